import { SessionError, type DeviceLabels, type MediaCode } from '@video-session/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DEVICE_KINDS, type DeviceKind } from './device-kind.js';
import type { MediaPort } from './media-port.js';
import { openDevices, type OpenedDevice } from './open-devices.js';

/** Where one device stands. */
export type DeviceState =
  /** Nobody has been asked yet, or it was let go for the meeting. */
  | { readonly status: 'idle' }
  | { readonly status: 'asking' }
  | {
      readonly status: 'live';
      readonly track: MediaStreamTrack;
      readonly stream: MediaStream;
      /** What had to be done to get it going again, for the person to read. */
      readonly notice: MediaCode | undefined;
    }
  /** Switched off by the person, and let go. */
  | { readonly status: 'off' }
  | { readonly status: 'failed'; readonly code: MediaCode };

/** After this long without an answer the person is told to look for the browser's question (R18). */
const PENDING_MILLISECONDS = 8_000;

/** What to say when a device that was lost was replaced by another. */
const REPLACED = { camera: 'device-switched', microphone: 'device-lost' } as const;

export interface LocalMediaOptions {
  readonly port: () => MediaPort;
  readonly onFailure: (error: SessionError) => void;
  readonly pendingMilliseconds?: number;
}

/**
 * The camera and microphone of the join screen. It asks nobody before `start`,
 * keeps nothing open after `stop` or when the element goes away (R15, R16, R20).
 */
export class LocalMedia implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: LocalMediaOptions;
  #life = new AbortController();
  #states: Record<DeviceKind, DeviceState> = allIdle();
  #wanted: Record<DeviceKind, boolean> = { camera: true, microphone: true };
  #pending = false;

  constructor(host: ReactiveControllerHost, options: LocalMediaOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get camera(): DeviceState {
    return this.#states.camera;
  }

  get microphone(): DeviceState {
    return this.#states.microphone;
  }

  /** No answer for eight seconds (R18). */
  get isPending(): boolean {
    return this.#pending;
  }

  /** Whether the person wants it and nothing stands in its way as far as we know. */
  isOn(kind: DeviceKind): boolean {
    return this.#wanted[kind] && this.#states[kind].status !== 'failed';
  }

  /** Labels of what is open: identifiers differ per origin (R19). */
  get labels(): DeviceLabels {
    return {
      camera: this.#label('camera'),
      microphone: this.#label('microphone'),
      speaker: undefined,
    };
  }

  hostConnected(): void {
    if (this.#life.signal.aborted) this.#life = new AbortController();
    void this.startIfGranted();
  }

  hostDisconnected(): void {
    this.stop();
    this.#life.abort();
  }

  /** Starts without a question where none would be asked; otherwise does nothing (R16). */
  async startIfGranted(): Promise<void> {
    const { signal } = this.#life;
    await this.#host.updateComplete; // a port may be set right after the element is attached
    const port = this.#options.port();
    const standings = await Promise.all(DEVICE_KINDS.map((kind) => port.permission(kind)));
    if (signal.aborted || !standings.every((standing) => standing === 'granted')) return;
    await this.start();
  }

  /** Opens what is wanted and not open yet. Only after a press of a button that says why (R16). */
  async start(): Promise<void> {
    const kinds = DEVICE_KINDS.filter((kind) => this.#wanted[kind] && !isBusy(this.#states[kind]));
    await this.#open(kinds, () => undefined);
  }

  /** Switches one device. Whoever has not been asked yet is not asked by this either. */
  async toggle(kind: DeviceKind): Promise<void> {
    const on = !this.isOn(kind);
    this.#wanted[kind] = on;
    const { status } = this.#states[kind];
    if (on && (status === 'failed' || status === 'off')) return this.#open([kind], () => undefined);
    if (!on && status === 'live') this.#release(kind, { status: 'off' });
    this.#host.requestUpdate();
  }

  /** Lets every device go at once, and whatever is still on its way as soon as it comes (R20). */
  stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#pending = false;
    for (const kind of DEVICE_KINDS) this.#release(kind, { status: 'idle' });
    this.#host.requestUpdate();
  }

  async #open(
    kinds: readonly DeviceKind[],
    notice: (kind: DeviceKind) => MediaCode | undefined,
  ): Promise<void> {
    if (kinds.length === 0) return;
    const { signal } = this.#life;
    for (const kind of kinds) this.#states[kind] = { status: 'asking' };
    const timer = this.#watchPatience(signal);
    this.#host.requestUpdate();
    const results = await openDevices(this.#options.port(), kinds);
    clearTimeout(timer);
    if (!signal.aborted) this.#pending = false;
    for (const result of results) this.#settle(result, notice(result.kind), signal);
    this.#host.requestUpdate();
  }

  #watchPatience(signal: AbortSignal): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      this.#pending = true;
      this.#fail('permission-pending', 'The browser has not answered yet', undefined);
    }, this.#options.pendingMilliseconds ?? PENDING_MILLISECONDS);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    return timer;
  }

  #settle(result: OpenedDevice, notice: MediaCode | undefined, signal: AbortSignal): void {
    if (signal.aborted) {
      if ('track' in result) result.track.stop();
    } else if ('code' in result) {
      this.#states[result.kind] = { status: 'failed', code: result.code };
      this.#fail(result.code, `The ${result.kind} did not open`, result.cause);
    } else if (!this.#wanted[result.kind]) {
      result.track.stop();
      this.#states[result.kind] = { status: 'off' };
    } else {
      this.#goLive(result.kind, result.track, notice, signal);
    }
  }

  #goLive(
    kind: DeviceKind,
    track: MediaStreamTrack,
    notice: MediaCode | undefined,
    signal: AbortSignal,
  ): void {
    const stream = new MediaStream([track]);
    this.#states[kind] = { status: 'live', track, stream, notice };
    if (notice !== undefined) this.#fail(notice, `The ${kind} was replaced`, undefined);
    const replace = () => void this.#replace(kind, track);
    track.addEventListener('ended', replace, { once: true, signal });
  }

  /** An unplugged device: take the next best one and say so. */
  async #replace(kind: DeviceKind, lost: MediaStreamTrack): Promise<void> {
    const state = this.#states[kind];
    if (state.status === 'live' && state.track === lost) {
      await this.#open([kind], () => REPLACED[kind]);
    }
  }

  #release(kind: DeviceKind, next: DeviceState): void {
    const state = this.#states[kind];
    if (state.status === 'live') state.track.stop();
    this.#states[kind] = next;
  }

  #label(kind: DeviceKind): string | undefined {
    const state = this.#states[kind];
    return state.status === 'live' && state.track.label !== '' ? state.track.label : undefined;
  }

  #fail(code: MediaCode, message: string, cause: unknown): void {
    this.#options.onFailure(new SessionError(code, message, cause === undefined ? {} : { cause }));
    this.#host.requestUpdate();
  }
}

function isBusy({ status }: DeviceState): boolean {
  return status === 'asking' || status === 'live';
}

function allIdle(): Record<DeviceKind, DeviceState> {
  return { camera: { status: 'idle' }, microphone: { status: 'idle' } };
}
