import {
  decodeWelcomeSettings,
  type WelcomeSettings,
  type WelcomeTheme,
} from '@video-session/core';
import { storedWords, writtenWords } from './written-words.js';

/** In the order in which they are asked for. */
export const COLOUR_NAMES = [
  'ink',
  'paper',
  'ground',
  'accent',
  'button',
  'accentInk',
  'focus',
] as const;

export type ColourName = (typeof COLOUR_NAMES)[number];

/** A link, or a picture for behind a person. */
export interface Row {
  readonly label: string;
  readonly address: string;
}

/**
 * The settings as they are typed: nothing is missing, and anything may be wrong.
 * An empty string stands for what is not set.
 */
export interface Draft {
  readonly serviceName: string;
  readonly phone: string;
  readonly logo: string;
  readonly clinicianName: string;
  readonly enabled: boolean;
  readonly words: string;
  readonly links: readonly Row[];
  readonly hasOwnNeeds: boolean;
  readonly needs: readonly string[];
  readonly asksConsent: boolean;
  readonly consent: string;
  readonly showsEmergency: boolean;
  readonly emergencyText: string;
  readonly emergencyPhone: string;
  readonly calendar: boolean;
  readonly phonePromises: boolean;
  readonly exitUrl: string;
  readonly languages: readonly string[];
  readonly colours: Readonly<Record<ColourName, string>>;
  readonly font: string;
  readonly backgrounds: readonly Row[];
}

/** Names of the settings that one line of text holds. */
export type TextName = {
  [K in keyof Draft]: Draft[K] extends string ? K : never;
}[keyof Draft];

export type SwitchName = {
  [K in keyof Draft]: Draft[K] extends boolean ? K : never;
}[keyof Draft];

export function draftOf(settings: WelcomeSettings): Draft {
  const { consent, emergency, theme = {} } = settings;
  return {
    ...plainTexts(settings),
    enabled: settings.enabled,
    words: writtenWords(settings),
    links: settings.links.map(({ label, href }) => ({ label, address: href })),
    hasOwnNeeds: settings.needs !== undefined,
    needs: settings.needs ?? [],
    asksConsent: consent !== undefined,
    consent: consent?.text ?? '',
    showsEmergency: emergency !== undefined,
    emergencyText: emergency?.text ?? '',
    emergencyPhone: emergency?.phone ?? '',
    calendar: settings.calendar,
    phonePromises: settings.phonePromises,
    languages: settings.languages,
    colours: coloursOf(theme),
    font: theme.font ?? '',
    backgrounds: settings.backgrounds.map(({ label, src }) => ({ label, address: src })),
  };
}

export function emptyDraft(): Draft {
  return draftOf({ ...decodeWelcomeSettings({ serviceName: '-' }), serviceName: '' });
}

/** As an empty theme leaves them: the elements' own. */
export function coloursOf(theme: WelcomeTheme): Draft['colours'] {
  return {
    ink: theme.ink ?? '',
    paper: theme.paper ?? '',
    ground: theme.ground ?? '',
    accent: theme.accent ?? '',
    button: theme.button ?? '',
    accentInk: theme.accentInk ?? '',
    focus: theme.focus ?? '',
  };
}

/** What a patient would get: a detail that is not right yet is left out, as it would be there. */
export function settingsOf(draft: Draft): WelcomeSettings {
  const serviceName = draft.serviceName.trim();
  const { words, consent, colours, font } = draft;
  const decoded = decodeWelcomeSettings({
    ...draft,
    ...storedWords(words),
    // Without a name nothing can be decoded; whoever saves is asked for one.
    serviceName: serviceName === '' ? '-' : serviceName,
    phone: draft.phone.trim(),
    logo: draft.logo.trim(),
    exitUrl: draft.exitUrl.trim(),
    links: filled(draft.links).map(({ label, address }) => ({ label, href: address })),
    needs: draft.hasOwnNeeds ? draft.needs.map(trim).filter(isThere) : undefined,
    consent: draft.asksConsent ? { text: consent.trim() } : undefined,
    emergency: emergencyOf(draft),
    theme: themeOf(colours, font),
    backgrounds: filled(draft.backgrounds).map(({ label, address }) => ({ label, src: address })),
  });
  return { ...decoded, serviceName };
}

/** Undefined where nothing of it is chosen. */
export function themeOf(colours: Draft['colours'], font: string): WelcomeTheme | undefined {
  const chosen = Object.entries({ ...colours, font })
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return chosen.length === 0 ? undefined : Object.fromEntries(chosen);
}

/** A row that nobody has begun to fill in counts for nothing. */
export function isBlank({ label, address }: Row): boolean {
  return label.trim() === '' && address.trim() === '';
}

function filled(rows: readonly Row[]): readonly Row[] {
  const whole = rows.filter(({ label, address }) => isThere(label.trim()) && isThere(address));
  return whole.map(({ label, address }) => ({ label: label.trim(), address: address.trim() }));
}

function plainTexts(settings: WelcomeSettings) {
  return {
    serviceName: settings.serviceName,
    phone: settings.phone ?? '',
    logo: settings.logo ?? '',
    clinicianName: settings.clinicianName ?? '',
    exitUrl: settings.exitUrl ?? '',
  };
}

function emergencyOf({ showsEmergency, emergencyText, emergencyPhone }: Draft) {
  if (!showsEmergency) return undefined;
  return { text: emergencyText.trim(), phone: emergencyPhone.trim() };
}

function trim(text: string): string {
  return text.trim();
}

function isThere(text: string): boolean {
  return text !== '';
}
