import { timingsOf, type Timings } from '../wire/timings.js';

/** A fault of the devices, as the server has written it into the page. */
export interface DeviceFault {
  readonly name: 'devices-denied' | 'devices-absent';
  readonly room?: string | undefined;
  readonly device?: 'microphone' | 'camera' | undefined;
}

export interface PageSettings {
  readonly timings: Timings;
  readonly faults: readonly DeviceFault[];
}

/** Reads what the server has written into the page; nothing where there is none. */
export function readPageSettings(written: string | undefined): PageSettings {
  const { timings, faults } = JSON.parse(written ?? '{}') as Record<string, unknown>;
  return {
    timings: timingsOf(timings),
    faults: (Array.isArray(faults) ? (faults as DeviceFault[]) : []).filter(({ name }) =>
      ['devices-denied', 'devices-absent'].includes(name),
    ),
  };
}
