import { RequiredFields } from './required-fields.js';

export { isJsonObject, parseInstant, type JsonObject } from './required-fields.js';

/** Reads the fields of one object and names the field that is wrong, never its value (R40). */
export class FieldReader extends RequiredFields {
  /** An empty string counts as none: that is what a form leaves behind. */
  optionalString(field: string): string | undefined {
    return this.raw(field) === '' ? undefined : this.optional(field, () => this.string(field));
  }

  optionalNumber(field: string): number | undefined {
    return this.optional(field, () => this.number(field));
  }

  optionalInstant(field: string): number | undefined {
    return this.optional(field, () => this.instant(field));
  }

  /** An absolute web address: never one that would run a script where it is linked to. */
  webAddress(field: string): string {
    const address = this.string(field);
    return /^https?:\/\//i.test(address) ? address : this.fail(field, 'an http or https address');
  }

  optionalWebAddress(field: string): string | undefined {
    return this.optional(field, () => this.webAddress(field));
  }

  optionalOneOf<T extends string>(field: string, allowed: readonly T[]): T | undefined {
    return this.optional(field, () => this.oneOf(field, allowed));
  }

  optionalStrings(field: string): readonly string[] | undefined {
    return this.optional(field, () => {
      const value = this.raw(field);
      const isList = Array.isArray(value) && value.every((item) => typeof item === 'string');
      return isList ? value : this.fail(field, 'a list of strings');
    });
  }

  override object(field: string): FieldReader {
    return new FieldReader(this.raw(field), this.code, this.pathOf(field));
  }

  optionalObject(field: string): FieldReader | undefined {
    return this.optional(field, () => this.object(field));
  }
}
