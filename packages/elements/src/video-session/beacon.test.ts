import { expect } from '@open-wc/testing';
import { catchBeacons, type FakeBeacons } from '../testing/fake-beacons.js';
import { beacon } from './beacon.js';

const URL_ = new URL('/events', location.href);

describe('beacon', () => {
  const { fetch } = window;
  let beacons: FakeBeacons;
  let requests: [string, RequestInit | undefined][];
  beforeEach(() => {
    beacons = catchBeacons();
    requests = [];
    window.fetch = (input, init) => {
      requests.push([new Request(input).url, init]);
      return Promise.reject(new TypeError('offline'));
    };
  });
  afterEach(() => {
    beacons.restore();
    window.fetch = fetch;
  });

  it('R40: sends JSON, with nothing in the address', () => {
    beacon(URL_, { code: 'SECRET', events: [] });
    expect(beacons.sent).to.deep.equal([
      { url: URL_.href, type: 'application/json', body: '{"code":"SECRET","events":[]}' },
    ]);
    expect(requests).to.deep.equal([]);
  });

  it('goes by a request that outlives the page where no beacon is taken', () => {
    beacons.taken = false;
    beacon(URL_, { a: 1 });
    const [url, init] = requests[0]!;
    expect(url).to.equal(URL_.href);
    expect(init).to.deep.include({ method: 'POST', body: '{"a":1}', keepalive: true });
  });

  it('goes by a request where the browser knows no beacons, and throws nothing', () => {
    Object.defineProperty(navigator, 'sendBeacon', { value: undefined, configurable: true });
    beacon(URL_, { a: 1 });
    expect(requests.length).to.equal(1);
  });
});
