import { expect } from '@open-wc/testing';
import { connectionReport } from './connection-report.js';

/** As today's client answers, addresses and all. */
function stats(rtt: unknown, total: unknown, extra: object = {}): object {
  return {
    bitrate: { upload: 900, download: 900 },
    connectionQuality: 100,
    iceConnected: true,
    packetLoss: { total, download: total, upload: total },
    transport: [
      {
        ip: '203.0.113.7:10000',
        localip: '192.0.2.4:51000',
        localCandidateType: 'host',
        remoteCandidateType: 'srflx',
        rtt,
        type: 'udp',
        ...extra,
      },
    ],
  };
}

describe('connectionReport', () => {
  for (const [rtt, loss, level] of [
    [40, 0, 'good'],
    [300, 1, 'good'],
    [301, 0, 'fair'],
    [40, 2, 'fair'],
    [800, 3, 'fair'],
    [801, 0, 'poor'],
    [40, 4, 'poor'],
  ] as const) {
    it(`calls ${rtt} ms and ${loss} % loss ${level}`, () => {
      const told = { level, roundTrip: rtt, packetLoss: loss / 100, relayed: false };
      expect(connectionReport(stats(rtt, loss))).to.deep.equal(told);
    });
  }

  it('R42: passes on no address', () => {
    expect(JSON.stringify(connectionReport(stats(40, 0)))).not.to.match(/192\.0|203\.0/);
  });

  for (const side of ['localCandidateType', 'remoteCandidateType']) {
    it(`knows a relay by ${side}`, () => {
      expect(connectionReport(stats(40, 0, { [side]: 'relay' }))?.relayed).to.be.true;
    });
  }

  for (const measured of [stats(40, 0), { transport: [] }, {}]) {
    it(`R7: calls a broken connection lost, whatever was measured last (${Object.keys(measured)[0] ?? 'nothing'})`, () => {
      expect(connectionReport({ ...measured, iceConnected: false })).to.deep.equal({
        level: 'lost',
      });
    });
  }

  it('says only what was measured', () => {
    expect(connectionReport(stats(Number.NaN, undefined))).to.deep.equal({
      level: 'good',
      roundTrip: undefined,
      packetLoss: undefined,
      relayed: false,
    });
  });

  for (const nothing of [undefined, null, 'text', {}, { transport: [] }, { transport: 'none' }]) {
    it(`makes nothing of ${JSON.stringify(nothing)}`, () => {
      expect(connectionReport(nothing)).to.be.undefined;
    });
  }
});
