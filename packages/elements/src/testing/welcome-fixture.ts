import { fixture, fixtureSync, html } from '@open-wc/testing';
import { toMeetingCode, type Session, type WelcomeSettings } from '@video-session/core';
import '../define/welcome-page.js';
import * as extras from '../welcome-page/extras.js';
import { extrasScript } from '../welcome-page/extras-script.js';
import type { WelcomePageElement } from '../welcome-page/welcome-page.js';

// As `<video-session>` has it: fetched before the page is shown.
extrasScript.here = extras;

export const settings: WelcomeSettings = {
  serviceName: 'Riverside Talking Therapies',
  phone: '01632 960 123',
  logo: '/logo.svg',
  text: ['Thank you for booking.', '<b>Plain</b> words'],
  links: [{ label: 'How it works', href: 'https://example.org/video' }],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};

const starts = Date.parse('2026-12-09T14:00Z');
export const session: Session = {
  token: '',
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  role: 'patient',
  participantId: 'p1',
  displayName: undefined,
  starts,
  ends: starts + 3_600_000,
  window: { opens: starts, closes: starts },
  timeZone: 'Europe/London',
  service: 'riverside',
  expires: starts,
};

type Changes = Partial<WelcomeSettings>;

const page = (changes: Changes) =>
  html`<welcome-page .settings=${{ ...settings, ...changes }} .session=${session}></welcome-page>`;

export const create = async (changes: Changes = {}): Promise<WelcomePageElement> =>
  fixture(page(changes));

/** As it is while something is on its way. */
export const begin = (changes: Changes = {}): WelcomePageElement => fixtureSync(page(changes));

export const all = (element: HTMLElement, selector: string): HTMLElement[] =>
  Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(selector));

/** The words of every such element, with spaces as they are seen. */
export const texts = (element: HTMLElement, selector: string): string[] =>
  all(element, selector).map((found) => found.textContent.replace(/\s+/g, ' ').trim());
