import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SESSION_ROLES } from '@video-session/core';
import { decodeProtectedHeader } from 'jose';
import type { Issuer } from './issuer.js';
import {
  createSampleIssuer,
  otherSecret,
  SAMPLE_NOW,
  sampleAppointment,
  sampleSecret,
  sampleSigningKey,
} from './testing/fixtures.js';
import { contextOf, issue, issuer } from './testing/issue.js';
import { jaasProfile } from './tokens/meeting-profile.js';

describe('useSigningKeys', () => {
  const old = { ...sampleSigningKey, kid: 'old' };
  const fresh = { ...sampleSigningKey, kid: 'fresh' };
  const kids = (from: Issuer) => from.keySet().keys.map(({ kid }) => kid);
  const signer = async (from: Issuer, now?: number) =>
    decodeProtectedHeader(await issue('patient', now, from)).kid;

  it('takes other keys at once, for signing and publishing alike', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    running.useSigningKeys([fresh, old]);
    assert.deepEqual(kids(running), ['fresh', 'old']);
    assert.equal(await signer(running), 'fresh');
  });

  it('publishes a key first and signs with it from its time on', async () => {
    const signsFrom = SAMPLE_NOW + 3_600_000;
    const running = await createSampleIssuer({ signingKeys: [{ ...fresh, signsFrom }, old] });
    assert.deepEqual(kids(running), ['fresh', 'old']);
    assert.equal(await signer(running, signsFrom - 1), 'old');
    assert.equal(await signer(running, signsFrom), 'fresh');
  });

  it('keeps the keys it has when one of the others is wrong', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    const wrong = [fresh, { kid: 'k', privateKey: 'SECRET' }];
    assert.throws(() => running.useSigningKeys(wrong), {
      name: 'TypeError',
      message: /^signingKeys\[1\]\.privateKey must be an RSA private key/,
    });
    assert.throws(() => running.useSigningKeys([]), { name: 'TypeError' });
    assert.deepEqual(kids(running), ['old']);
    assert.equal(await signer(running), 'old');
  });

  it('names the keys as Jitsi as a Service knows them', async () => {
    const running = await createSampleIssuer({
      profile: jaasProfile({ appId: 'vpaas-magic-cookie-1' }),
      signingKeys: [old],
    });
    running.useSigningKeys([fresh, old]);
    const names = ['vpaas-magic-cookie-1/fresh', 'vpaas-magic-cookie-1/old'];
    assert.deepEqual(kids(running), names);
    assert.equal(await signer(running), names[0]);
  });

  it('leaves links and rooms alone', async () => {
    const running = await createSampleIssuer({ signingKeys: [old] });
    const code = running.linkCode(sampleAppointment, 'guest');
    running.useSigningKeys([fresh]);
    assert.equal(running.linkCode(sampleAppointment, 'guest'), code);
    assert.equal(running.meetingCode('104711'), issuer.meetingCode('104711'));
  });
});

describe('links and meeting codes', () => {
  it('redeem to the appointment, role and revision they were made for', () => {
    const appointment = { ...sampleAppointment, linkRevision: 3 };
    for (const role of SESSION_ROLES)
      assert.deepEqual(issuer.redeem(issuer.linkCode(appointment, role)), {
        appointmentId: '104711',
        role,
        revision: 3,
      });
    assert.equal(issuer.redeem('garbage'), undefined);
  });

  it('keep the room while a new link key is put in front', async () => {
    const rotated = await createSampleIssuer({
      linkKeys: [
        { id: 2, secret: otherSecret },
        { id: 1, secret: sampleSecret },
      ],
    });
    assert.equal(rotated.meetingCode('104711'), issuer.meetingCode('104711'));
    const code = issuer.linkCode(sampleAppointment, 'patient');
    assert.equal(rotated.redeem(code)?.appointmentId, '104711');
    const renewed = rotated.linkCode(sampleAppointment, 'patient');
    assert.notEqual(renewed, code);
    assert.equal(issuer.redeem(renewed), undefined);
  });

  it('keep room and pseudonym when the last key goes and its secret stays for meeting codes', async () => {
    const renewed = await createSampleIssuer({
      linkKeys: [{ id: 2, secret: otherSecret }],
      meetingCodeSecret: sampleSecret,
    });
    assert.equal(renewed.meetingCode('104711'), issuer.meetingCode('104711'));
    assert.equal(renewed.redeem(issuer.linkCode(sampleAppointment, 'patient')), undefined);
    const idOf = async (from: Issuer) =>
      contextOf(await issue('patient', SAMPLE_NOW, from)).user.id;
    assert.equal(await idOf(renewed), await idOf(issuer));
    const without = await createSampleIssuer({ linkKeys: [{ id: 2, secret: otherSecret }] });
    assert.notEqual(without.meetingCode('104711'), issuer.meetingCode('104711'));
  });

  it('take a secret as text or as bytes', async () => {
    const bytes = new TextEncoder().encode(sampleSecret);
    const same = await createSampleIssuer({ linkKeys: [{ id: 1, secret: bytes }] });
    const code = issuer.linkCode(sampleAppointment, 'patient');
    assert.equal(same.linkCode(sampleAppointment, 'patient'), code);
  });

  it('keep two services of one secret apart', async () => {
    const service = { id: 'riverside', timeZone: 'Europe/London' };
    const other = await createSampleIssuer({ service });
    assert.notEqual(other.meetingCode('104711'), issuer.meetingCode('104711'));
    assert.equal(other.redeem(issuer.linkCode(sampleAppointment, 'patient')), undefined);
  });
});
