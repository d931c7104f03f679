import {
  type JoinChoices,
  type JourneyState,
  type SessionError,
  type SessionGrant,
} from '@video-session/core';
import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { VideoSessionElement } from '../video-session/video-session.js';
import { catchBeacons } from './fake-beacons.js';
import { FakeIssuer, held, PHONE } from './fake-issuer.js';
import { FakeMeetingPort, OTHER } from './fake-meeting-port.js';
import { FakePresence } from './fake-presence.js';
import { muteConsole, nextEvent } from './next-event.js';
import { rendered } from './rendered.js';
import { has, text } from './shadow.js';

export const CODE = 'AQEAAWEx-k_3xyzXYZ012345';
export const CHOICES: JoinChoices = {
  displayName: 'Robin',
  cameraOn: true,
  microphoneOn: true,
  devices: { camera: undefined, microphone: undefined, speaker: undefined },
};

type Step = JourneyState['status'];

/** The steps from the join screen on come with a script of their own, and so does part of the welcome page. */
const SHOWN: Partial<Record<Step, string>> = {
  welcome: 'slot[name=welcome]',
  denied: '[part=problem]',
  elsewhere: '[part=elsewhere]',
  preparing: 'slot[name=join]',
  waiting: 'slot[name=waiting]',
  'in-session': 'session-view:not([standby])',
  ended: 'slot[name=ended]',
};

const STEPS = 'welcome-page, join-screen, waiting-room, session-view';

async function shownStep(step: Element): Promise<void> {
  await customElements.whenDefined(step.localName);
  if (step instanceof LitElement) await step.updateComplete;
}

/** One for all tests of a file: its keys take their time. */
const issuing = FakeIssuer.create();

/** A page with `<video-session>` at a service with a waiting room, and everything around it. */
export class JourneyPage {
  static async begin({ isLetIn = false } = {}): Promise<JourneyPage> {
    return new JourneyPage(await issuing, isLetIn);
  }

  readonly issuer: FakeIssuer;
  readonly port = new FakeMeetingPort();
  readonly presence = new FakePresence();
  readonly beacons = catchBeacons();
  readonly console = muteConsole();
  /** What is said to developers without being an error. */
  readonly remarks = muteConsole('info');
  /** Whether the clinician has let the person in. */
  isLetIn: boolean;
  /** What the service refuses with, when set. */
  failure: SessionError | undefined;
  /** The link codes that were brought to the service, in order. */
  readonly asked: string[] = [];
  element!: VideoSessionElement;
  readonly #original = location.href;
  readonly #fetch = window.fetch;

  private constructor(issuer: FakeIssuer, isLetIn: boolean) {
    this.issuer = issuer;
    this.isLetIn = isLetIn;
    history.replaceState(null, '', `#${CODE}`);
  }

  async close(): Promise<void> {
    await this.remove();
    sessionStorage.clear();
    this.beacons.restore();
    window.fetch = this.#fetch;
    this.console.restore();
    this.remarks.restore();
    history.replaceState(null, '', this.#original);
    expect(this.console.lines.join('\n')).not.to.contain('No translation found');
  }

  /** As a page that goes on without the element. */
  async remove(): Promise<void> {
    this.element.remove();
    await Promise.resolve();
  }

  create(properties: Partial<VideoSessionElement> = {}): VideoSessionElement {
    this.element = document.createElement('video-session');
    return Object.assign(this.element, {
      port: this.port,
      exchangeCode: (code: string) => this.#exchange(code),
      meetingDomain: 'meet.example.org',
      keySetUrl: this.issuer.keySetUrl,
      phone: PHONE,
      attendPresence: this.presence.attend,
      reportPresence: this.presence.report,
      ...properties,
    });
  }

  open(properties: Partial<VideoSessionElement> = {}): void {
    document.body.append(this.create(properties));
  }

  async reach(step: Step): Promise<void> {
    const { element } = this;
    while (element.step !== step) await nextEvent(element, 'step-changed');
    await element.updateComplete;
    const shown = SHOWN[step];
    if (shown !== undefined) await rendered(element, () => has(element, shown));
    await Promise.all(Array.from(element.shadowRoot!.querySelectorAll(STEPS), shownStep));
  }

  step<K extends keyof HTMLElementTagNameMap>(tag: K): HTMLElementTagNameMap[K] {
    return this.element.shadowRoot!.querySelector(tag)!;
  }

  /**
   * The page goes, and with it the element; what the tab keeps is as the person left it.
   * @returns what it would keep if the page went on without the element
   */
  async unload(): Promise<readonly string[]> {
    const kept = Object.entries<string>(sessionStorage);
    await this.remove();
    const left = Object.values<string>(sessionStorage);
    for (const [key, value] of kept) sessionStorage.setItem(key, value);
    return left;
  }

  /** The person loads the page again. */
  async reload(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await this.unload();
    this.open(properties);
  }

  /** What a step asks for, or tells. */
  ask(target: Element, type: string, detail?: unknown): void {
    target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, cancelable: true }));
  }

  join(choices = CHOICES): void {
    this.ask(this.step('join-screen'), 'join-request', choices);
  }

  /** From where the element is in the page to the join screen. */
  async goToJoinScreen(): Promise<void> {
    await this.reach('welcome');
    this.ask(this.step('welcome-page'), 'continue-request');
    await this.reach('preparing');
  }

  async toJoinScreen(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    this.open(properties);
    await this.goToJoinScreen();
  }

  /** From where the element is in the page to the waiting room. */
  async goToWaiting(): Promise<void> {
    await this.goToJoinScreen();
    this.join();
    await this.reach('waiting');
  }

  async toWaiting(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    this.open(properties);
    await this.goToWaiting();
  }

  async toCall(properties: Partial<VideoSessionElement> = {}): Promise<void> {
    this.isLetIn = true;
    await this.toJoinScreen(properties);
    const meeting = this.port.next();
    this.join();
    await meeting;
    this.port.last.join(OTHER);
  }

  /** A button of the element itself. */
  button(name: string): HTMLButtonElement | undefined {
    const buttons = Array.from(this.element.shadowRoot!.querySelectorAll('button'));
    return buttons.find(({ textContent }) => textContent.trim() === name);
  }

  press(name: string): void {
    this.button(name)!.click();
  }

  /** Waits until the waiting room says how the person stands. */
  says(words: string): Promise<void> {
    const room = this.step('waiting-room');
    return rendered(room, () => text(room, '.steps [role=status]') === words);
  }

  #exchange(code: string): Promise<SessionGrant> {
    this.asked.push(code);
    if (this.failure !== undefined) return Promise.reject(this.failure);
    return this.isLetIn ? this.issuer.grant() : Promise.reject(held());
  }
}
