import { decodeWelcomeSettings, SessionError, type WelcomeSettings } from '@video-session/core';

export interface ImportedSettings {
  readonly settings: WelcomeSettings;
  /** Where what was not understood stands in the file: `links 2`, `theme accent`. */
  readonly leftOut: readonly string[];
}

/**
 * Reads a file of settings by the rules that a patient's page goes by.
 * @returns undefined where it is none at all
 */
export function readSettingsFile(content: string): ImportedSettings | undefined {
  try {
    const raw: unknown = JSON.parse(content);
    const settings = decodeWelcomeSettings(raw);
    return { settings, leftOut: missing(raw, settings, []) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof SessionError) return undefined;
    throw thrown;
  }
}

/** The same for the way out: only what is set, as people can read it. */
export function settingsFile(settings: WelcomeSettings): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

function missing(raw: unknown, read: unknown, path: readonly string[]): readonly string[] {
  // An empty text is what a form leaves behind, and `$schema` is for editors.
  if (raw === '' || path.at(-1) === '$schema' || isSame(raw, read)) return [];
  if (Array.isArray(raw) && Array.isArray(read)) return missingItems(raw, read, path);
  if (isRecord(raw) && isRecord(read))
    return Object.entries(raw).flatMap(([key, value]) => missing(value, read[key], [...path, key]));
  return [path.join(' ')];
}

function missingItems(
  raw: readonly unknown[],
  read: readonly unknown[],
  path: readonly string[],
): readonly string[] {
  return raw.flatMap((item, index) =>
    read.some((other) => isSame(item, other)) ? [] : [[...path, String(index + 1)].join(' ')],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Of data that came from JSON. The order of keys in an object of the file is the writer's. */
function isSame(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other;
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length) return false;
  return keys.every((key) => isSame(one[key], other[key]));
}
