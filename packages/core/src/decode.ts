import { SessionError, type SessionErrorCode } from './errors.js';

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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

  optionalString(field: string): string | undefined {
    const value = this.#object[field];
    return value === undefined || value === null ? undefined : this.string(field);
  }

  number(field: string): number {
    const value = this.#object[field];
    return typeof value === 'number' && Number.isFinite(value)
      ? value
      : this.#fail(field, 'a number');
  }

  optionalNumber(field: string): number | undefined {
    return this.#object[field] === undefined ? undefined : this.number(field);
  }

  /** An RFC 3339 instant, as milliseconds since 1970. */
  instant(field: string): number {
    const milliseconds = Date.parse(this.string(field));
    return Number.isNaN(milliseconds)
      ? this.#fail(field, 'an RFC 3339 date and time')
      : milliseconds;
  }

  optionalInstant(field: string): number | undefined {
    return this.#object[field] === undefined ? undefined : this.instant(field);
  }

  oneOf<T extends string>(field: string, allowed: readonly T[]): T {
    const found = allowed.find((candidate) => candidate === this.#object[field]);
    return found ?? this.#fail(field, `one of ${allowed.join(', ')}`);
  }

  object(field: string): FieldReader {
    return new FieldReader(this.#object[field], this.#code, `${this.#path}.${field}`);
  }

  optionalObject(field: string): FieldReader | undefined {
    const value = this.#object[field];
    return value === undefined || value === null ? undefined : this.object(field);
  }

  /** The raw value, for a caller with a check of its own. */
  raw(field: string): unknown {
    return this.#object[field];
  }

  #fail(field: string, expected: string): never {
    throw new SessionError(this.#code, `${this.#path}.${field} must be ${expected}`);
  }
}
