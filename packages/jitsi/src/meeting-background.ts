import type { Background } from '@video-session/core';
import type { JitsiCommands } from './external-api.js';

type Send = <Name extends keyof JitsiCommands>(name: Name, ...data: JitsiCommands[Name]) => void;

/** What Jitsi asks a camera for; it stretches a picture of another shape. */
const PICTURE = { width: 1280, height: 720 };

/**
 * Hands on what a person chose to have behind them (R14). Jitsi confirms nothing,
 * and drops the command for a soft room while the camera is off: so it is sent once
 * for each time the room is entered, when the camera is known to be on.
 */
export class MeetingBackground {
  readonly #background: Background | undefined;
  readonly #send: Send;
  #picture: Promise<string | undefined> | undefined;
  #isDue = false;
  #isOn = false;

  constructor(background: Background | undefined, send: Send) {
    this.#background = background;
    this.#send = send;
  }

  /** The room was entered: also after a break, when Jitsi may have forgotten. */
  entered(): void {
    this.#isDue = this.#background !== undefined;
    this.#apply();
  }

  cameraIs(on: boolean): void {
    this.#isOn = on;
    this.#apply();
  }

  #apply(): void {
    if (!this.#isDue || !this.#isOn || this.#background === undefined) return;
    this.#isDue = false;
    if (this.#background.kind === 'picture') void this.#sendPicture(this.#background.src);
    else
      this.#send(
        'setBlurredBackground',
        this.#background.kind === 'strong-blur' ? 'blur' : 'slight-blur',
      );
  }

  async #sendPicture(src: string): Promise<void> {
    const picture = await (this.#picture ??= pictureData(src));
    // Whoever wanted a picture wanted their room not to be seen.
    if (picture === undefined) this.#send('setBlurredBackground', 'blur');
    else this.#send('setVirtualBackground', true, picture);
  }
}

/**
 * The picture itself: the meeting server's page may not fetch it from the host's origin.
 * @returns a JPEG as a data URL; undefined for a picture that cannot be had
 */
async function pictureData(src: string): Promise<string | undefined> {
  try {
    const image = new Image();
    image.crossOrigin = 'anonymous';
    image.src = src;
    await image.decode();
    return cover(image).toDataURL('image/jpeg', 0.85);
  } catch {
    return undefined;
  }
}

/** Fills the frame and is cut off evenly, as in the preview. */
function cover(image: HTMLImageElement): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), PICTURE);
  const [width, height] = [
    image.naturalWidth || PICTURE.width,
    image.naturalHeight || PICTURE.height,
  ];
  const scale = Math.max(PICTURE.width / width, PICTURE.height / height);
  const drawn = { width: width * scale, height: height * scale };
  canvas
    .getContext('2d')
    ?.drawImage(
      image,
      (PICTURE.width - drawn.width) / 2,
      (PICTURE.height - drawn.height) / 2,
      drawn.width,
      drawn.height,
    );
  return canvas;
}
