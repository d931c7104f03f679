/** What Jitsi's `getConnectionStats` answers; rates in kilobits a second, losses in per cent. */
export interface ConnectionStats {
  readonly bandwidth: { readonly download: number; readonly upload: number };
  readonly bitrate: Rates & { readonly audio: Rates; readonly video: Rates };
  readonly connectionQuality: number;
  readonly iceConnected: boolean;
  readonly packetLoss: Rates & { readonly total: number };
  readonly transport: readonly object[];
}

interface Rates {
  readonly download: number;
  readonly upload: number;
}

interface Stat {
  readonly id: string;
  readonly type: string;
  readonly kind?: 'audio' | 'video';
  readonly timestamp: number;
  readonly [key: string]: unknown;
}

interface Counts {
  bytes: { down: { audio: number; video: number }; up: { audio: number; video: number } };
  packets: { down: number; up: number };
  lost: { down: number; up: number };
  at: number;
}

/** Reads the browser's own numbers, and reckons rates from one time to the next. */
export class ConnectionStatsReader {
  #last: Counts = noCounts(performance.now());

  async read(connections: readonly RTCPeerConnection[]): Promise<ConnectionStats> {
    const reports = await Promise.all(connections.map((connection) => connection.getStats()));
    const stats = reports.flatMap((report) => [...(report.values() as Iterable<Stat>)]);
    const counts = count(stats);
    const before = counts.packets.down < this.#last.packets.down ? noCounts(0) : this.#last;
    this.#last = counts;
    const packetLoss = lossOf(before, counts);
    return {
      bandwidth: bandwidthOf(stats),
      bitrate: ratesOf(before, counts),
      connectionQuality: qualityOf(packetLoss.total),
      iceConnected: connections.some(({ connectionState }) => connectionState === 'connected'),
      packetLoss,
      transport: stats.filter(isUsedPair).map((pair) => transportOf(pair, stats)),
    };
  }
}

function count(stats: readonly Stat[]): Counts {
  const counts = noCounts(performance.now());
  for (const stat of stats) {
    const kind = stat.kind ?? 'audio';
    if (stat.type === 'inbound-rtp') {
      counts.bytes.down[kind] += number(stat['bytesReceived']);
      counts.packets.down += number(stat['packetsReceived']);
      counts.lost.down += number(stat['packetsLost']);
    } else if (stat.type === 'outbound-rtp') {
      counts.bytes.up[kind] += number(stat['bytesSent']);
      counts.packets.up += number(stat['packetsSent']);
    } else if (stat.type === 'remote-inbound-rtp') {
      counts.lost.up += number(stat['packetsLost']);
    }
  }
  return counts;
}

function noCounts(at: number): Counts {
  return {
    bytes: { down: { audio: 0, video: 0 }, up: { audio: 0, video: 0 } },
    packets: { down: 0, up: 0 },
    lost: { down: 0, up: 0 },
    at,
  };
}

function ratesOf(before: Counts, now: Counts): ConnectionStats['bitrate'] {
  const seconds = Math.max(0.001, (now.at - before.at) / 1000);
  const rate = (way: 'down' | 'up', kind: 'audio' | 'video'): number =>
    Math.round((Math.max(0, now.bytes[way][kind] - before.bytes[way][kind]) * 8) / 1000 / seconds);
  const audio = { download: rate('down', 'audio'), upload: rate('up', 'audio') };
  const video = { download: rate('down', 'video'), upload: rate('up', 'video') };
  return {
    download: audio.download + video.download,
    upload: audio.upload + video.upload,
    audio,
    video,
  };
}

function lossOf(before: Counts, now: Counts): ConnectionStats['packetLoss'] {
  const lost = (way: 'down' | 'up'): number => Math.max(0, now.lost[way] - before.lost[way]);
  const sent = (way: 'down' | 'up'): number => now.packets[way] - before.packets[way] + lost(way);
  const share = (part: number, all: number): number =>
    all > 0 ? Math.min(100, Math.round((part / all) * 100)) : 0;
  return {
    download: share(lost('down'), sent('down')),
    upload: share(lost('up'), sent('up')),
    total: share(lost('down') + lost('up'), sent('down') + sent('up')),
  };
}

/** Jitsi's steps from loss to quality, without its look at the bit rate. */
function qualityOf(loss: number): number {
  const steps = [
    [2, 100],
    [4, 70],
    [6, 50],
    [8, 30],
    [12, 10],
  ] as const;
  return steps.find(([limit]) => loss <= limit)?.[1] ?? 0;
}

function bandwidthOf(stats: readonly Stat[]): Rates {
  const sum = (key: string): number =>
    stats.filter(isUsedPair).reduce((all, pair) => all + number(pair[key]), 0);
  return {
    download: Math.round(sum('availableIncomingBitrate') / 1000),
    upload: Math.round(sum('availableOutgoingBitrate') / 1000),
  };
}

function isUsedPair({ type, nominated, state }: Stat): boolean {
  return type === 'candidate-pair' && nominated === true && state === 'succeeded';
}

function transportOf(pair: Stat, stats: readonly Stat[]): object {
  const find = (id: unknown): Partial<Stat> => stats.find((stat) => stat.id === id) ?? {};
  const local = find(pair['localCandidateId']);
  const remote = find(pair['remoteCandidateId']);
  const address = (one: Partial<Stat>): string => `${text(one['address'])}:${number(one['port'])}`;
  return {
    ip: address(remote),
    localip: address(local),
    localCandidateType: local['candidateType'],
    remoteCandidateType: remote['candidateType'],
    networkType: local['networkType'],
    p2p: true,
    rtt: number(pair['currentRoundTripTime']) * 1000,
    type: remote['protocol'],
  };
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
