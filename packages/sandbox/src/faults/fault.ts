/** Where a fault acts: on what is served, on who comes in, on the page, or on those in the room. */
export type FaultPlace = 'script' | 'page' | 'join' | 'devices' | 'room';

/** Every fault there is. Those of the place `room` happen once, the others last until mended. */
export const FAULTS = {
  'script-missing': 'script',
  'script-slow': 'script',
  'script-refused': 'script',
  'script-empty': 'script',
  'page-refused': 'page',
  'page-silent': 'page',
  'server-down': 'join',
  'token-refused': 'join',
  'everybody-moderator': 'join',
  'lobby-unanswered': 'join',
  'lobby-rejected': 'join',
  'lobby-closed': 'join',
  'devices-denied': 'devices',
  'devices-absent': 'devices',
  'devices-ended': 'room',
  'network-away': 'room',
  'token-run-out': 'room',
  'peer-crash': 'room',
  suspended: 'room',
  kicked: 'room',
  destroyed: 'room',
} as const satisfies Record<string, FaultPlace>;

export type FaultName = keyof typeof FAULTS;

/** Why a token is refused, in the README's words. */
export const REFUSAL_REASONS = [
  'missing',
  'malformed',
  'algorithm',
  'type',
  'key-id',
  'signature',
  'expired',
  'early',
  'issuer',
  'audience',
  'subject',
  'room',
  'wrong-room',
  'unknown-key',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export interface FaultOptions {
  /** The meeting it is for; every one when left out. Not for faults of the script. */
  readonly room?: string;
  /**
   * Whom it hits: an id, the `context.user.id` of a token, `moderator` or `participant`. When left
   * out it hits those who are no moderators, or everybody where there is nobody else.
   */
  readonly participant?: string;
  /** Milliseconds: how slow the script is (10,000), how long the network is away (10,000). */
  readonly ms?: number;
  /** For `token-refused`; `expired` when left out. */
  readonly reason?: RefusalReason;
  /** For the faults of devices; both when left out. */
  readonly device?: 'microphone' | 'camera';
}

export interface Fault extends FaultOptions {
  readonly name: FaultName;
}

/**
 * Reads a fault that came from outside.
 *
 * @throws {TypeError} for a name that is none, or an option of the wrong kind.
 */
export function parseFault(value: unknown): Fault {
  const fields = typeof value === 'object' && value !== null ? value : {};
  const { name, room, participant, ms, reason, device } = fields as Record<string, unknown>;
  if (typeof name !== 'string' || !Object.hasOwn(FAULTS, name)) {
    throw new TypeError(`There is no fault ${String(name)}; there are ${names(FAULTS)}`);
  }
  return {
    name: name as FaultName,
    ...(room !== undefined && { room: text('room', room).toLowerCase() }),
    ...(participant !== undefined && { participant: text('participant', participant) }),
    ...(ms !== undefined && { ms: duration(ms) }),
    ...(reason !== undefined && { reason: oneOf('reason', REFUSAL_REASONS, reason) }),
    ...(device !== undefined && { device: oneOf('device', DEVICES, device) }),
  };
}

const DEVICES = ['microphone', 'camera'] as const;

function text(option: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new TypeError(`${option} must be a text`);
}

function duration(value: unknown): number {
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value;
  throw new TypeError('ms must be a number of milliseconds');
}

function oneOf<Value extends string>(
  option: string,
  values: readonly Value[],
  value: unknown,
): Value {
  const found = values.find((one) => one === value);
  if (found !== undefined) return found;
  throw new TypeError(`${option} must be one of ${values.join(', ')}`);
}

function names(table: object): string {
  return Object.keys(table).join(', ');
}
