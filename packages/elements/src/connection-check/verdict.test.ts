import { expect } from '@open-wc/testing';
import { adviceFor, verdictOf, type Findings, type Pace, type Verdict } from './verdict.js';

const pace = (roundTripMilliseconds: number, kilobits: number): Pace => {
  return { roundTripMilliseconds, bitsPerSecond: kilobits * 1000 };
};
const fast = pace(40, 20_000);
const middling = pace(120, 900);
const slow = pace(400, 120);
const far = pace(650, 20_000);

const nothing: Findings = {
  isOnline: true,
  service: 'unknown',
  stun: 'unknown',
  relay: 'unknown',
  host: 'unknown',
};

const ROWS: readonly (readonly [string, Partial<Findings>, Verdict])[] = [
  ['nothing could be looked at', {}, 'unknown'],
  ['the service answers and no speed is known', { service: 'reached' }, 'unknown'],
  ['all is well', { service: 'reached', stun: 'found', relay: fast, host: fast }, 'good'],
  ['the page’s own policy hides the service', { host: fast }, 'good'],
  ['at the limit of good', { host: pace(300, 1500) }, 'good'],
  ['just past its round trip', { host: pace(301, 1500) }, 'video-may-freeze'],
  ['just below its throughput', { host: pace(300, 1499) }, 'video-may-freeze'],
  ['middling', { service: 'reached', host: middling }, 'video-may-freeze'],
  ['fast and far', { service: 'reached', host: far }, 'video-may-freeze'],
  ['at the limit of bearable', { host: pace(700, 500) }, 'video-may-freeze'],
  ['just past its round trip', { host: pace(701, 500) }, 'sound-only'],
  ['just below its throughput', { host: pace(700, 499) }, 'sound-only'],
  ['slow', { service: 'reached', host: slow }, 'sound-only'],
  ['not a byte in time', { service: 'reached', host: pace(6000, 0) }, 'sound-only'],
  ['fast to the host, slow by the relay', { host: fast, relay: slow }, 'sound-only'],
  ['slow to the host, fast by the relay', { host: slow, relay: fast }, 'sound-only'],
  ['no relay, but an address', { host: fast, stun: 'found', relay: 'failed' }, 'video-may-freeze'],
  ['no relay, and nobody asked STUN', { host: fast, relay: 'failed' }, 'video-may-freeze'],
  [
    'neither relay nor address',
    { host: fast, stun: 'missing', relay: 'failed' },
    'no-video-service',
  ],
  ['no address alone', { host: fast, stun: 'missing' }, 'good'],
  ['no address, but a relay', { host: fast, stun: 'missing', relay: fast }, 'good'],
  ['the service is refused', { service: 'failed', host: fast }, 'no-video-service'],
  ['a firewall is silent', { service: 'late', host: fast }, 'no-video-service'],
  ['all is silent', { service: 'late', host: 'failed' }, 'no-video-service'],
  ['all is slow, also the service', { service: 'late', host: slow }, 'sound-only'],
  ['the host API alone fails', { service: 'reached', host: 'failed' }, 'unknown'],
  ['no network', { isOnline: false, host: 'failed' }, 'no-video-service'],
  [
    'the browser is wrong about the network',
    { isOnline: false, service: 'reached', host: fast },
    'good',
  ],
];

describe('the verdict of the connection check', () => {
  for (const [name, findings, verdict] of ROWS)
    it(`${name}: ${verdict}`, () => {
      expect(verdictOf({ ...nothing, ...findings })).to.equal(verdict);
    });

  it('R30: comes with what to do, and with nothing where all is well', () => {
    const online = { isOnline: true };
    expect(adviceFor('good', online)).to.eql([]);
    expect(adviceFor('unknown', online)).to.eql([]);
    expect(adviceFor('video-may-freeze', online)).to.eql(['wifi', 'apps']);
    expect(adviceFor('sound-only', online)).to.eql(['wifi', 'apps']);
    expect(adviceFor('no-video-service', online)).to.eql(['network']);
    expect(adviceFor('no-video-service', { isOnline: false })).to.eql(['online']);
  });
});
