import { aTimeout, fixture, html } from '@open-wc/testing';
import '../define/join-screen.js';
import type { JoinScreenElement } from '../join-screen/join-screen.js';
import type { SessionEventMap } from '../session-events.js';
import type { FakeMedia } from './fake-media.js';
import { nextEvent } from './next-event.js';
import { find } from './shadow.js';

export const CODE = '123-abcd-efgh-jkmn';

export const create = async (media: FakeMedia): Promise<JoinScreenElement> =>
  fixture(
    html`<join-screen .media=${media} meeting-code=${CODE} phone="01632 960 123"></join-screen>`,
  );

export async function type(element: JoinScreenElement, name: string): Promise<void> {
  const field = find(element, '#name', HTMLInputElement);
  field.value = name;
  field.dispatchEvent(new InputEvent('input'));
  await element.updateComplete;
}

export function press(element: HTMLElement, selector: string): void {
  find(element, selector).click();
}

export async function settled(element: JoinScreenElement): Promise<void> {
  await aTimeout(0);
  await element.updateComplete;
}

/** Presses and waits until the devices have answered. */
export async function check(element: JoinScreenElement): Promise<void> {
  press(element, '.check');
  await settled(element);
}

/** Presses Join, and gives what the page hears of it. */
export function join(element: JoinScreenElement): Promise<SessionEventMap['join-request']> {
  const request = nextEvent(element, 'join-request');
  press(element, '[type=submit]');
  return request;
}
