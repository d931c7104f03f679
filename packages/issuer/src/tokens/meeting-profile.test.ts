import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jaasProfile, selfHostedProfile } from './meeting-profile.js';

describe('selfHostedProfile', () => {
  it('takes the application id as issuer, and as audience unless another is named', () => {
    const { issuer, audience, subject, keyId } = selfHostedProfile({ appId: 'ehr', subject: '*' });
    assert.deepEqual([issuer, audience, subject, keyId('k1')], ['ehr', 'ehr', '*', 'k1']);
    const named = selfHostedProfile({ appId: 'ehr', audience: 'jitsi', subject: 'meet' });
    assert.equal(named.audience, 'jitsi');
  });

  it('names what is missing', () => {
    assert.throws(() => selfHostedProfile({ appId: '', subject: '*' }), {
      name: 'TypeError',
      message: 'profile.appId must be a non-empty string',
    });
    assert.throws(() => selfHostedProfile({ appId: 'ehr', subject: '' }), {
      message: 'profile.subject must be a non-empty string',
    });
    assert.throws(() => selfHostedProfile({ appId: 'ehr', audience: '', subject: '*' }), {
      message: 'profile.audience must be a non-empty string',
    });
  });
});

describe('jaasProfile', () => {
  const profile = jaasProfile({ appId: 'vpaas-magic-cookie-1' });

  it('says what Jitsi as a Service wants to hear', () => {
    const { issuer, audience, subject } = profile;
    assert.deepEqual([issuer, audience, subject], ['chat', 'jitsi', 'vpaas-magic-cookie-1']);
  });

  it('puts the AppID before the key id, once', () => {
    assert.equal(profile.keyId('4f4910'), 'vpaas-magic-cookie-1/4f4910');
    assert.equal(profile.keyId('vpaas-magic-cookie-1/4f4910'), 'vpaas-magic-cookie-1/4f4910');
  });

  it('refuses the key of another tenant, and a key id in place of an AppID', () => {
    assert.throws(() => profile.keyId('vpaas-magic-cookie-2/4f4910'), TypeError);
    assert.throws(() => jaasProfile({ appId: 'vpaas-magic-cookie-1/4f4910' }), {
      message: 'profile.appId must be the AppID alone, without the key id',
    });
    assert.throws(() => jaasProfile({ appId: '' }), TypeError);
  });
});
