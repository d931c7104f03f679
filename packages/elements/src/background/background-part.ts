import { isLocalPicture, type Background, type WelcomePicture } from '@video-session/core';
import type { ReactiveElement, TemplateResult } from 'lit';
import { adoptLater } from '../later-styles.js';
import { background } from '../locales/en/background.js';
import { addMessages } from '../localize.js';
import { importModule } from '../video-session-link/import-module.js';
import type { BackgroundOptions } from './background-control.js';
import { backgroundPicker, sameBackground } from './background-picker.js';
import { backgroundPickerStyles } from './background-picker.styles.js';
import { backgroundAssetsUrl } from './assets-url.js';
import type { BackgroundEffect } from './effect/background-effect.js';
import { hasOwnBlur, setOwnBlur } from './own-blur.js';
import { canReplaceBackground } from './support.js';

/** Where it stands; `off` says nothing until something was on. */
export type BackgroundStatus = 'untouched' | 'off' | 'starting' | 'on' | 'too-slow' | 'failed';

const LIMITS = { fewest: 12, seconds: 3 };

/** The choice of a background and, while one is chosen and there is a camera, its effect. */
export class BackgroundPart {
  readonly #host: ReactiveElement;
  readonly #options: BackgroundOptions;
  readonly #canReplace = canReplaceBackground();
  #look: Background | undefined;
  #status: BackgroundStatus = 'untouched';
  #track: MediaStreamTrack | undefined;
  #attempt: AbortController | undefined;
  #effect: BackgroundEffect | undefined;

  private constructor(host: ReactiveElement, options: BackgroundOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Brings words and styles with it, which the host had no need of before. */
  static create(host: ReactiveElement, options: BackgroundOptions): BackgroundPart {
    addMessages(background);
    adoptLater(host, backgroundPickerStyles);
    return new BackgroundPart(host, options);
  }

  get choice(): Background | undefined {
    return this.#look;
  }

  get stream(): MediaStream | undefined {
    return this.#effect?.stream;
  }

  /** The camera has come, gone, or is another one. */
  follow(track: MediaStreamTrack | undefined): void {
    if (track === this.#track) return;
    this.#stop();
    this.#track = track;
    if (track === undefined) return;
    if (this.#look !== undefined) void this.#start(this.#look, track);
  }

  template(): TemplateResult | undefined {
    const looks = this.#looks();
    if (this.#track === undefined || looks.length === 0) return undefined;
    return backgroundPicker({
      localize: this.#options.localize,
      looks,
      pictures: this.#pictures,
      look: this.#look,
      status: this.#status,
      onChoose: (look) => this.#choose(look),
    });
  }

  get #pictures(): readonly WelcomePicture[] {
    return this.#options.pictures().filter(({ src }) => isLocalPicture(src));
  }

  #looks(): readonly Background[] {
    if (this.#canReplace) {
      const pictures = this.#pictures.map(({ src }) => ({ kind: 'picture', src }) as const);
      return [{ kind: 'blur' }, { kind: 'strong-blur' }, ...pictures];
    }
    return this.#track && hasOwnBlur(this.#track) ? [{ kind: 'blur' }] : [];
  }

  #choose(look: Background | undefined): void {
    if (sameBackground(look, this.#look)) return;
    this.#look = look;
    const effect = this.#effect;
    if (look === undefined) {
      this.#stop();
      this.#settle('off');
    } else if (effect !== undefined) {
      void this.#change(effect, look);
    } else if (this.#status === 'starting') {
      this.#host.requestUpdate(); // it looks again once it has started
    } else if (this.#track !== undefined) {
      this.#stop();
      void this.#start(look, this.#track);
    }
  }

  async #change(effect: BackgroundEffect, look: Background): Promise<void> {
    try {
      await effect.change(look);
    } catch (thrown) {
      if (this.#effect === effect && sameBackground(look, this.#look)) this.#fail(thrown);
    }
    this.#host.requestUpdate();
  }

  async #start(look: Background, track: MediaStreamTrack): Promise<void> {
    const attempt = new AbortController();
    this.#attempt = attempt;
    this.#settle('starting');
    try {
      if (look.kind === 'blur' && hasOwnBlur(track)) await ownBlur(track, attempt.signal);
      else this.#effect = await this.#load(look, track, attempt.signal);
      if (attempt.signal.aborted) return;
      // Another may have been chosen meanwhile.
      if (this.#look !== undefined && !sameBackground(look, this.#look)) this.#restart(track);
      else this.#settle('on');
    } catch (thrown) {
      if (!attempt.signal.aborted) this.#fail(thrown);
    }
  }

  #restart(track: MediaStreamTrack): void {
    const [look, effect] = [this.#look, this.#effect];
    if (look === undefined) return;
    if (effect !== undefined) {
      this.#settle('on');
      void this.#change(effect, look);
      return;
    }
    this.#stop();
    void this.#start(look, track);
  }

  async #load(
    look: Background,
    track: MediaStreamTrack,
    signal: AbortSignal,
  ): Promise<BackgroundEffect> {
    const { BackgroundEffect } = await importModule(() => import('./effect/background-effect.js'));
    signal.throwIfAborted();
    return BackgroundEffect.start({
      track,
      look,
      signal,
      assets: backgroundAssetsUrl(),
      limits: this.#options.limits?.() ?? LIMITS,
      onEnd: (reason, cause) => (reason === 'slow' ? this.#giveUp() : this.#fail(cause)),
    });
  }

  /** What the person's device cannot do here it cannot do in the meeting either. */
  #giveUp(): void {
    this.#look = undefined;
    this.#stop();
    this.#settle('too-slow');
  }

  #fail(cause: unknown): void {
    // eslint-disable-next-line no-console -- the one line for developers
    console.warn(`<${this.#host.localName}> The background could not be changed`, cause);
    this.#look = undefined;
    this.#stop();
    this.#settle('failed');
  }

  #stop(): void {
    this.#attempt?.abort();
    this.#attempt = undefined;
    this.#effect = undefined;
  }

  #settle(status: BackgroundStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}

/** The camera's own blur, until the signal aborts. */
async function ownBlur(track: MediaStreamTrack, signal: AbortSignal): Promise<void> {
  const off = () => {
    if (track.readyState === 'live') setOwnBlur(track, false).catch(() => undefined);
  };
  signal.addEventListener('abort', off, { once: true });
  await setOwnBlur(track, true);
}
