import { fixture, html } from '@open-wc/testing';
import type { Participant, Session } from '@video-session/core';
import '../define/session-view.js';
import type { SessionViewElement } from '../session-view/session-view.js';
import { FakeIssuer, PHONE } from './fake-issuer.js';
import { FakeMeetingPort, OTHER } from './fake-meeting-port.js';
import { rendered } from './rendered.js';
import { has } from './shadow.js';

/** `<session-view>` on a fake meeting server, as a test drives it. */
export class CallPage {
  readonly issuer: FakeIssuer;
  readonly session: Session;
  readonly port = new FakeMeetingPort();

  constructor(issuer: FakeIssuer, session: Session) {
    this.issuer = issuer;
    this.session = session;
  }

  static async open(role: 'patient' | 'clinician' = 'patient'): Promise<CallPage> {
    const issuer = await FakeIssuer.create();
    return new CallPage(issuer, await issuer.session({ role }));
  }

  async mounted(properties: Partial<SessionViewElement> = {}): Promise<SessionViewElement> {
    const meeting = this.port.next();
    const element = await fixture<SessionViewElement>(
      html`<session-view
        meeting-domain="meet.example.org"
        phone=${PHONE}
        .port=${this.port}
        .session=${this.session}
      ></session-view>`,
    );
    Object.assign(element, properties);
    await meeting;
    await element.updateComplete;
    return element;
  }

  async inCall(
    properties: Partial<SessionViewElement> = {},
    others: readonly Participant[] = [OTHER],
  ): Promise<SessionViewElement> {
    const element = await this.mounted(properties);
    this.port.last.join(...others);
    await element.updateComplete;
    return element;
  }

  /** With what only a clinician has, which is fetched once they are in. */
  async clinicianInCall(
    properties: Partial<SessionViewElement> = {},
    others: readonly Participant[] = [OTHER],
  ): Promise<SessionViewElement> {
    const element = await this.inCall(properties, others);
    await rendered(element, () => has(element, '.manage'));
    return element;
  }
}

/** Presses the first button that says so. */
export function press(element: Element, name: string): void {
  const buttons = Array.from(element.shadowRoot!.querySelectorAll('button'));
  buttons
    .find(
      (button) =>
        button.ariaLabel === name || button.textContent.replace(/\s+/g, ' ').trim() === name,
    )!
    .click();
}
