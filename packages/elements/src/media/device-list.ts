import { LISTED_KINDS, type ListedDevice, type ListedKind } from './device-kind.js';

// Chromium lists the system's own choice a second time, as `default` and as
// `communications`. The first follows what is plugged in; the second is noise.
export const SYSTEM_CHOICE = 'default';
const NOISE = 'communications';

/** What came and went between two looks, by name. */
export interface DeviceNews {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What a person can choose among: nothing, unless there are two with a name. */
export function choicesOf(
  listed: readonly ListedDevice[],
  kind: ListedKind,
): readonly ListedDevice[] {
  const named = listed.filter((device) => {
    return device.kind === kind && device.label !== '' && device.id !== NOISE;
  });
  return named.filter(({ id }) => id !== SYSTEM_CHOICE).length > 1 ? named : [];
}

/** A headset is a microphone and a speaker, and is named once. Pure. */
export function newsBetween(
  before: readonly ListedDevice[],
  after: readonly ListedDevice[],
): DeviceNews {
  const [old, current] = [names(before), names(after)];
  // Names come with the first permission; that is no news.
  const isKnown = old.size > 0;
  return {
    added: isKnown ? [...current].filter((name) => !old.has(name)) : [],
    removed: [...old].filter((name) => !current.has(name)),
  };
}

export function countOf(listed: readonly ListedDevice[], kind: ListedKind): number {
  return listed.filter((device) => device.kind === kind).length;
}

function names(listed: readonly ListedDevice[]): ReadonlySet<string> {
  const real = listed.filter(({ id, label }) => {
    return label !== '' && id !== SYSTEM_CHOICE && id !== NOISE;
  });
  return new Set(LISTED_KINDS.flatMap((kind) => ofKind(real, kind)));
}

function ofKind(listed: readonly ListedDevice[], kind: ListedKind): readonly string[] {
  return listed.filter((device) => device.kind === kind).map(({ label }) => label);
}
