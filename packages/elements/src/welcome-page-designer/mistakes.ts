import { decodeWelcomeSettings, hasAllowedScheme, isLocalPicture } from '@video-session/core';
import { COLOUR_NAMES, isBlank, type Draft } from './draft.js';
import type { AllMessages } from '../locales/en/index.js';

/** Identifier of a field of the form. */
export type FieldId = string;

export type Mistakes = ReadonlyMap<FieldId, keyof AllMessages>;

const COLOUR = /^#[\da-f]{6}$/i;
/** As people write them: digits, and what they put between them. */
const PHONE = /^\+?[\d\s().-]{3,24}$/;

/** What has to be put right before the settings are saved, in the order of the form. */
export function mistakesIn(draft: Draft): Mistakes {
  const mistakes = new Map<FieldId, keyof AllMessages>();
  if (draft.serviceName.trim() === '') mistakes.set('serviceName', 'designer-wrong-name');
  if (isWrongPhone(draft.phone)) mistakes.set('phone', 'designer-wrong-phone');
  addWrongRows(mistakes, 'links', draft.links, hasAllowedScheme);
  if (draft.asksConsent && draft.consent.trim() === '')
    mistakes.set('consent', 'designer-wrong-consent');
  if (draft.showsEmergency && isWrongPhone(draft.emergencyPhone))
    mistakes.set('emergencyPhone', 'designer-wrong-phone');
  if (isWrongExit(draft.exitUrl)) mistakes.set('exitUrl', 'designer-wrong-exit');
  for (const name of COLOUR_NAMES) {
    const value = draft.colours[name].trim();
    if (value !== '' && !COLOUR.test(value))
      mistakes.set(`colour-${name}`, 'designer-wrong-colour');
  }
  addWrongRows(mistakes, 'backgrounds', draft.backgrounds, isLocalPicture);
  return mistakes;
}

function isWrongPhone(phone: string): boolean {
  return phone.trim() !== '' && !PHONE.test(phone.trim());
}

/** By the rule that a patient's page goes by. */
function isWrongExit(exitUrl: string): boolean {
  const address = exitUrl.trim();
  if (address === '') return false;
  return decodeWelcomeSettings({ serviceName: '-', exitUrl: address }).exitUrl === undefined;
}

function addWrongRows(
  mistakes: Map<FieldId, keyof AllMessages>,
  list: 'links' | 'backgrounds',
  rows: Draft['links'],
  isAllowed: (address: string) => boolean,
): void {
  rows.forEach((row, index) => {
    if (isBlank(row)) return;
    if (row.label.trim() === '') mistakes.set(`${list}-${index}-label`, 'designer-wrong-label');
    if (!isAllowed(row.address.trim()))
      mistakes.set(
        `${list}-${index}-address`,
        list === 'links' ? 'designer-wrong-link' : 'designer-wrong-picture',
      );
  });
}
