import type { JourneyState, MeetingPort, ServerClock } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import type { Standing } from './presence-companion.js';

/** What the steps read of the element they are in. */
export interface StepPage {
  readonly children: HTMLCollection;
  readonly serviceName: string;
  readonly homeUrl: string;
  readonly sessionUrl: string;
  readonly probeUrl: string | null | undefined;
  readonly checkConnection: string;
  readonly iceServers: readonly RTCIceServer[];
  readonly meetingDomain: string;
  readonly port: MeetingPort<HTMLElement> | undefined;
  readonly clinicianName: string;
  readonly fallbackText: string;
  readonly hideChecklist: boolean;
  readonly overrunNotice: boolean;
  readonly lateAfter: number;
  readonly warm: string;
}

/** What the steps take from the page. */
export interface StepView {
  readonly page: StepPage;
  readonly localize: Localize;
  readonly phone: string;
  /** The patient's own link, for another browser. A secret: never an attribute (R41). */
  readonly pageAddress: () => string | undefined;
  /** The name that this person typed before. */
  readonly displayName: string | undefined;
  /** How a person stands who waits. */
  readonly standing: Standing | undefined;
  readonly clock: ServerClock;
  readonly slotChanged: () => void;
  /** Begins again, as Try again and Go back do. */
  readonly start: () => void;
  /** Goes on here with what is open in another window (R48). */
  readonly useHere: () => void;
}

/** Shows the steps from the join screen on. */
export type LaterStep = (state: JourneyState, view: StepView) => TemplateResult;

/** Where the host replaces a step, ours is not even made, and opens no camera. */
export function replaceable(
  name: string,
  { page, slotChanged }: StepView,
  step: () => TemplateResult,
): TemplateResult {
  return html`<slot name=${name} @slotchange=${slotChanged}
    >${isReplaced(name, page) ? nothing : step()}</slot
  >`;
}

export function isReplaced(name: string, { children }: Pick<StepPage, 'children'>): boolean {
  return Array.from(children).some(({ slot }) => slot === name);
}

export function ground(panel: TemplateResult): TemplateResult {
  return html`<div class="ground">${panel}</div>`;
}

export function shortWait(
  words: 'journey-verifying' | 'journey-rejoining' | 'loading',
  { localize }: StepView,
): TemplateResult {
  return ground(waitingPanel(localize.term(words)));
}
