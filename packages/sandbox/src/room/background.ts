/** What can be behind a person, in the shape that the effect takes. */
export type RoomBackground =
  { readonly kind: 'blur' | 'strong-blur' } | { readonly kind: 'picture'; readonly src: string };

interface Effect {
  readonly stream: MediaStream;
}

/** The module that the build puts beside this page, out of the elements' own effect. */
interface EffectModule {
  readonly BackgroundEffect: {
    start(options: {
      readonly track: MediaStreamTrack;
      readonly look: RoomBackground;
      readonly assets: string;
      readonly limits: { readonly fewest: number; readonly seconds: number };
      readonly signal: AbortSignal;
      readonly onEnd: () => void;
    }): Promise<Effect>;
  };
}

/** Jitsi goes on, however slow it is. */
const NO_LIMITS = { fewest: 0, seconds: Infinity };

/** One's own camera with another background. Like Jitsi's it is in silence, and shows the room until it runs. */
export class CameraBackground {
  readonly #onChange: () => void;
  #look: RoomBackground | undefined;
  #camera: MediaStreamTrack | undefined;
  #effect: MediaStreamTrack | undefined;
  #attempt: AbortController | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** What others are sent in place of the camera; undefined for the camera itself. */
  get track(): MediaStreamTrack | undefined {
    return this.#effect;
  }

  show(look: RoomBackground | undefined): void {
    this.#look = look;
    this.#restart();
  }

  /** The camera was switched, off or on or to another one. */
  follow(camera: MediaStreamTrack | undefined): void {
    if (camera === this.#camera) return;
    this.#camera = camera;
    this.#restart();
  }

  #restart(): void {
    this.#attempt?.abort();
    this.#attempt = undefined;
    const hadEffect = this.#effect !== undefined;
    this.#effect = undefined;
    if (this.#look && this.#camera) void this.#start(this.#look, this.#camera);
    if (hadEffect) this.#onChange();
  }

  async #start(look: RoomBackground, track: MediaStreamTrack): Promise<void> {
    const attempt = new AbortController();
    this.#attempt = attempt;
    const assets = new URL('background/', document.baseURI).href;
    try {
      const { BackgroundEffect } = (await import(`${assets}effect.js`)) as EffectModule;
      const { stream } = await BackgroundEffect.start({
        ...{ track, look, assets, limits: NO_LIMITS, signal: attempt.signal },
        onEnd: () => this.show(undefined),
      });
      if (attempt.signal.aborted) return;
      this.#effect = stream.getVideoTracks()[0];
      this.#onChange();
    } catch (error) {
      // eslint-disable-next-line no-console -- there is no event for it, as in Jitsi
      if (!attempt.signal.aborted) console.warn('The background could not be changed', error);
    }
  }
}
