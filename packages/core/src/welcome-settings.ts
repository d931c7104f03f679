import { isJsonObject, present, RequiredFields, type JsonObject } from './required-fields.js';

/** A link that a service shows on its welcome page. */
export interface WelcomeLink {
  readonly label: string;
  /** `https:`, `mailto:` or `tel:` only (R43). */
  readonly href: string;
}

/** A picture of the service's own, for behind a person. */
export interface WelcomePicture {
  readonly label: string;
  /** A path on the host's own origin, or a `data:` address of a picture (R34). */
  readonly src: string;
}

/** What a person must agree to before they go on (R28). */
export interface WelcomeConsent {
  readonly text: string;
}

/** The card for somebody in danger; the elements' own words where there is no text. */
export interface WelcomeEmergency {
  readonly text?: string | undefined;
  /** Number to call in place of the country's own, as people read it. */
  readonly phone?: string | undefined;
}

/** A service's colours, each `#rrggbb`, and a font that is on the device. */
export interface WelcomeTheme {
  readonly accent?: string | undefined;
  /** Buttons, where they are not of the accent colour. */
  readonly button?: string | undefined;
  /** What is written on the accent colour and on buttons. */
  readonly accentInk?: string | undefined;
  readonly ground?: string | undefined;
  readonly paper?: string | undefined;
  readonly ink?: string | undefined;
  readonly focus?: string | undefined;
  /** Names of font families, with commas between them; never an address (R34). */
  readonly font?: string | undefined;
}

/**
 * What a service says on its welcome page (R10), and how it looks. The JSON is
 * described in `schema/welcome-settings.schema.json`. Only `richText` is HTML;
 * every other text is plain text.
 */
export interface WelcomeSettings {
  readonly serviceName: string;
  /** Phone number as people read it, for every state that needs help (R27). */
  readonly phone: string | undefined;
  /** Address of the logo, on the host's own origin. */
  readonly logo: string | undefined;
  /** Paragraphs, one string each. */
  readonly text: readonly string[];
  readonly links: readonly WelcomeLink[];
  /** Leads straight to the join screen where false. */
  readonly enabled: boolean;
  /** Whom a waiting patient is told about; "Your therapist" where it is missing. */
  readonly clinicianName?: string | undefined;
  /** HTML in place of `text`. Not clean yet: whoever shows it has to sanitise it (R43). */
  readonly richText?: string | undefined;
  /** "What you need"; the elements' own list where it is missing, none where it is empty. */
  readonly needs?: readonly string[] | undefined;
  readonly consent?: WelcomeConsent | undefined;
  readonly emergency?: WelcomeEmergency | undefined;
  /** Whether the appointment can be added to a calendar (R13). */
  readonly calendar: boolean;
  /** BCP 47 tags; a choice is offered from two on. */
  readonly languages: readonly string[];
  readonly theme?: WelcomeTheme | undefined;
  /** Where the quick exit leads: an `https:` address or a path on the host's own origin. */
  readonly exitUrl?: string | undefined;
  readonly backgrounds: readonly WelcomePicture[];
  /** Whether the page may promise that somebody will phone (R31). */
  readonly phonePromises: boolean;
}

/** The same as a host writes it: no more than the name is needed. */
export type WelcomeSettingsInput = Pick<WelcomeSettings, 'serviceName'> & {
  readonly [K in Exclude<keyof WelcomeSettings, 'serviceName'>]?: WelcomeSettings[K] | undefined;
};

const SCHEME = /^(https|mailto|tel):/i;
const OWN_PATH = /^\/(?![/\\])[^\s\\]*$/;
const HTTPS = /^https:\/\/[^\s\\]+$/;
const PICTURE = /^data:image\/[\w.+-]+[;,]\S+$/;
const LANGUAGE = /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i;
const COLOUR = /^#[\da-f]{6}$/i;
const FONT = /^[\p{L}\p{N}][\p{L}\p{N} ,_'"-]*$/u;
const COLOURS = ['accent', 'button', 'accentInk', 'ground', 'paper', 'ink', 'focus'] as const;

/**
 * Reads what a service has set. A detail that is wrong is left out: it is the
 * service's mistake, and must not cost a patient the page.
 * @throws {SessionError} `host-answer-invalid` where there is no object, or no name of the service
 */
export function decodeWelcomeSettings(value: unknown): WelcomeSettings {
  const serviceName = new RequiredFields(value, 'host-answer-invalid', 'welcome').string(
    'serviceName',
  );
  const raw = value as JsonObject;
  return {
    serviceName,
    phone: text(raw.phone),
    logo: text(raw.logo),
    text: texts(raw.text),
    links: labelled(raw.links, 'href', hasAllowedScheme),
    enabled: raw.enabled !== false,
    calendar: raw.calendar !== false,
    languages: [...new Set(texts(raw.languages).filter((tag) => LANGUAGE.test(tag)))],
    backgrounds: labelled(raw.backgrounds, 'src', isLocalPicture),
    phonePromises: raw.phonePromises !== false,
    ...present({
      clinicianName: text(raw.clinicianName),
      richText: text(raw.richText),
      needs: Array.isArray(raw.needs) ? texts(raw.needs) : undefined,
      consent: consentOf(raw.consent),
      emergency: emergencyOf(raw.emergency),
      theme: themeOf(raw.theme),
      exitUrl: text(raw.exitUrl, OWN_PATH) ?? text(raw.exitUrl, HTTPS),
    }),
  };
}

/** Whether a picture comes from nowhere but the host's own origin (R34). */
export function isLocalPicture(src: string): boolean {
  return OWN_PATH.test(src) || PICTURE.test(src);
}

/** Whether a link may be shown at all (R43). */
export function hasAllowedScheme(href: string): boolean {
  try {
    // As it is written and as it is read: a reader of addresses forgives spaces and line breaks.
    return SCHEME.test(href) && SCHEME.test(new URL(href).protocol);
  } catch {
    return false;
  }
}

/** An empty string counts as none: that is what a form leaves behind. */
function text(value: unknown, pattern = /[^]/): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** What has a label, and an address under some name that may be shown. */
function labelled<Name extends string>(
  value: unknown,
  name: Name,
  isAllowed: (address: string) => boolean,
): readonly ({ readonly label: string } & Readonly<Record<Name, string>>)[] {
  type Labelled = { readonly label: string } & Readonly<Record<Name, string>>;
  return objects(value).flatMap(({ label, [name]: address }) =>
    typeof label === 'string' && typeof address === 'string' && isAllowed(address)
      ? [{ label, [name]: address } as Labelled]
      : [],
  );
}

function consentOf(value: unknown): WelcomeConsent | undefined {
  const agreed = isJsonObject(value) ? text(value.text) : undefined;
  return agreed === undefined ? undefined : { text: agreed };
}

function emergencyOf(value: unknown): WelcomeEmergency | undefined {
  if (!isJsonObject(value)) return undefined;
  return present({ text: text(value.text), phone: text(value.phone) });
}

/** R34: a colour is six digits and a font a name, so that neither can hold an address. */
function themeOf(value: unknown): WelcomeTheme | undefined {
  if (!isJsonObject(value)) return undefined;
  const colours = COLOURS.map((name) => [name, text(value[name], COLOUR)] as const);
  return present({ ...Object.fromEntries(colours), font: text(value.font, FONT) });
}

function objects(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : [];
}
