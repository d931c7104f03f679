import { expect } from '@open-wc/testing';
import { browserLack } from './browser-check.js';

const can = () => undefined;
const able = {
  isSecureContext: true,
  RTCPeerConnection: can,
  WebSocket: can,
  MediaStream: can,
  navigator: { mediaDevices: { getUserMedia: can } },
  document: {},
};
const policed = (allowed: readonly string[]) => ({
  featurePolicy: { allowsFeature: (name: string) => allowed.includes(name) },
});

describe('browserLack (R52)', () => {
  it('finds nothing wanting here', () => expect(browserLack(window)).to.equal(undefined));

  it('finds nothing wanting where all of it is there', () => {
    expect(browserLack(able)).to.equal(undefined);
  });

  for (const name of ['RTCPeerConnection', 'WebSocket', 'MediaStream'])
    it(`knows that there are no calls without ${name}`, () => {
      expect(browserLack({ ...able, [name]: undefined })).to.equal('calls');
    });

  it('tells a page that is not secure from a browser that cannot', () => {
    expect(browserLack({ ...able, isSecureContext: false, navigator: {} })).to.equal('insecure');
    expect(browserLack({ ...able, navigator: {} })).to.equal('devices');
    expect(browserLack({ ...able, navigator: { mediaDevices: {} } })).to.equal('devices');
  });

  it('blames the page only where its rules keep both devices off', () => {
    expect(browserLack({ ...able, document: policed([]) })).to.equal('policy');
    expect(browserLack({ ...able, document: policed(['microphone']) })).to.equal(undefined);
  });
});
