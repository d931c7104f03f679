import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createRef, type Ref } from 'lit/directives/ref.js';
import { watchMicrophoneLevel } from '../media/microphone-level.js';

/** From here on it is a voice and not the room. */
const VOICE_LEVEL = 0.45;

/**
 * Draws the level of one microphone past Lit's rendering, which would be too
 * slow for every frame, and remembers whether anything was heard.
 */
export class MicrophoneMeter implements ReactiveController {
  /** The bar, whose `--_level` goes from 0 to 1. */
  readonly bar: Ref<HTMLElement> = createRef();
  readonly #host: ReactiveControllerHost;
  readonly #track: () => MediaStreamTrack | undefined;
  readonly #watch: typeof watchMicrophoneLevel;
  #watched: MediaStreamTrack | undefined;
  #attempt = new AbortController();
  #heard = false;
  #running = true;

  constructor(
    host: ReactiveControllerHost,
    track: () => MediaStreamTrack | undefined,
    watch = watchMicrophoneLevel,
  ) {
    this.#host = host;
    this.#track = track;
    this.#watch = watch;
    host.addController(this);
  }

  /** Whether a voice came through since this microphone was switched on. */
  get heard(): boolean {
    return this.#heard;
  }

  /** Whether the browser holds sound back until a press on the page. */
  get isHeldBack(): boolean {
    return this.#watched !== undefined && !this.#running;
  }

  hostUpdate(): void {
    const track = this.#track();
    if (track === this.#watched) return;
    this.#stop();
    this.#watched = track;
    if (track === undefined) return;
    const { signal } = this.#attempt;
    const onState = (running: boolean) => this.#onState(running, signal);
    this.#watch(track, (level) => this.#show(level), signal, undefined, onState);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#attempt.abort();
    this.#attempt = new AbortController();
    this.#watched = undefined;
    this.#heard = false;
    this.#running = true;
  }

  #onState(running: boolean, signal: AbortSignal): void {
    if (signal.aborted || running === this.#running) return;
    this.#running = running;
    this.#host.requestUpdate();
  }

  #show(level: number): void {
    this.bar.value?.style.setProperty('--_level', level.toFixed(2));
    if (this.#heard || level < VOICE_LEVEL) return;
    this.#heard = true;
    this.#host.requestUpdate();
  }
}
