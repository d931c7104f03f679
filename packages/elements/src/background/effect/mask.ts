import type { Area, Size } from './geometry.js';

/** Surely room below, surely person above, a soft edge between. */
const [ROOM, PERSON] = [0.35, 0.75];

/** How much of the frame before stays: an edge that jumps is worse than one that lags by a frame. */
const INERTIA = 0.3;

/**
 * Writes how sure the model is of a person, from 0 to 1, as opacity into a picture of the area.
 * @param confidence of the whole frame, row by row
 */
export function writeMask(
  confidence: Float32Array,
  frame: Size,
  area: Area,
  picture: ImageData,
): void {
  const { data } = picture;
  let target = 3;
  for (let row = area.y; row < area.y + area.height; row++) {
    const start = row * frame.width + area.x;
    for (let index = start; index < start + area.width; index++, target += 4) {
      const before = data[target] ?? 0;
      const now = 255 * opacity(confidence[index] ?? 0);
      data[target] = now + (before - now) * INERTIA;
    }
  }
}

function opacity(confidence: number): number {
  const place = Math.min(1, Math.max(0, (confidence - ROOM) / (PERSON - ROOM)));
  return place * place * (3 - 2 * place);
}
