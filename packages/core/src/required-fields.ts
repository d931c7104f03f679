import { SessionError, type SessionErrorCode } from './errors.js';
import { isMeetingCode, type MeetingCode } from './meeting-code.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Without the fields that hold nothing: what is not set is not sent. */
export function present<T extends object>(fields: T): Partial<T> {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as Partial<T>;
}

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * An RFC 3339 instant as milliseconds since 1970. Without an offset it would
 * be read by the device's own clock and zone, so that is refused (R2).
 */
export function parseInstant(text: string): number | undefined {
  if (!RFC_3339.test(text)) return undefined;
  // Some engines read 30 February, and all of them 24 o'clock, as the day after.
  const local = text.slice(0, 19);
  const date = new Date(`${local}Z`);
  const milliseconds = Date.parse(text);
  if (Number.isNaN(milliseconds) || !date.toISOString().startsWith(local)) return undefined;
  return milliseconds;
}

/** A path on this origin, or an absolute web address: never one that would run a script. */
export function isLocation(text: string): boolean {
  return /^(https?:\/\/|\/(?![/\\]))/i.test(text);
}

/** Reads what one object must hold, and names the field that is wrong, never its value (R40). */
export class RequiredFields {
  readonly #object: JsonObject;
  readonly #path: string;
  protected readonly code: SessionErrorCode;

  /** @throws {SessionError} with the given code when the value is not an object */
  constructor(value: unknown, code: SessionErrorCode, path: string) {
    if (!isJsonObject(value)) throw new SessionError(code, `${path} must be an object`);
    this.#object = value;
    this.#path = path;
    this.code = code;
  }

  string(field: string): string {
    const value = this.raw(field);
    return typeof value === 'string' && value !== ''
      ? value
      : this.fail(field, 'a non-empty string');
  }

  number(field: string): number {
    const value = this.raw(field);
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : this.fail(field, 'a number');
  }

  /** An RFC 3339 instant, as milliseconds since 1970. */
  instant(field: string): number {
    return parseInstant(this.string(field)) ?? this.fail(field, 'an RFC 3339 date and time');
  }

  meetingCode(field: string): MeetingCode {
    const code = this.string(field);
    return isMeetingCode(code) ? code : this.fail(field, 'a meeting code');
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === this.raw(field));
    return found ?? this.fail(field, `one of ${allowed.join(', ')}`);
  }

  object(field: string): RequiredFields {
    return new RequiredFields(this.raw(field), this.code, this.pathOf(field));
  }

  /** The one detail of a session that may be missing. */
  optionalLocation(field: string): string | undefined {
    return this.optional(field, () => {
      const location = this.string(field);
      return isLocation(location) ? location : this.fail(field, 'a path or an http address');
    });
  }

  /** The raw value, for a caller with a check of its own. */
  raw(field: string): unknown {
    return this.#object[field];
  }

  /** Not every language leaves out what it does not know; some write null. */
  protected optional<T>(field: string, read: () => T): T | undefined {
    return (this.raw(field) ?? null) === null ? undefined : read();
  }

  protected pathOf(field: string): string {
    return `${this.#path}.${field}`;
  }

  protected fail(field: string, expected: string): never {
    throw new SessionError(this.code, `${this.pathOf(field)} must be ${expected}`);
  }
}
