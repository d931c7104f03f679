import { LONGEST_MESSAGE } from '@video-session/core';
import type { ServiceSettings, WelcomeLink } from '../database/settings.js';
import { textsOf } from '../layout/forms.js';

/** The settings as they are typed. */
export interface SettingsForm {
  readonly serviceName: string;
  readonly phone: string;
  readonly welcomeEnabled: boolean;
  readonly welcomeText: string;
  readonly welcomeLinks: string;
  readonly waitingRoom: boolean;
  readonly phrases: string;
}

export interface ReadSettings {
  readonly form: SettingsForm;
  readonly mistakes: ReadonlyMap<string, string>;
  readonly settings: ServiceSettings;
}

/** Longer names would leave no room in a text message. */
const LONGEST_NAME = 40;

export function readSettingsForm(data: FormData): ReadSettings {
  const text = textsOf(data);
  const form = {
    serviceName: text('serviceName'),
    phone: text('phone'),
    welcomeEnabled: data.has('welcomeEnabled'),
    welcomeText: text('welcomeText'),
    welcomeLinks: text('welcomeLinks'),
    waitingRoom: data.has('waitingRoom'),
    phrases: text('phrases'),
  };
  return { form, mistakes: mistakesIn(form), settings: settingsOf(form) };
}

function mistakesIn(form: SettingsForm): ReadonlyMap<string, string> {
  const mistakes = new Map<string, string>();
  if (form.serviceName === '' || form.serviceName.length > LONGEST_NAME)
    mistakes.set('serviceName', `Enter a name of up to ${LONGEST_NAME} characters`);
  if (!/^\+?[\d ()]{6,20}$/.test(form.phone))
    mistakes.set('phone', 'Enter a phone number, such as 01632 960 001');
  const wrong = linesOf(form.welcomeLinks).find((line) => linkOf(line) === undefined);
  if (wrong !== undefined)
    mistakes.set('welcomeLinks', `Enter words, then | and an address, instead of “${wrong}”`);
  if (linesOf(form.phrases).some((line) => line.length > LONGEST_MESSAGE))
    mistakes.set('phrases', `Each message may have up to ${LONGEST_MESSAGE} characters`);
  return mistakes;
}

function settingsOf(form: SettingsForm): ServiceSettings {
  return {
    serviceName: form.serviceName,
    phone: form.phone,
    welcomeEnabled: form.welcomeEnabled,
    welcomeText: form.welcomeText
      .split(/\r?\n\s*\r?\n/)
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== ''),
    welcomeLinks: linesOf(form.welcomeLinks).flatMap((line) => linkOf(line) ?? []),
    waitingRoom: form.waitingRoom,
    phrases: linesOf(form.phrases),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

const SCHEMES = new Set(['https:', 'mailto:', 'tel:']);

function linkOf(line: string): WelcomeLink | undefined {
  const [label = '', href = ''] = line.split('|').map((part) => part.trim());
  const isAddress = URL.canParse(href) && SCHEMES.has(new URL(href).protocol);
  return label !== '' && isAddress ? { label, href } : undefined;
}
