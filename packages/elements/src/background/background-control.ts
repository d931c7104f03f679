import type { Background, WelcomePicture } from '@video-session/core';
import type { ReactiveController, ReactiveElement, TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import type { BackgroundPart } from './background-part.js';
import type { FrameLimits } from './effect/frame-watch.js';

export interface BackgroundOptions {
  /** The camera while it is live. */
  readonly track: () => MediaStreamTrack | undefined;
  /** The service's own pictures; others than local ones are not offered (R34). */
  readonly pictures: () => readonly WelcomePicture[];
  readonly localize: Localize;
  /** Below 12 frames a second for 3 seconds unless told. */
  readonly limits?: () => FrameLimits;
}

/**
 * What is seen behind a person (R14). Its part is fetched once there is a camera's
 * picture, and all that is heavy only when a background is chosen.
 */
export class BackgroundControl implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: BackgroundOptions;
  #part: BackgroundPart | undefined;
  #coming: Promise<void> | undefined;

  constructor(host: ReactiveElement, options: BackgroundOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What was chosen and works, for the meeting; undefined shows the room as it is. */
  get choice(): Background | undefined {
    return this.#part?.choice;
  }

  /** @returns what to show of the camera: its own picture, or that with another background */
  stream(camera: MediaStream): MediaStream {
    return this.#part?.stream ?? camera;
  }

  /** The choice; nothing where there is no picture, or no way to change it. */
  template(): TemplateResult | undefined {
    return this.#part?.template();
  }

  /** Before each render, so that this shows what is true of the camera now. */
  hostUpdate(): void {
    this.#part?.follow(this.#options.track());
  }

  hostUpdated(): void {
    if (this.#coming === undefined && this.#options.track() !== undefined)
      this.#coming = this.#fetch();
  }

  hostDisconnected(): void {
    this.#part?.follow(undefined);
  }

  async #fetch(): Promise<void> {
    try {
      // It looks what the browser can draw, which takes a while: first people see themselves.
      await firstPicture(this.#host.renderRoot.querySelector('video'));
      const { BackgroundPart } = await import('./background-part.js');
      this.#part = BackgroundPart.create(this.#host, this.#options);
      this.#host.requestUpdate();
    } catch {
      // Nobody has asked for it: without it there is no choice to be had, and the next camera asks again.
      this.#coming = undefined;
    }
  }
}

/** Of a video that is in sight: before that nobody misses the choice. */
async function firstPicture(video: HTMLVideoElement | null): Promise<void> {
  if (video === null || !('requestVideoFrameCallback' in video)) return;
  await new Promise<void>((resolve) => {
    // The callback comes before the picture is painted.
    video.requestVideoFrameCallback(() => setTimeout(resolve));
  });
}
