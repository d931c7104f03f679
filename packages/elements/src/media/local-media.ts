import { SessionError, type DeviceLabels, type MediaCode } from '@video-session/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { identify, whereabouts } from './chosen-device.js';
import {
  DEVICE_KINDS,
  type ChosenDevice,
  type ChosenDevices,
  type DeviceKind,
  type ListedKind,
} from './device-kind.js';
import {
  allIdle,
  isBusy,
  isOpenable,
  isRefused,
  streamOf,
  type Delay,
  type DeviceState,
} from './device-state.js';
import type { PermissionStanding } from './media-failure.js';
import type { MediaPort } from './media-port.js';
import { Patience } from './patience.js';
import { Permissions } from './permissions.js';
import { openDevices, type OpenedDevice } from './open-devices.js';

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
  #chosen: ChosenDevices = {};
  /** The latest attempt on each: what an older one brings is let go. */
  readonly #attempts = { camera: 0, microphone: 0 };
  readonly #permissions: Permissions;
  readonly #patience: Patience;
  #delay: Delay | undefined;

  constructor(host: ReactiveControllerHost, options: LocalMediaOptions) {
    this.#host = host;
    this.#options = options;
    this.#permissions = new Permissions(options.port);
    this.#patience = new Patience(() => void this.#tellDelay(), options.pendingMilliseconds);
    host.addController(this);
  }

  get camera(): DeviceState {
    return this.#states.camera;
  }

  get microphone(): DeviceState {
    return this.#states.microphone;
  }

  get chosen(): ChosenDevices {
    return this.#chosen;
  }

  /** No device for eight seconds, and why (R18). */
  get delay(): Delay | undefined {
    return this.#delay;
  }

  /** Whether the person wants it and nothing stands in its way as far as we know. */
  isOn(kind: DeviceKind): boolean {
    return this.#wanted[kind] && this.#states[kind].status !== 'failed';
  }

  /** What the person wants, whether it works or not. */
  isWanted(kind: DeviceKind): boolean {
    return this.#wanted[kind];
  }

  /** Labels of what is open, else of what was chosen: identifiers differ per origin (R19). */
  get labels(): DeviceLabels {
    return {
      camera: this.#label('camera'),
      microphone: this.#label('microphone'),
      speaker: this.#chosen.speaker?.label,
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

  /** What this person had chosen before. */
  recall(off: readonly DeviceKind[], chosen: ChosenDevices): void {
    this.#chosen = chosen;
    for (const kind of off) this.#wanted[kind] = false;
  }

  /** Starts without a question where none would be asked; otherwise does nothing (R16). */
  async startIfGranted(): Promise<void> {
    const { signal } = this.#life;
    await this.#host.updateComplete; // a port may be set right after the element is attached
    const heed = (kind: DeviceKind, standing: PermissionStanding) => this.#heed(kind, standing);
    this.#permissions.watch(heed, signal);
    const isGranted = await this.#permissions.areGranted(DEVICE_KINDS);
    if (isGranted && !signal.aborted) await this.start();
  }

  /** Opens what is wanted and not open yet. Only after a press of a button that says why (R16). */
  async start(): Promise<void> {
    const isStuck = this.#delay !== undefined;
    const kinds = DEVICE_KINDS.filter((kind) => {
      const state = this.#states[kind];
      return this.#wanted[kind] && (!isBusy(state) || (isStuck && state.status === 'asking'));
    });
    await this.#open(kinds);
  }

  /** Switches one device. Whoever has not been asked yet is not asked by this either. */
  async toggle(kind: DeviceKind): Promise<void> {
    const on = !this.isOn(kind);
    this.#wanted[kind] = on;
    const { status } = this.#states[kind];
    if (on && (status === 'failed' || status === 'off')) return this.#open([kind]);
    if (!on && status === 'live') this.#release(kind, { status: 'off' });
    this.#host.requestUpdate();
  }

  /** Takes another device; undefined takes what the browser takes by itself. */
  async choose(kind: ListedKind, device: ChosenDevice | undefined): Promise<void> {
    this.#forget(kind);
    if (device !== undefined) this.#chosen = { ...this.#chosen, [kind]: device };
    this.#host.requestUpdate();
    if (kind === 'speaker' || !isOpenable(this.#states[kind])) return;
    // Old phones and iOS cannot have two open at the same time.
    this.#release(kind, { status: 'asking' });
    await this.#open([kind]);
  }

  /** Tries one again that failed, where that puts no question. */
  async retryIfGranted(kind: DeviceKind): Promise<void> {
    const isGranted = await this.#permissions.areGranted([kind]);
    if (isGranted && this.#states[kind].status === 'failed') await this.#open([kind]);
  }

  /** Lets every device go at once, and whatever is still on its way as soon as it comes (R20). */
  stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.#endPatience();
    for (const kind of DEVICE_KINDS) {
      this.#attempts[kind] += 1;
      this.#release(kind, { status: 'idle' });
    }
    this.#host.requestUpdate();
  }

  async #open(kinds: readonly DeviceKind[], notice?: MediaCode): Promise<void> {
    if (kinds.length === 0) return;
    const attempts = kinds.map((kind) => (this.#attempts[kind] += 1));
    for (const kind of kinds) this.#states[kind] = { status: 'asking' };
    this.#delay = undefined;
    const endPatience = this.#patience.begin();
    this.#host.requestUpdate();
    const port = this.#options.port();
    const results = await openDevices(port, kinds, await identify(port, this.#chosen));
    endPatience();
    const settled = results.map(async (result, index) => {
      const isStale = this.#attempts[result.kind] !== attempts[index];
      if (isStale) letGo(result);
      else await this.#settle(result, notice);
    });
    if (!DEVICE_KINDS.some((kind) => this.#states[kind].status === 'asking')) this.#endPatience();
    this.#host.requestUpdate();
    await Promise.all(settled);
  }

  async #settle(result: OpenedDevice, notice: MediaCode | undefined): Promise<void> {
    const { kind } = result;
    if ('code' in result) {
      const another = isItsFault(result.code) && this.#forget(kind);
      if (another) return this.#open([kind], 'device-switched');
      this.#states[kind] = { status: 'failed', code: result.code };
      this.#fail(result.code, `The ${kind} did not open`, result.cause);
    } else if (!this.#wanted[kind]) {
      letGo(result);
      this.#states[kind] = { status: 'off' };
    } else {
      this.#goLive(kind, result.track, notice);
      await this.#lookForChosen(kind, result.track);
    }
  }

  #goLive(kind: DeviceKind, track: MediaStreamTrack, notice: MediaCode | undefined): void {
    const stream = streamOf(this.#states[kind], track);
    this.#states[kind] = { status: 'live', track, stream, notice };
    if (notice !== undefined) this.#fail(notice, `The ${kind} was replaced`);
    const { signal } = this.#life;
    const update = () => this.#host.requestUpdate();
    track.addEventListener('ended', () => void this.#replace(kind, track), { once: true, signal });
    track.addEventListener('mute', update, { signal });
    track.addEventListener('unmute', update, { signal });
  }

  /** R19: a chosen device that has gone is forgotten, and the person is told. */
  async #lookForChosen(kind: DeviceKind, track: MediaStreamTrack): Promise<void> {
    const chosen = this.#chosen[kind];
    if (chosen === undefined) return;
    const found = await whereabouts(this.#options.port(), kind, chosen, track);
    const isOver = !this.#runs(kind, track) || this.#chosen[kind] !== chosen;
    if (isOver || found === 'running') return;
    if (found === 'gone') {
      this.#forget(kind);
      this.#goLive(kind, track, 'device-switched');
    } else if (found.id !== chosen.id && (await this.#permissions.areGranted([kind]))) {
      await this.choose(kind, { ...chosen, id: found.id });
    }
  }

  #runs(kind: DeviceKind, track: MediaStreamTrack): boolean {
    const state = this.#states[kind];
    return state.status === 'live' && state.track === track;
  }

  /** @returns whether there was anything to forget */
  #forget(kind: ListedKind): boolean {
    const { [kind]: chosen, ...others } = this.#chosen;
    this.#chosen = others;
    return chosen !== undefined;
  }

  /** An unplugged device: take the next best one and say so. */
  async #replace(kind: DeviceKind, lost: MediaStreamTrack): Promise<void> {
    const isTakenBack = await this.#permissions.isTakenBack(kind);
    if (!this.#runs(kind, lost)) return;
    // Nobody is asked again who has just said no (R16).
    if (isTakenBack) {
      this.#states[kind] = { status: 'failed', code: 'permission-dismissed' };
      this.#fail('permission-dismissed', `The ${kind} may no longer be used`);
    } else {
      this.#forget(kind);
      await this.#open([kind], 'device-lost');
    }
  }

  /** What the person has just allowed in the browser's settings starts by itself. */
  #heed(kind: DeviceKind, standing: PermissionStanding): void {
    if (standing === 'granted') return void this.#startAllowed();
    if (!isRefused(this.#states[kind])) return;
    const code = standing === 'prompt' ? 'permission-dismissed' : 'permission-blocked';
    this.#states[kind] = { status: 'failed', code };
    this.#host.requestUpdate();
  }

  async #startAllowed(): Promise<void> {
    if (!DEVICE_KINDS.some((kind) => isRefused(this.#states[kind]))) return this.startIfGranted();
    const standings = await this.#permissions.ask(DEVICE_KINDS);
    await this.#open(
      DEVICE_KINDS.filter((kind, index) => {
        return standings[index] === 'granted' && isRefused(this.#states[kind]);
      }),
    );
  }

  /** An answer that was given before cannot be what the browser waits for. */
  async #tellDelay(): Promise<void> {
    const kinds = DEVICE_KINDS.filter((kind) => this.#states[kind].status === 'asking');
    const before = { ...this.#attempts };
    const isGranted = await this.#permissions.areGranted(kinds);
    const isAsking = (kind: DeviceKind) => this.#states[kind].status === 'asking';
    if (!kinds.some((kind) => this.#attempts[kind] === before[kind] && isAsking(kind))) return;
    this.#delay = isGranted ? 'start' : 'answer';
    const code = isGranted ? 'in-use' : 'permission-pending';
    this.#fail(code, 'The browser has not answered yet');
  }

  #endPatience(): void {
    this.#patience.end();
    this.#delay = undefined;
  }

  #release(kind: DeviceKind, next: DeviceState): void {
    const state = this.#states[kind];
    if (state.status === 'live') state.track.stop();
    this.#states[kind] = next;
  }

  #label(kind: DeviceKind): string | undefined {
    const state = this.#states[kind];
    const label = state.status === 'live' ? state.track.label : this.#chosen[kind]?.label;
    return label === '' ? undefined : label;
  }

  #fail(code: MediaCode, message: string, cause?: unknown): void {
    this.#options.onFailure(new SessionError(code, message, cause === undefined ? {} : { cause }));
    this.#host.requestUpdate();
  }
}

function letGo(result: OpenedDevice): void {
  if ('track' in result) result.track.stop();
}

/** Whether another device of the kind may do what this one did not. */
function isItsFault(code: MediaCode): boolean {
  return !code.startsWith('permission-') && code !== 'policy-blocked' && code !== 'insecure';
}
