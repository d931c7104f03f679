import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';
import { parseMeetingServer } from './meeting-server.js';

const UNDERSTOOD = [
  ['meet.example.org', 'meet.example.org', 'https://meet.example.org/external_api.js'],
  [
    'meet.example.org:8443',
    'meet.example.org:8443',
    'https://meet.example.org:8443/external_api.js',
  ],
  [' https://Meet.Example.org/ ', 'meet.example.org', 'https://meet.example.org/external_api.js'],
  ['http://localhost:3001', 'localhost:3001', 'http://localhost:3001/external_api.js'],
  ['http://127.0.0.1:3001', '127.0.0.1:3001', 'http://127.0.0.1:3001/external_api.js'],
  ['http://[::1]:3001', '[::1]:3001', 'http://[::1]:3001/external_api.js'],
  [
    'https://8x8.vc/vpaas-magic-cookie-1a2b',
    '8x8.vc/vpaas-magic-cookie-1a2b',
    'https://8x8.vc/vpaas-magic-cookie-1a2b/external_api.js',
  ],
  [
    'stage.8x8.vc/vpaas-magic-cookie-1a2b',
    'stage.8x8.vc/vpaas-magic-cookie-1a2b',
    'https://stage.8x8.vc/vpaas-magic-cookie-1a2b/external_api.js',
  ],
] as const;

const REFUSED = [
  '',
  'not a host',
  'http://meet.example.org',
  'http://localhost.example.org',
  'ftp://meet.example.org',
  'javascript:alert(1)',
  'data://text',
  'https://user:secret@meet.example.org',
  'https://meet.example.org?jwt=secret',
  'https://meet.example.org/#secret',
  'https://meet.example.org/a"b',
  'https://meet.example.org/%2e%2e%2fsecret',
];

describe('parseMeetingServer', () => {
  for (const [setting, domain, scriptUrl] of UNDERSTOOD) {
    it(`understands "${setting}"`, () => {
      expect(parseMeetingServer(setting)).to.deep.equal({
        domain,
        scriptUrl,
        origin: new URL(scriptUrl).origin,
      });
    });
  }

  it('asks JaaS for one of its releases', () => {
    const { scriptUrl, domain } = parseMeetingServer('8x8.vc/vpaas-1', 'release-1234');
    expect(scriptUrl).to.equal('https://8x8.vc/vpaas-1/external_api.js?release=release-1234');
    expect(domain).to.equal('8x8.vc/vpaas-1');
    expect(() => parseMeetingServer('8x8.vc/vpaas-1', 'a&b=secret')).to.throw(SessionError);
  });

  for (const setting of REFUSED) {
    it(`R40: refuses "${setting}" without repeating it`, () => {
      let thrown: unknown;
      try {
        parseMeetingServer(setting);
      } catch (error) {
        thrown = error;
      }
      expect(thrown).to.be.instanceOf(SessionError);
      expect((thrown as SessionError).code).to.equal('configuration-invalid');
      expect((thrown as SessionError).message).not.to.contain('secret');
    });
  }
});
