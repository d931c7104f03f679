import type { MediaCode } from '@video-session/core';
import type { ChosenDevices, DeviceKind } from './device-kind.js';
import { mediaFailure } from './media-failure.js';
import type { MediaPort } from './media-port.js';

/** How opening one device came out. */
export type OpenedDevice =
  | { readonly kind: DeviceKind; readonly track: MediaStreamTrack }
  | { readonly kind: DeviceKind; readonly code: MediaCode; readonly cause: unknown };

/**
 * Opens devices with one question to the person where the browser can put it as
 * one, and probes each by itself where that fails, to tell the causes apart (R17).
 * A question that has just been waved away is not put a second time.
 */
export async function openDevices(
  port: MediaPort,
  kinds: readonly DeviceKind[],
  chosen: ChosenDevices = {},
): Promise<readonly OpenedDevice[]> {
  try {
    const tracks = await port.open(kinds, chosen);
    return kinds.map((kind, index) => opened(kind, tracks[index]));
  } catch (thrown) {
    return kinds.length > 1
      ? openEach(port, kinds, chosen, thrown)
      : Promise.all(kinds.map((kind) => failed(port, kind, thrown)));
  }
}

/** One after the other: iOS ends the first capture when a second starts at the same time. */
async function openEach(
  port: MediaPort,
  kinds: readonly DeviceKind[],
  chosen: ChosenDevices,
  thrown: unknown,
): Promise<readonly OpenedDevice[]> {
  const wavedAway = await findWavedAway(port, kinds, thrown);
  const results: OpenedDevice[] = [];
  for (const kind of kinds) {
    const result = wavedAway.has(kind)
      ? [await failed(port, kind, thrown)]
      : await openDevices(port, [kind], chosen);
    results.push(...result);
  }
  return results;
}

/** Where one device is blocked the browser refuses both without a question, so nothing was waved away. */
async function findWavedAway(
  port: MediaPort,
  kinds: readonly DeviceKind[],
  thrown: unknown,
): Promise<ReadonlySet<DeviceKind>> {
  if (nameOf(thrown) !== 'NotAllowedError') return new Set();
  const standings = await Promise.all(kinds.map((kind) => port.permission(kind)));
  if (standings.includes('denied')) return new Set();
  return new Set(kinds.filter((_, index) => standings[index] === 'prompt'));
}

function opened(kind: DeviceKind, track: MediaStreamTrack | undefined): OpenedDevice {
  if (track !== undefined) return { kind, track };
  return { kind, code: 'media-failed', cause: new Error('The browser gave no track') };
}

async function failed(port: MediaPort, kind: DeviceKind, thrown: unknown): Promise<OpenedDevice> {
  const code = mediaFailure({
    kind,
    name: nameOf(thrown),
    message: thrown instanceof Error ? thrown.message : '',
    permission: await port.permission(kind),
    allowedByPolicy: port.allowedByPolicy(kind),
  });
  return { kind, code, cause: thrown };
}

function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : '';
}
