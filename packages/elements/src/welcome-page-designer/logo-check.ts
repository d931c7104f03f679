import { sameOriginAddress } from '../welcome-page/logo-address.js';
import { contrast } from './contrast.js';
import { bytesOf } from './picture-file.js';

/** What may be wrong with a logo. */
export type LogoFault =
  'elsewhere' | 'unreadable' | 'format' | 'heavy' | 'small' | 'shape' | 'pale';

const HEAVY_BYTES = 100_000;
/** Of a logo 3 rem high, on a screen of two dots to the pixel. */
const SHARP_PIXELS = 96;
const WIDEST = 6;
const NARROWEST = 0.5;

/**
 * Looks at a logo as the patient's page would show it.
 * @param address as it stands in the settings
 * @param paper the colour behind it, `#rrggbb`
 */
export async function logoFaults(address: string, paper: string): Promise<readonly LogoFault[]> {
  const url = sameOriginAddress(address);
  if (url === undefined) return ['elsewhere'];
  const [picture, { bytes, type }] = await Promise.all([load(url), fileOf(url)]);
  if (picture === undefined) return ['unreadable'];
  const isDrawing = type.includes('svg');
  const shape = picture.naturalWidth / Math.max(1, picture.naturalHeight);
  const found: readonly (readonly [LogoFault, boolean])[] = [
    ['format', /jpe?g|bmp/.test(type)],
    ['heavy', bytes > HEAVY_BYTES],
    ['small', !isDrawing && picture.naturalHeight < SHARP_PIXELS],
    ['shape', shape > WIDEST || shape < NARROWEST],
    ['pale', isPale(picture, paper)],
  ];
  return found.filter(([, isFault]) => isFault).map(([fault]) => fault);
}

/** Not by `decode()`, which waits for as long as the tab is out of sight. */
function load(url: string): Promise<HTMLImageElement | undefined> {
  return new Promise((resolve) => {
    const picture = new Image();
    picture.onload = () => resolve(picture);
    picture.onerror = () => resolve(undefined);
    picture.src = url;
  });
}

interface FileFacts {
  readonly bytes: number;
  readonly type: string;
}

/** A page may not let itself fetch `data:` addresses, so they are read. */
async function fileOf(url: string): Promise<FileFacts> {
  const type = /^data:([^;,]*)/.exec(url)?.[1];
  if (type !== undefined) return { bytes: bytesOf(url), type };
  try {
    const answer = await fetch(url);
    const { size } = await answer.blob();
    return { bytes: size, type: answer.headers.get('content-type') ?? '' };
  } catch {
    return { bytes: 0, type: '' };
  }
}

/** Square, because it need not be exact. */
const SIDE = 64;

function isPale(picture: HTMLImageElement, paper: string): boolean {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return false;
  context.fillStyle = paper;
  context.fillRect(0, 0, SIDE, SIDE);
  context.drawImage(picture, 0, 0, SIDE, SIDE);
  const { data } = context.getImageData(0, 0, SIDE, SIDE);
  let seen = 0;
  let clear = 0;
  for (let at = 0; at < data.length; at += 4) {
    const ratio = contrast(hex(data.subarray(at, at + 3)), paper);
    // What cannot be told from the paper is its ground, and says nothing.
    if (ratio >= 1.1) seen += 1;
    if (ratio >= 3) clear += 1;
  }
  return clear < seen / 4 || seen === 0;
}

function hex(channels: Uint8ClampedArray): string {
  return `#${Array.from(channels, (value) => value.toString(16).padStart(2, '0')).join('')}`;
}
