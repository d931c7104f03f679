import { isJsonObject, type ConnectionReport } from '@video-session/core';

/**
 * Limits for talking by video. Delay: ITU-T G.114 has up to 150 ms one way for
 * good and above 400 ms for unacceptable, here there and back. Loss: ITU-T
 * G.1010 has below 1 % for video and below 3 % for speech.
 */
const GOOD = { roundTrip: 300, packetLoss: 0.01 };
const FAIR = { roundTrip: 800, packetLoss: 0.03 };

/**
 * What the client's statistics say of the connection; its addresses are dropped here.
 * @returns undefined where they say nothing, or nothing has been measured
 */
export function connectionReport(stats: unknown): ConnectionReport | undefined {
  if (!isJsonObject(stats)) return undefined;
  const [path] = Array.isArray(stats['transport']) ? (stats['transport'] as unknown[]) : [];
  // Without a connection there is no path either, and what was measured last is long out of date.
  if (stats['iceConnected'] === false) return { level: 'lost' };
  if (!isJsonObject(path)) return undefined;
  const roundTrip = numberOf(path['rtt']);
  const percent = isJsonObject(stats['packetLoss'])
    ? numberOf(stats['packetLoss']['total'])
    : undefined;
  const packetLoss = percent === undefined ? undefined : percent / 100;
  return {
    level: levelOf(roundTrip ?? 0, packetLoss ?? 0),
    roundTrip: roundTrip === undefined ? undefined : Math.round(roundTrip),
    packetLoss,
    relayed: [path['localCandidateType'], path['remoteCandidateType']].includes('relay'),
  };
}

function levelOf(roundTrip: number, packetLoss: number): ConnectionReport['level'] {
  if (roundTrip <= GOOD.roundTrip && packetLoss <= GOOD.packetLoss) return 'good';
  return roundTrip <= FAIR.roundTrip && packetLoss <= FAIR.packetLoss ? 'fair' : 'poor';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}
