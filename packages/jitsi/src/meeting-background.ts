import type { Background } from '@video-session/core';
import type { SendCommand } from './external-api.js';
import { isBackground } from './wish-check.js';

/** What Jitsi asks a camera for; it stretches a picture of another shape. */
const PICTURE = { width: 1280, height: 720 };

const BLURS = { blur: 'slight-blur', 'strong-blur': 'blur', none: 'none' } as const;

/**
 * Hands on what a person chose to have behind them (R14). Jitsi confirms nothing,
 * and drops the command for a soft room while the camera is off: so it is sent once
 * for each time the room is entered, when the camera is known to be on.
 */
export class MeetingBackground {
  readonly #send: SendCommand;
  #background: Background | undefined;
  #picture: Promise<string | undefined> | undefined;
  #isDue = false;
  #isOn = false;

  constructor(background: Background | undefined, send: SendCommand) {
    // As with a picture that cannot be had.
    this.#background = isBackground(background) ? background : { kind: 'strong-blur' };
    this.#send = send;
  }

  /** Another choice, made in the meeting; undefined shows the room as it is. */
  change(background: Background | undefined): void {
    this.#background = background;
    this.#picture = undefined;
    this.#isDue = true;
    this.#apply();
  }

  /** The room was entered: also after a break, when Jitsi may have forgotten. */
  entered(): void {
    this.#isDue = Boolean(this.#background);
    this.#apply();
  }

  cameraIs(on: boolean): void {
    this.#isOn = on;
    this.#apply();
  }

  #apply(): void {
    if (!this.#isDue || !this.#isOn) return;
    this.#isDue = false;
    const background = this.#background;
    if (background?.kind === 'picture') void this.#sendPicture(background);
    else this.#send('setBlurredBackground', BLURS[background?.kind ?? 'none']);
  }

  async #sendPicture(background: Extract<Background, { kind: 'picture' }>): Promise<void> {
    const picture = await (this.#picture ??= pictureData(background.src));
    if (this.#background !== background) return; // another choice in the meantime
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
