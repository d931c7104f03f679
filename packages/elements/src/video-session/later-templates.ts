import {
  visitOf,
  type Access,
  type Entry,
  type JoinChoices,
  type JourneyState,
  type VisitFacts,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ended } from '../locales/en/ended.js';
import { addMessages } from '../localize.js';
import { webAddress } from '../web-address.js';
import { hostAddress } from './host-address.js';
import { endedPanel } from '../panels/ended-panel.js';
import { ground, replaceable, shortWait, type StepView } from './step-view.js';

addMessages(ended);

/** The steps from the join screen on. */
export function laterStep(state: JourneyState, view: StepView): TemplateResult {
  switch (state.status) {
    case 'preparing':
      return replaceable('join', view, () => joinStep(state, view, false));
    case 'admitting':
      return admittingStep(state, view);
    case 'waiting':
      return replaceable('waiting', view, () => waitingStep(state, view, false));
    case 'in-session':
      return callStep(state, view, false);
    case 'ended':
      return replaceable('ended', view, () => endedStep(state, view));
    default:
      return shortWait('loading', view);
  }
}

/** What was there before stays until the call is. */
function admittingStep(
  state: Extract<JourneyState, { status: 'admitting' }>,
  view: StepView,
): TemplateResult {
  switch (state.from) {
    case 'preparing':
      return replaceable('join', view, () => joinStep(state, view, true));
    case 'waiting':
      return replaceable('waiting', view, () => waitingStep(state, view, true));
    case 'in-session':
      // The same element: it knows who was in the call, and for how long.
      return 'session' in state
        ? callStep(state, view, true)
        : shortWait('journey-rejoining', view);
  }
}

function joinStep(entry: Entry, view: StepView, busy: boolean): TemplateResult {
  const own = 'session' in entry ? entry.session.displayName : undefined;
  // Somebody who went back from the waiting room and has been let in meanwhile.
  const isExpected = !busy && !('session' in entry) && view.standing?.presence?.admitted === true;
  return html`<p class=${isExpected ? 'fact' : 'visually-hidden'} role="status">
      ${isExpected ? view.localize.term('waiting-join-now') : nothing}
    </p>
    <join-screen
      meeting-code=${visitOf(entry).meetingCode}
      display-name=${view.displayName ?? own ?? nothing}
      phone=${view.phone}
      meeting-domain=${view.page.meetingDomain}
      probe-url=${probeUrl(view) ?? nothing}
      check-connection=${view.page.checkConnection}
      ?busy=${busy}
      .backgrounds=${entry.welcome.backgrounds}
      .iceServers=${view.page.iceServers}
    ></join-screen>`;
}

/** Where the connection check measures; the check itself is optional and never in the way. */
function probeUrl({ page: { probeUrl, sessionUrl } }: StepView): string | undefined {
  try {
    return hostAddress(probeUrl, sessionUrl, 'probe')?.href;
  } catch {
    return undefined;
  }
}

function waitingStep(entry: Entry, view: StepView, admitted: boolean): TemplateResult {
  const { standing } = view;
  const visit: VisitFacts = visitOf(entry);
  return html`<waiting-room
    phone=${view.phone}
    line=${standing?.line ?? 'opening'}
    clinician-name=${entry.welcome.clinicianName ?? view.page.clinicianName}
    late-after=${view.page.lateAfter}
    ?admitted=${admitted}
    .visit=${visit}
    .since=${standing?.since}
    .presence=${standing?.presence}
    .clock=${view.clock}
  ></waiting-room>`;
}

function callStep(
  { session, choices }: Access & { readonly choices: JoinChoices },
  { page, phone, clock }: StepView,
  busy: boolean,
): TemplateResult {
  return html`<session-view
    meeting-domain=${page.meetingDomain}
    phone=${phone}
    fallback-text=${page.fallbackText}
    ?hide-checklist=${page.hideChecklist}
    ?overrun-notice=${page.overrunNotice}
    ?busy=${busy}
    .clock=${clock}
    .session=${session}
    .choices=${choices}
    .port=${page.port}
  ></session-view>`;
}

/** Without a session it was the waiting room that they left. */
function endedStep(
  state: Extract<JourneyState, { status: 'ended' }>,
  view: StepView,
): TemplateResult {
  const reason = 'session' in state ? state.reason : 'waiting';
  const { duration } = state;
  const { page, localize, phone, start: goBack } = view;
  const homeUrl = webAddress(page.homeUrl);
  return ground(endedPanel({ reason, duration, localize, phone, homeUrl, goBack }));
}
