import type { Background } from '@video-session/core';
import { coveringPart, limited, type Size } from './geometry.js';
import { canvasOf, pen, release } from './segmenter.js';

/** Long side of the preview's picture in pixels: the meeting makes its own, of the camera's. */
const LONGEST = 640;

/** What the room is shrunk by, and how many pixels of that it is blurred by. */
const SOFTNESS = {
  blur: { shrink: 4, blur: 2.5 },
  'strong-blur': { shrink: 8, blur: 3.5 },
} as const;

interface Softness {
  readonly shrink: number;
  readonly blur: number;
}

/** How soft the person's edge is, in pixels. */
const FEATHER = 'blur(1.5px)';

/** Puts together what is seen: the person, and behind them a soft room or a picture. */
export class Compositor {
  readonly canvas = canvasOf({ width: 2, height: 2 });
  readonly #pen = pen(this.canvas);
  readonly #room = canvasOf({ width: 1, height: 1 });
  readonly #smaller = canvasOf({ width: 1, height: 1 });
  readonly #picture = canvasOf({ width: 1, height: 1 });
  readonly #hasFilter: boolean = 'filter' in this.#pen;
  #look: Background = { kind: 'blur' };
  #image: HTMLImageElement | undefined;
  #pictureIsDrawn = false;

  /** @param image of a picture, decoded */
  show(look: Background, image: HTMLImageElement | undefined): void {
    this.#look = look;
    this.#image = image;
    this.#pictureIsDrawn = false;
  }

  draw(video: HTMLVideoElement, mask: HTMLCanvasElement): void {
    this.#fit(limited({ width: video.videoWidth, height: video.videoHeight }, LONGEST));
    const { width, height } = this.canvas;
    const ink = this.#pen;
    ink.globalCompositeOperation = 'copy';
    if (this.#hasFilter) ink.filter = FEATHER;
    ink.drawImage(mask, 0, 0, width, height);
    if (this.#hasFilter) ink.filter = 'none';
    ink.globalCompositeOperation = 'source-in';
    ink.drawImage(video, 0, 0, width, height);
    ink.globalCompositeOperation = 'destination-over';
    ink.drawImage(this.#behind(video), 0, 0, width, height);
  }

  close(): void {
    this.#image = undefined;
    for (const canvas of [this.canvas, this.#room, this.#smaller, this.#picture]) release(canvas);
  }

  #behind(video: HTMLVideoElement): HTMLCanvasElement {
    if (this.#look.kind !== 'picture') return this.#softRoom(video, SOFTNESS[this.#look.kind]);
    if (!this.#pictureIsDrawn) this.#drawPicture();
    return this.#picture;
  }

  #softRoom(video: HTMLVideoElement, { shrink, blur }: Softness): HTMLCanvasElement {
    const size = limited(this.canvas, Math.max(this.canvas.width, this.canvas.height) / shrink);
    fit(this.#room, size);
    const ink = pen(this.#room);
    if (this.#hasFilter) {
      // Without the room beyond its edges the blur would let the ground shine through there.
      ink.filter = 'none';
      ink.drawImage(video, 0, 0, size.width, size.height);
      ink.filter = `blur(${blur}px)`;
      ink.drawImage(this.#room, 0, 0);
    } else {
      this.#drawSmaller(video, ink, size, blur);
    }
    return this.#room;
  }

  /** Safari before 18 cannot blur: small and large again does nearly the same. */
  #drawSmaller(
    video: HTMLVideoElement,
    ink: CanvasRenderingContext2D,
    size: Size,
    blur: number,
  ): void {
    const small = limited(size, Math.max(size.width, size.height) / blur);
    fit(this.#smaller, small);
    pen(this.#smaller).drawImage(video, 0, 0, small.width, small.height);
    ink.imageSmoothingQuality = 'high';
    ink.drawImage(this.#smaller, 0, 0, size.width, size.height);
  }

  #drawPicture(): void {
    const image = this.#image;
    if (image === undefined) return;
    fit(this.#picture, this.canvas);
    const { width, height } = this.canvas;
    const natural = {
      width: image.naturalWidth || width,
      height: image.naturalHeight || height,
    };
    const part = coveringPart(natural, this.canvas);
    const ink = pen(this.#picture);
    ink.drawImage(image, part.x, part.y, part.width, part.height, 0, 0, width, height);
    this.#pictureIsDrawn = true;
  }

  #fit(size: Size): void {
    if (fit(this.canvas, size)) this.#pictureIsDrawn = false;
  }
}

/** @returns whether it had another size */
function fit(canvas: HTMLCanvasElement, { width, height }: Size): boolean {
  if (canvas.width === width && canvas.height === height) return false;
  Object.assign(canvas, { width, height });
  return true;
}
