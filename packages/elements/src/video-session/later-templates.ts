import { visitOf, type Entry, type JourneyState, type VisitFacts } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ended } from '../locales/en/ended.js';
import { addMessages } from '../localize.js';
import { webAddress } from '../web-address.js';
import { hostAddress } from './host-address.js';
import { isCallHere } from './later-chunks.js';
import { endedPanel } from '../panels/ended-panel.js';
import { ground, replaceable, shortWait, type StepView } from './step-view.js';

addMessages(ended);

/** A state of somebody whose appointment is known. */
type Attended = Extract<JourneyState, Entry>;

/** The steps from the join screen on. */
export function laterStep(state: JourneyState, view: StepView): TemplateResult {
  switch (state.status) {
    case 'preparing':
    case 'waiting':
    case 'admitting':
    case 'in-session':
      // One place for all of them: the call gets ready behind the steps before it.
      return html`${beforeCall(state, view)}${callStep(state, view)}`;
    case 'ended':
      return replaceable('ended', view, () => endedStep(state, view));
    default:
      return shortWait('loading', view);
  }
}

/** What was there before stays until the call is. */
function beforeCall(state: Attended, view: StepView): TemplateResult | typeof nothing {
  const busy = state.status === 'admitting';
  switch (busy ? state.from : state.status) {
    case 'preparing':
      return replaceable('join', view, () => joinStep(state, view, busy));
    case 'waiting':
      return replaceable('waiting', view, () => waitingStep(state, view, busy));
    case 'in-session':
      return 'session' in state ? nothing : shortWait('journey-rejoining', view);
    default:
      return nothing;
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

/** The same element, also on the way back: it knows who was in the call, and for how long. */
function callStep(state: Attended, view: StepView): TemplateResult | typeof nothing {
  const { page, phone, clock } = view;
  const session = 'session' in state ? state.session : undefined;
  const isReturning = state.status === 'admitting' && state.from === 'in-session';
  const isOn = session !== undefined && (state.status === 'in-session' || isReturning);
  // Where the page wants nothing of the meeting server before Join, there is nothing to get ready.
  if (!isOn && (page.warm === 'off' || !isCallHere())) return nothing;
  return html`<session-view
    ?standby=${!isOn}
    meeting-domain=${page.meetingDomain}
    phone=${phone}
    fallback-text=${page.fallbackText}
    ?hide-checklist=${page.hideChecklist}
    ?overrun-notice=${page.overrunNotice}
    ?busy=${isReturning}
    .clock=${clock}
    .session=${session}
    .choices=${'choices' in state ? state.choices : undefined}
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
