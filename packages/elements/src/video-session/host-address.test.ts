import { SessionError } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { hostAddress } from './host-address.js';

const SESSION = 'https://ehr.example/api/session';

describe('hostAddress', () => {
  for (const nothing of [undefined, null])
    it(`is beside the session URL where the page says ${nothing}`, () => {
      const { href } = hostAddress(nothing, SESSION, 'presence')!;
      expect(href).to.equal('https://ehr.example/api/presence');
    });

  it('is what the page says', () => {
    expect(hostAddress('/here', SESSION, 'presence')?.href).to.equal(
      new URL('/here', document.baseURI).href,
    );
  });

  for (const off of ['', 'off'])
    it(`is none where the page says "${off}"`, () => {
      expect(hostAddress(off, SESSION, 'presence')).to.equal(undefined);
    });

  it('is none where nothing is known', () => {
    expect(hostAddress(undefined, '', 'presence')).to.equal(undefined);
  });

  it('names the attribute of an address that is none', () => {
    expect(() => hostAddress('https://', SESSION, 'events'))
      .to.throw(SessionError, '"events-url" is not a URL')
      .with.property('code', 'configuration-invalid');
  });
});
