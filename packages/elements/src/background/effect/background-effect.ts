import type { Background } from '@video-session/core';
import { Compositor } from './compositor.js';
import { FrameWatch, type FrameLimits } from './frame-watch.js';
import { Segmenter } from './segmenter.js';

export interface EffectOptions {
  /** The camera. It is read, never stopped. */
  readonly track: MediaStreamTrack;
  readonly look: Background;
  /** Address of the folder with program and model. */
  readonly assets: string;
  readonly limits: FrameLimits;
  readonly signal: AbortSignal;
  /** It has ended by itself: too few frames, or a frame that could not be worked on. */
  readonly onEnd: (reason: 'slow' | 'failed', cause?: unknown) => void;
}

/** A camera's picture with another background, frame by frame. Ends when its signal aborts. */
export class BackgroundEffect {
  readonly stream: MediaStream;
  readonly #options: EffectOptions;
  readonly #segmenter: Segmenter;
  readonly #compositor = new Compositor();
  readonly #video = document.createElement('video');
  readonly #watch: FrameWatch;
  readonly #onVisibility = () => this.#watch.reset();
  #callback = 0;
  #isClosed = false;

  private constructor(options: EffectOptions, segmenter: Segmenter, image?: HTMLImageElement) {
    this.#options = options;
    this.#segmenter = segmenter;
    this.#watch = new FrameWatch(options.limits);
    this.#compositor.show(options.look, image);
    this.stream = this.#compositor.canvas.captureStream();
  }

  /**
   * @returns once the first frame is there
   * @throws what the browser throws where a file cannot be had, or not be run
   */
  static async start(options: EffectOptions): Promise<BackgroundEffect> {
    const { assets, look, signal } = options;
    const [segmenter, image] = await settled(Segmenter.load(assets, signal), imageOf(look));
    if (signal.aborted) segmenter.close();
    signal.throwIfAborted();
    const effect = new BackgroundEffect(options, segmenter, image);
    signal.addEventListener('abort', () => effect.close(), { once: true });
    try {
      await effect.#begin();
      signal.throwIfAborted();
      return effect;
    } catch (thrown) {
      effect.close();
      throw thrown;
    }
  }

  /** Frames a second; 0 in the first one. */
  get rate(): number {
    return this.#watch.rate;
  }

  /** Changes what is behind the person while the picture runs. */
  async change(look: Background): Promise<void> {
    const image = await imageOf(look);
    if (!this.#isClosed) this.#compositor.show(look, image);
  }

  /** Lets everything go that it has opened. Safe to call twice. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#video.cancelVideoFrameCallback(this.#callback);
    this.#video.pause();
    this.#video.srcObject = null;
    for (const track of this.stream.getTracks()) track.stop();
    this.#segmenter.close();
    this.#compositor.close();
  }

  async #begin(): Promise<void> {
    Object.assign(this.#video, { muted: true, playsInline: true });
    this.#video.srcObject = new MediaStream([this.#options.track]);
    document.addEventListener('visibilitychange', this.#onVisibility);
    const first = new Promise<void>((resolve) => {
      this.#callback = this.#video.requestVideoFrameCallback(() => resolve());
      this.#options.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await this.#video.play();
    await first;
    if (!this.#isClosed) this.#draw();
  }

  #draw(): void {
    this.#compositor.draw(this.#video, this.#segmenter.mask(this.#video));
    this.#callback = this.#video.requestVideoFrameCallback(() => this.#onFrame());
  }

  #onFrame(): void {
    if (this.#isClosed) return;
    try {
      this.#draw();
    } catch (thrown) {
      this.#end('failed', thrown);
      return;
    }
    if (this.#watch.count(performance.now())) this.#end('slow');
  }

  #end(reason: 'slow' | 'failed', cause?: unknown): void {
    this.close();
    this.#options.onEnd(reason, cause);
  }
}

/** A picture that cannot be had leaves no segmenter behind. */
async function settled(
  loading: Promise<Segmenter>,
  picture: Promise<HTMLImageElement | undefined>,
): Promise<[Segmenter, HTMLImageElement | undefined]> {
  const [segmenter, image] = await Promise.allSettled([loading, picture]);
  if (segmenter.status === 'rejected') throw segmenter.reason;
  if (image.status === 'fulfilled') return [segmenter.value, image.value];
  segmenter.value.close();
  throw image.reason;
}

async function imageOf(look: Background): Promise<HTMLImageElement | undefined> {
  if (look.kind !== 'picture') return undefined;
  const image = new Image();
  // One that another origin serves without leave would make the canvas unreadable.
  image.crossOrigin = 'anonymous';
  image.src = look.src;
  await image.decode();
  return image;
}
