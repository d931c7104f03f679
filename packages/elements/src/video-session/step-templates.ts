import type {
  Access,
  JoinChoices,
  JourneyState,
  MeetingPort,
  SessionError,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Localize } from '../localize.js';
import { endedPanel } from '../panels/ended-panel.js';
import { problemPanel } from '../panels/problem-panel.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import type { SessionEventMap } from '../session-events.js';

/** What the steps take from the page, and whom they tell. */
export interface StepView {
  readonly host: Element;
  readonly localize: Localize;
  readonly serviceName: string;
  readonly phone: string;
  readonly homeUrl: string | undefined;
  readonly meetingDomain: string;
  readonly port: MeetingPort<HTMLElement> | undefined;
  /** The name that this person typed before. */
  readonly displayName: string | undefined;
  readonly listeners: StepListeners;
}

export interface StepListeners {
  readonly onSlotChange: () => void;
  readonly onContinue: () => void;
  readonly onJoin: (event: SessionEventMap['join-request']) => void;
  readonly onRetry: () => void;
  readonly onRejoin: (event: Event) => void;
  readonly onEnded: (event: SessionEventMap['session-ended']) => void;
  /** Dispatches the event of a step again on the outer element. */
  readonly relay: (event: CustomEvent<unknown>) => void;
}

export function stepTemplate(state: JourneyState, view: StepView): TemplateResult {
  switch (state.status) {
    case 'idle':
    case 'verifying':
      return waiting('journey-verifying', view);
    case 'denied':
      return replaceable('denied', view, () => deniedStep(state.error, view));
    case 'welcome':
      return replaceable('welcome', view, () => welcomeStep(state, view));
    case 'preparing':
      return replaceable('join', view, () => joinStep(state, view, false));
    case 'admitting':
      if (state.rejoining) return waiting('journey-rejoining', view);
      return replaceable('join', view, () => joinStep(state, view, true));
    case 'in-session':
      return callStep(state, view);
    case 'ended':
      return replaceable('ended', view, () =>
        ground(endedPanel({ ...view, reason: state.reason, goBack: view.listeners.onRetry })),
      );
  }
}

export function problemStep(
  error: SessionError,
  { localize, phone }: StepView,
  retry: (() => void) | undefined,
): TemplateResult {
  const known = error.details.phone ?? phone;
  return ground(problemPanel({ error, localize, phone: known, retry }));
}

function deniedStep(error: SessionError, view: StepView): TemplateResult {
  return problemStep(error, view, error.recoverable ? view.listeners.onRetry : undefined);
}

/** Where the host replaces a step, ours is not even made, and opens no camera. */
function replaceable(name: string, view: StepView, step: () => TemplateResult): TemplateResult {
  const { onSlotChange, onContinue, onJoin, onRetry } = view.listeners;
  const isReplaced = Array.from(view.host.children).some(({ slot }) => slot === name);
  return html`<slot
    name=${name}
    @slotchange=${onSlotChange}
    @continue-request=${onContinue}
    @join-request=${onJoin}
    @retry-request=${onRetry}
    >${isReplaced ? nothing : step()}</slot
  >`;
}

function waiting(
  words: 'journey-verifying' | 'journey-rejoining',
  { localize }: StepView,
): TemplateResult {
  return ground(waitingPanel(localize.term(words)));
}

function ground(panel: TemplateResult): TemplateResult {
  return html`<div class="ground">${panel}</div>`;
}

function welcomeStep(
  { session, welcome }: Access,
  { serviceName, phone }: StepView,
): TemplateResult {
  return html`<welcome-page
    service-name=${serviceName}
    phone=${phone}
    .settings=${welcome}
    .session=${session}
  ></welcome-page>`;
}

function joinStep({ session }: Access, view: StepView, busy: boolean): TemplateResult {
  return html`<join-screen
    meeting-code=${session.meetingCode}
    display-name=${view.displayName ?? session.displayName ?? nothing}
    phone=${view.phone}
    ?busy=${busy}
    @session-error=${view.listeners.relay}
  ></join-screen>`;
}

function callStep(
  { session, choices }: Access & { readonly choices: JoinChoices },
  { meetingDomain, phone, port, listeners: { relay, onRejoin, onEnded } }: StepView,
): TemplateResult {
  return html`<session-view
    meeting-domain=${meetingDomain}
    phone=${phone}
    .session=${session}
    .choices=${choices}
    .port=${port}
    @session-joined=${relay}
    @participants-changed=${relay}
    @session-error=${relay}
    @rejoin-request=${onRejoin}
    @session-ended=${onEnded}
  ></session-view>`;
}
