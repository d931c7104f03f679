/** What a reminder can tell, each ready to be read: no instant, no identifier. */
export interface ReminderFacts {
  /** The patient's link. */
  readonly link: string;
  /** "Wednesday 9 December 2026" (R30). */
  readonly day: string;
  /** "2pm". */
  readonly time: string;
  /** Name of the service; a message on a locked screen shows it to whoever looks. */
  readonly service: string;
  /** The meeting code. */
  readonly code: string;
}

/**
 * Says that it is a video appointment, not with whom or why. With the longest
 * day and time and a code of 34 characters, one SMS is left with 47 for the
 * address of the page (R30, R36).
 */
export const DEFAULT_REMINDER = 'Your video appointment is on {day} at {time}. To join: {link}';

const PLACEHOLDERS = ['link', 'day', 'time', 'service', 'code'] as const;
const KNOWN = PLACEHOLDERS.map((name) => `{${name}}`).join(', ');
const PLACEHOLDER = /\{([^{}]*)\}/g;

/**
 * The text of a reminder from a template with `{link}` and, as wished, `{day}`,
 * `{time}`, `{service}` and `{code}`, each as often as wished.
 * @throws {TypeError} naming what is wrong with the template, or which fact is missing
 */
export function fillReminder(template: string, facts: ReminderFacts): string {
  requireTemplate(template);
  return template.replace(PLACEHOLDER, (_, name: keyof ReminderFacts) => {
    const fact: unknown = facts[name];
    if (typeof fact === 'string' && fact !== '') return fact;
    throw new TypeError(`facts.${name} must be a non-empty string`);
  });
}

/** @throws {TypeError} naming what is wrong with it */
export function requireTemplate(template: unknown): asserts template is string {
  if (typeof template !== 'string') throw new TypeError('template must be a string');
  const names = Array.from(template.matchAll(PLACEHOLDER), ([, name]) => name);
  const unknown = names.find((name) => !PLACEHOLDERS.some((known) => known === name));
  if (unknown !== undefined)
    throw new TypeError(`template must not have {${unknown}}: it may have ${KNOWN}`);
  if (/[{}]/.test(template.replace(PLACEHOLDER, '')))
    throw new TypeError(`template must not have a single { or }: it may have ${KNOWN}`);
  if (!names.includes('link'))
    throw new TypeError('template must have {link}: without it nobody can join');
}
