import type { ChosenDevice, ChosenDevices, DeviceKind } from './device-kind.js';
import type { MediaPort } from './media-port.js';

/** What became of the device that a person had chosen. */
export type Whereabouts =
  /** It is the one that runs, or the browser does not say. */
  | 'running'
  /** It is plugged in under this identifier, but another one runs. */
  | { readonly id: string }
  | 'gone';

/** Looks up what is known by its label only (R19). */
export async function identify(port: MediaPort, chosen: ChosenDevices): Promise<ChosenDevices> {
  const unknown = Object.values(chosen).some(({ id }) => id === '');
  if (!unknown) return chosen;
  const listed = await port.list();
  const found = Object.entries(chosen).map(([kind, device]) => {
    const same = listed.find((one) => one.kind === kind && one.label === device.label);
    return [kind, { ...device, id: device.id || (same?.id ?? '') }] as const;
  });
  return Object.fromEntries(found);
}

/** Compares what runs with what was chosen: the wish is `ideal`, so that nobody is told by an error. */
export async function whereabouts(
  port: MediaPort,
  kind: DeviceKind,
  chosen: ChosenDevice,
  track: MediaStreamTrack,
): Promise<Whereabouts> {
  const isChosen = track.label === chosen.label || track.getSettings().deviceId === chosen.id;
  if (isChosen) return 'running';
  const listed = (await port.list()).filter((one) => one.kind === kind && one.label !== '');
  if (listed.length === 0) return 'running';
  const same = listed.find(({ id, label }) => label === chosen.label || id === chosen.id);
  return same === undefined ? 'gone' : { id: same.id };
}
