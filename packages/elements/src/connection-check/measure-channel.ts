import type { Pace } from './verdict.js';

const PINGS = 3;
const BURST_BYTES = 262_144;
const BURST_MILLISECONDS = 1_500;
const PART = new Uint8Array(16_384);
/** Enough to keep the way full. */
const MOST_WAITING = 131_072;

/** Opens a data channel from one end to the other; a few pings, then a short burst. */
export async function measureChannel(
  near: RTCPeerConnection,
  far: RTCPeerConnection,
  signal: AbortSignal,
): Promise<Pace> {
  const meter = new BurstMeter();
  far.addEventListener('datachannel', ({ channel }) => answerOn(channel, meter));
  const channel = near.createDataChannel('check');
  channel.binaryType = 'arraybuffer';
  await next(channel, 'open', signal);
  const roundTripMilliseconds = await shortestPing(channel, signal);
  return { roundTripMilliseconds, bitsPerSecond: await burst(channel, meter, signal) };
}

function answerOn(channel: RTCDataChannel, meter: BurstMeter): void {
  channel.binaryType = 'arraybuffer';
  channel.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
    if (typeof data === 'string') channel.send(data);
    else meter.add(data.byteLength);
  });
}

async function shortestPing(channel: RTCDataChannel, signal: AbortSignal): Promise<number> {
  let shortest = Infinity;
  for (let ping = 0; ping < PINGS; ping += 1) {
    const sent = performance.now();
    channel.send('ping');
    await next(channel, 'message', signal);
    shortest = Math.min(shortest, performance.now() - sent);
  }
  return shortest;
}

async function burst(
  channel: RTCDataChannel,
  meter: BurstMeter,
  signal: AbortSignal,
): Promise<number> {
  channel.bufferedAmountLowThreshold = MOST_WAITING / 2;
  const send = () => {
    while (meter.sent < BURST_BYTES && channel.bufferedAmount < MOST_WAITING) {
      channel.send(PART);
      meter.sent += PART.byteLength;
    }
  };
  channel.addEventListener('bufferedamountlow', send);
  meter.start();
  send();
  await meter.done(signal);
  channel.removeEventListener('bufferedamountlow', send);
  return meter.bitsPerSecond;
}

/** Counts what arrives. The first half is for the way to open up, the second is what counts. */
class BurstMeter {
  sent = 0;
  #started = 0;
  #received = 0;
  #half: { readonly at: number; readonly bytes: number } | undefined;
  #tell: () => void = () => undefined;

  start(): void {
    this.#started = performance.now();
  }

  add(bytes: number): void {
    this.#received += bytes;
    if (this.#half === undefined && this.#received >= BURST_BYTES / 2)
      this.#half = { at: performance.now(), bytes: this.#received };
    if (this.#received >= BURST_BYTES) this.#tell();
  }

  /** All there, or the time is up. */
  async done(signal: AbortSignal): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = () => this.#tell();
    await new Promise<void>((resolve) => {
      this.#tell = resolve;
      signal.addEventListener('abort', stop);
      timer = setTimeout(resolve, BURST_MILLISECONDS);
      if (signal.aborted) resolve();
    });
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    signal.throwIfAborted();
  }

  get bitsPerSecond(): number {
    const { at, bytes } = this.#half ?? { at: this.#started, bytes: 0 };
    return ((this.#received - bytes) * 8_000) / Math.max(1, performance.now() - at);
  }
}

function next(channel: RTCDataChannel, type: 'open' | 'message', signal: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const end = new AbortController();
    const stop = () => {
      end.abort();
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { signal: end.signal });
    const come = () => {
      end.abort();
      resolve();
    };
    channel.addEventListener(type, come, { once: true, signal: end.signal });
  });
}
