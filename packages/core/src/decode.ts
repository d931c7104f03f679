import { SessionError, type SessionErrorCode } from './errors.js';
import { isMeetingCode, type MeetingCode } from './meeting-code.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/** Reads the fields of one object and names the field that is wrong, never its value (R40). */
export class FieldReader {
  readonly #object: JsonObject;
  readonly #code: SessionErrorCode;
  readonly #path: string;

  /** @throws {SessionError} with the given code when the value is not an object */
  constructor(value: unknown, code: SessionErrorCode, path: string) {
    if (!isJsonObject(value)) throw new SessionError(code, `${path} must be an object`);
    this.#object = value;
    this.#code = code;
    this.#path = path;
  }

  string(field: string): string {
    const value = this.#object[field];
    return typeof value === 'string' && value !== ''
      ? value
      : this.#fail(field, 'a non-empty string');
  }

  /** An empty string counts as none: that is what a form leaves behind. */
  optionalString(field: string): string | undefined {
    return this.#object[field] === '' ? undefined : this.#optional(field, () => this.string(field));
  }

  number(field: string): number {
    const value = this.#object[field];
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : this.#fail(field, 'a number');
  }

  optionalNumber(field: string): number | undefined {
    return this.#optional(field, () => this.number(field));
  }

  /** An RFC 3339 instant, as milliseconds since 1970. */
  instant(field: string): number {
    return parseInstant(this.string(field)) ?? this.#fail(field, 'an RFC 3339 date and time');
  }

  optionalInstant(field: string): number | undefined {
    return this.#optional(field, () => this.instant(field));
  }

  /** An absolute web address: never one that would run a script where it is linked to. */
  webAddress(field: string): string {
    const address = this.string(field);
    return /^https?:\/\//i.test(address) ? address : this.#fail(field, 'an http or https address');
  }

  optionalWebAddress(field: string): string | undefined {
    return this.#optional(field, () => this.webAddress(field));
  }

  meetingCode(field: string): MeetingCode {
    const code = this.string(field);
    return isMeetingCode(code) ? code : this.#fail(field, 'a meeting code');
  }

  optionalLocation(field: string): string | undefined {
    return this.#optional(field, () => {
      const location = this.string(field);
      return isLocation(location) ? location : this.#fail(field, 'a path or an http address');
    });
  }

  optionalOneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    return this.#optional(field, () => this.oneOf(field, allowed));
  }

  optionalStrings(field: string): readonly string[] | undefined {
    return this.#optional(field, () => {
      const value = this.#object[field];
      const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
      return isList ? value : this.#fail(field, 'a list of strings');
    });
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === this.#object[field]);
    return found ?? this.#fail(field, `one of ${allowed.join(', ')}`);
  }

  object(field: string): FieldReader {
    return new FieldReader(this.#object[field], this.#code, `${this.#path}.${field}`);
  }

  optionalObject(field: string): FieldReader | undefined {
    return this.#optional(field, () => this.object(field));
  }

  /** The raw value, for a caller with a check of its own. */
  raw(field: string): unknown {
    return this.#object[field];
  }

  /** Not every language leaves out what it does not know; some write null. */
  #optional<T>(field: string, read: () => T): T | undefined {
    const value = this.#object[field];
    return value === undefined || value === null ? undefined : read();
  }

  #fail(field: string, expected: string): never {
    throw new SessionError(this.#code, `${this.#path}.${field} must be ${expected}`);
  }
}
