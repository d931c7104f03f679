import { LONGEST_MESSAGE } from '@video-session/core';
import type { ServiceSettings } from '../database/settings.js';
import { textsOf } from '../layout/forms.js';

/** The settings as they are typed. */
export interface SettingsForm {
  readonly serviceName: string;
  readonly phone: string;
  readonly waitingRoom: boolean;
  readonly phrases: string;
}

export interface ReadSettings {
  readonly form: SettingsForm;
  readonly mistakes: ReadonlyMap<string, string>;
  /** What this form says of them; the welcome page has a designer of its own. */
  readonly settings: Omit<ServiceSettings, 'welcome'>;
}

/** Longer names would leave no room in a text message. */
const LONGEST_NAME = 40;

export function readSettingsForm(data: FormData): ReadSettings {
  const text = textsOf(data);
  const form = {
    serviceName: text('serviceName'),
    phone: text('phone'),
    waitingRoom: data.has('waitingRoom'),
    phrases: text('phrases'),
  };
  return { form, mistakes: mistakesIn(form), settings: settingsOf(form) };
}

function mistakesIn(form: SettingsForm): ReadonlyMap<string, string> {
  const mistakes = new Map<string, string>(serviceMistakes(form));
  if (linesOf(form.phrases).some((line) => line.length > LONGEST_MESSAGE))
    mistakes.set('phrases', `Each message may have up to ${LONGEST_MESSAGE} characters`);
  return mistakes;
}

/** What messages to patients need of the service, wherever it is set. */
export function serviceMistakes({
  serviceName,
  phone,
}: Pick<SettingsForm, 'serviceName' | 'phone'>): ReadonlyMap<string, string> {
  const mistakes = new Map<string, string>();
  if (serviceName === '' || serviceName.length > LONGEST_NAME)
    mistakes.set('serviceName', `Enter a name of up to ${LONGEST_NAME} characters`);
  if (!/^\+?[\d ()]{6,20}$/.test(phone))
    mistakes.set('phone', 'Enter a phone number, such as 01632 960 001');
  return mistakes;
}

function settingsOf(form: SettingsForm): ReadSettings['settings'] {
  return {
    serviceName: form.serviceName,
    phone: form.phone,
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
