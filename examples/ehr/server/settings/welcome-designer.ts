import { decodeWelcomeSettings, type WelcomeSettings } from '@video-session/core';
import type { ServiceSettings } from '../database/settings.js';
import { serviceMistakes } from './settings-form.js';

/** What the designer sends, held to the rules of this service. */
export interface SentWelcome {
  readonly settings: ServiceSettings;
  /** Name of the field, and a sentence. */
  readonly mistakes: ReadonlyMap<string, string>;
}

/**
 * Takes in only what the SDK itself would show.
 * @param sent JSON, from a form that anybody who is signed in can send
 * @returns undefined for what the designer never sends
 */
export function readWelcome(current: ServiceSettings, sent: unknown): SentWelcome | undefined {
  const decoded = decode(sent);
  if (decoded === undefined) return undefined;
  const { serviceName, phone = '', ...welcome } = decoded;
  const settings = { ...current, serviceName, phone, welcome };
  return { settings, mistakes: serviceMistakes({ serviceName, phone }) };
}

function decode(sent: unknown): WelcomeSettings | undefined {
  if (typeof sent !== 'string') return undefined;
  try {
    return decodeWelcomeSettings(JSON.parse(sent));
  } catch {
    return undefined;
  }
}
