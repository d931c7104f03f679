export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/** The part of a picture that fills a frame and is cut off evenly, as `object-fit: cover`. */
export function coveringPart(picture: Size, frame: Size): Area {
  const scale = Math.max(frame.width / picture.width, frame.height / picture.height);
  const [width, height] = [frame.width / scale, frame.height / scale];
  return { x: (picture.width - width) / 2, y: (picture.height - height) / 2, width, height };
}

/** Where a picture stands when all of it fits into a frame, in whole pixels. */
export function containedArea(picture: Size, frame: Size): Area {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const [x, y] = [(frame.width - width) >> 1, (frame.height - height) >> 1];
  return { x, y, width, height };
}

/** No longer than that on its long side, in even numbers, which encoders want. */
export function limited({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  const even = (length: number) => Math.max(2, 2 * Math.round((length * scale) / 2));
  return { width: even(width), height: even(height) };
}
