import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from './config.js';
import { PlainFailure } from './plain-failure.js';

const scratch = mkdtempSync(join(tmpdir(), 'ehr-config-'));
after(() => rmSync(scratch, { recursive: true }));

describe('the environment', () => {
  it('needs nothing set', () => {
    const config = readConfig({});
    assert.equal(config.port, 3000);
    assert.equal(config.sandboxPort, undefined);
    assert.match(config.dataDirectory, /examples[\\/]ehr[\\/]data$/);
    assert.deepEqual(config.meeting, {
      kind: 'sandbox',
      appId: 'video-session',
      audience: 'video-session',
    });
  });

  it('names a Jitsi of one’s own', () => {
    const { meeting } = readConfig({ JITSI_DOMAIN: 'meet.example.org:8443', JITSI_APP_ID: 'ehr' });
    assert.ok(meeting.kind === 'self-hosted');
    assert.equal(meeting.domain.href, 'https://meet.example.org:8443/');
    assert.deepEqual([meeting.appId, meeting.audience], ['ehr', 'ehr']);
    assert.equal(meeting.subject, 'meet.example.org');
  });

  it('takes an audience and a subject of its own', () => {
    const JITSI_DOMAIN = 'meet.example.org';
    const { meeting } = readConfig({ JITSI_DOMAIN, JITSI_AUDIENCE: 'jitsi', JITSI_SUBJECT: '*' });
    assert.ok(meeting.kind === 'self-hosted');
    assert.deepEqual([meeting.audience, meeting.subject], ['jitsi', '*']);
  });

  it('names JaaS, with a key in any usual PEM', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const file = join(scratch, 'jaas.pem');
    writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }));
    const { meeting } = readConfig({
      JAAS_APP_ID: 'vpaas-magic-cookie-1',
      JAAS_KEY_ID: 'abc123',
      JAAS_PRIVATE_KEY_FILE: file,
    });
    assert.ok(meeting.kind === 'jaas');
    assert.equal(meeting.domain.href, 'https://8x8.vc/vpaas-magic-cookie-1');
    assert.equal(meeting.signingKey.kid, 'vpaas-magic-cookie-1/abc123');
    assert.match(meeting.signingKey.privateKey, /^-----BEGIN PRIVATE KEY-----/);
  });

  const mistakes: [string, Record<string, string>, RegExp][] = [
    ['a port that is no number', { PORT: 'http' }, /^PORT must be/],
    ['a port out of range', { SANDBOX_PORT: '70000' }, /^SANDBOX_PORT must be/],
    ['a public address with a path', { PUBLIC_URL: 'https://a.example/ehr' }, /^PUBLIC_URL must/],
    ['a meeting server without TLS', { JITSI_DOMAIN: 'http://meet.example' }, /^JITSI_DOMAIN must/],
    ['a meeting server that is no host', { JITSI_DOMAIN: 'not a host' }, /^JITSI_DOMAIN must/],
    ['JaaS without a key', { JITSI_DOMAIN: 'https://8x8.vc/app' }, /JAAS_PRIVATE_KEY_FILE/],
    ['half of JaaS', { JAAS_APP_ID: 'app' }, /set all three/],
    [
      'a key that is not there',
      { JAAS_APP_ID: 'a', JAAS_KEY_ID: 'b', JAAS_PRIVATE_KEY_FILE: join(scratch, 'none.pem') },
      /^JAAS_PRIVATE_KEY_FILE names/,
    ],
  ];
  for (const [what, environment, words] of mistakes) {
    it(`is answered in one plain sentence for ${what}`, () => {
      assert.throws(
        () => readConfig(environment),
        (error) => error instanceof PlainFailure && words.test(error.message),
      );
    });
  }
});
