/** What a picture may be at most, as it stands in the settings. */
export interface PictureLimits {
  /** Pixels. */
  readonly width: number;
  /** Pixels. */
  readonly height: number;
  readonly bytes: number;
  /** What a larger one is drawn anew as. */
  readonly type: 'image/png' | 'image/jpeg';
}

/** Shown at most 9 by 3 rem; three times that for sharp screens. */
export const LOGO_LIMITS: PictureLimits = {
  width: 432,
  height: 144,
  bytes: 60_000,
  type: 'image/png',
};

export const BACKGROUND_LIMITS: PictureLimits = {
  width: 1280,
  height: 720,
  bytes: 250_000,
  type: 'image/jpeg',
};

/**
 * A picture as a `data:` address, so that it is part of the settings; drawn
 * smaller where it is too large.
 * @returns undefined for a file that this browser cannot show, or cannot make small enough
 */
export async function readPicture(file: Blob, limits: PictureLimits): Promise<string | undefined> {
  const isDrawing = file.type === 'image/svg+xml';
  if (!file.type.startsWith('image/')) return undefined;
  if (isDrawing) return file.size > limits.bytes ? undefined : dataAddress(file);
  try {
    const picture = await createImageBitmap(file);
    const fits = picture.width <= limits.width && picture.height <= limits.height;
    if (fits && file.size <= limits.bytes) return await dataAddress(file);
    return drawn(picture, limits);
  } catch {
    return undefined;
  }
}

function drawn(picture: ImageBitmap, { width, height, bytes, type }: PictureLimits) {
  const scale = Math.min(1, width / picture.width, height / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const address = canvas.toDataURL(type, 0.8);
  return bytesOf(address) > bytes ? undefined : address;
}

/** How many bytes a `data:` address stands for. */
export function bytesOf(address: string): number {
  const [head = '', body = ''] = address.split(',', 2);
  return head.endsWith(';base64') ? Math.floor(body.length * 0.75) : body.length;
}

function dataAddress(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The file could not be read'));
    reader.readAsDataURL(file);
  });
}
