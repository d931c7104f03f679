import { FieldReader, isJsonObject } from './decode.js';

/** A link that a service shows on its welcome page. */
export interface WelcomeLink {
  readonly label: string;
  /** `https:`, `mailto:` or `tel:` only (R43). */
  readonly href: string;
}

/** What a service says on its welcome page (R10); every text is plain text. */
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
}

const SCHEMES: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:']);

/** @throws {SessionError} `host-answer-invalid`, naming the field */
export function decodeWelcomeSettings(value: unknown): WelcomeSettings {
  const fields = new FieldReader(value, 'host-answer-invalid', 'welcome');
  const clinicianName = fields.optionalString('clinicianName');
  return {
    ...(clinicianName === undefined ? {} : { clinicianName }),
    serviceName: fields.string('serviceName'),
    phone: fields.optionalString('phone'),
    logo: fields.optionalString('logo'),
    text: stringsOf(fields.raw('text')),
    links: linksOf(fields.raw('links')),
    enabled: fields.raw('enabled') !== false,
  };
}

function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** A link with another scheme is left out: it is the service's mistake, not the patient's. */
function linksOf(value: unknown): readonly WelcomeLink[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    if (!isJsonObject(item)) return [];
    const { label, href } = item;
    return typeof label === 'string' && typeof href === 'string' && hasAllowedScheme(href)
      ? [{ label, href }]
      : [];
  });
}

/** Whether a link may be shown at all (R43). */
export function hasAllowedScheme(href: string): boolean {
  try {
    return SCHEMES.has(new URL(href).protocol);
  } catch {
    return false;
  }
}
