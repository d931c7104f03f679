import { SessionError } from '@video-session/core';

/**
 * A page without types may pass anything, of which Jitsi would make nothing, or something
 * else, without a word.
 * @param rule names the method; what was passed is not repeated (R40)
 * @throws {SessionError} `configuration-invalid`
 */
export function requireWish(isRight: boolean, rule: string): void {
  if (!isRight) throw new SessionError('configuration-invalid', rule);
}

export function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

/** None, undefined or null, is one too. */
export function isBackground(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  const { kind, src } = value as { readonly kind?: unknown; readonly src?: unknown };
  return kind === 'blur' || kind === 'strong-blur' || (kind === 'picture' && isText(src));
}

const DEVICES = ['camera', 'microphone', 'speaker'];

/** Labels by device, and nothing that is none. */
export function areDevices(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).every(
    ([device, label]) =>
      DEVICES.includes(device) && (label === undefined || typeof label === 'string'),
  );
}
