import { fixture, html } from '@open-wc/testing';
import type { AppointmentPresence } from '@video-session/core';
import { FakeWatch, person, presenceAt, type FakeWatching } from './fake-watching.js';
import { LINKS, type PresenceTestHost } from './presence-host.js';

export const minutesAgo = (minutes: number): number => LINKS.serverNow - minutes * 60_000;

/** A patient who has waited for six minutes. */
export const waiting = (changes: Partial<AppointmentPresence> = {}): AppointmentPresence =>
  presenceAt('a1', { people: { patient: person('waiting', minutesAgo(6)) }, ...changes });

export const create = async (
  changes: Partial<PresenceTestHost> = {},
  backend = new FakeWatch(),
): Promise<PresenceTestHost> =>
  fixture(
    html`<presence-test-host
      .watchPresence=${backend.watch}
      .links=${changes.links ?? LINKS}
      .admitPatient=${changes.admitPatient}
      .sendMessage=${changes.sendMessage}
      .phrases=${changes.phrases}
      .titleHint=${changes.titleHint ?? false}
      .sound=${changes.sound ?? false}
    ></presence-test-host>`,
  );

/** With a stream of its own that has told all. */
export async function start(
  presence: AppointmentPresence,
  changes: Partial<PresenceTestHost> = {},
): Promise<[PresenceTestHost, FakeWatching, FakeWatch]> {
  const backend = new FakeWatch();
  const opened = backend.next();
  const element = await create(changes, backend);
  const stream = (await opened).ready(presence);
  await element.updateComplete;
  return [element, stream, backend];
}

export async function say(
  element: PresenceTestHost,
  stream: FakeWatching,
  presence: AppointmentPresence,
): Promise<void> {
  stream.say(presence);
  await element.updateComplete;
}

/** What a screen reader is told. */
export const statuses = (element: HTMLElement): string[] =>
  [...element.shadowRoot!.querySelectorAll('[role=status]')]
    .map(({ textContent }) => textContent.trim())
    .filter((words) => words !== '');
