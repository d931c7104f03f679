import { forget, keep, kept } from '../video-session/kept-code.js';
import {
  LISTED_KINDS,
  type ChosenDevice,
  type ChosenDevices,
  type DeviceKind,
} from '../media/device-kind.js';

/** What a person had set up before the page was loaded again. */
export interface KeptChoices {
  /** Which appointment it was for: the next person in this tab gets none of it. */
  readonly meetingCode: string;
  readonly displayName?: string | undefined;
  readonly off: readonly DeviceKind[];
  readonly devices: ChosenDevices;
}

/**
 * Until the tab is closed, and no name after Join (R47). A browser that stores
 * nothing only loses the reload.
 */
export function keepChoices(choices: KeptChoices): void {
  keep('join', JSON.stringify(choices));
}

/** @returns undefined where nothing was kept for this appointment */
export function keptChoices(meetingCode: string): KeptChoices | undefined {
  return quietly(() => {
    const choices = JSON.parse(kept('join') ?? 'null') as KeptChoices | null;
    return choices?.meetingCode === meetingCode ? choices : undefined;
  });
}

/** For whoever leaves for good. */
export function forgetChoices(): void {
  forget('join');
}

const LABELS = 'video-session:devices';

/** For the next visit, where the service allows it: what the devices are called, and nothing else. */
export function keepLabels(devices: ChosenDevices): void {
  const labels = LISTED_KINDS.map((kind) => [kind, devices[kind]?.label]);
  quietly(() => localStorage.setItem(LABELS, JSON.stringify(Object.fromEntries(labels))));
}

export function keptLabels(): ChosenDevices {
  const read = () => JSON.parse(localStorage.getItem(LABELS) ?? '{}') as Record<string, unknown>;
  const labels = quietly(read) ?? {};
  const devices: Record<string, ChosenDevice> = {};
  for (const kind of LISTED_KINDS) {
    const label = labels[kind];
    if (typeof label === 'string') devices[kind] = { id: '', label };
  }
  return devices;
}

function quietly<T>(access: () => T): T | undefined {
  try {
    return access();
  } catch {
    return undefined;
  }
}
