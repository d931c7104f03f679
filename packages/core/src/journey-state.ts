import type { EndReason } from './call-state.js';
import type { SessionError } from './errors.js';
import type { JoinChoices } from './meeting.js';
import type { Session } from './session-token.js';
import type { Visit, VisitFacts } from './visit.js';
import type { WelcomeSettings } from './welcome-settings.js';

/** What the service says of itself and of the appointment. */
export interface Known {
  readonly welcome: WelcomeSettings;
  /** Path or address of the appointment as a calendar file, good for some minutes (R13). */
  readonly calendar?: string | undefined;
}

/** What a verified person carries from step to step. */
export interface Access extends Known {
  readonly session: Session;
}

/** What a person carries who is to wait until they are let in: there is no token yet (R25). */
export interface Arrival extends Known {
  readonly visit: VisitFacts;
}

export type Entry = Access | Arrival;

/** The steps of one person from a link to the end. Every state has a way on that the person can see. */
export type JourneyState =
  | { readonly status: 'idle' }
  /** The code is being exchanged and the token verified. */
  | {
      readonly status: 'verifying';
      readonly returning: boolean;
      /** Of somebody who pressed Join before the page was loaded again. */
      readonly choices?: JoinChoices | undefined;
      /** What the welcome page is shown with meanwhile; nothing of it is verified. */
      readonly greeting?: Arrival | undefined;
      /** Continue is pressed; the way on opens with the verification. */
      readonly greeted?: boolean | undefined;
    }
  | { readonly status: 'denied'; readonly error: SessionError; readonly returning: boolean }
  /** The welcome page, then the join screen. */
  | ({ readonly status: 'welcome' | 'preparing' } & Entry)
  /** A fresh token is on its way (R38): Join was pressed, the waiting is over, or a dead call is to be mounted again. */
  | ({
      readonly status: 'admitting';
      readonly choices: JoinChoices;
      readonly from: 'preparing' | 'waiting' | 'in-session';
    } & Entry)
  /** In our waiting room: Join was pressed, and the clinician has not let them in yet (R25). */
  | ({ readonly status: 'waiting'; readonly choices: JoinChoices } & Arrival)
  | ({ readonly status: 'in-session'; readonly choices: JoinChoices } & Access)
  /** In another window of this browser; `moved` where it was this one before (R48). */
  | ({ readonly status: 'elsewhere'; readonly moved: boolean } & Entry)
  /** Out of the call, or, without a session, out of the waiting room. */
  | ({
      readonly status: 'ended';
      readonly reason: EndReason;
      /** Milliseconds in the call. */
      readonly duration?: number | undefined;
    } & Entry);

export type JourneyEvent =
  /** `returning` for somebody who has been past the welcome page before, in this tab; with `choices` straight back in. */
  | {
      readonly type: 'start';
      readonly returning?: boolean;
      readonly choices?: JoinChoices | undefined;
    }
  /** The code is exchanged; its token is still to be verified. */
  | { readonly type: 'greeted'; readonly arrival: Arrival }
  | { readonly type: 'verified'; readonly access: Access }
  /** The code is right, and there is no token before somebody lets them in. */
  | { readonly type: 'held'; readonly visit: Visit; readonly calendar?: string | undefined }
  | { readonly type: 'denied'; readonly error: SessionError }
  | { readonly type: 'continue' }
  | { readonly type: 'join'; readonly choices: JoinChoices }
  /** The clinician has let them in. */
  | { readonly type: 'admitted' }
  /** From the waiting room back to camera and microphone. */
  | { readonly type: 'prepare' }
  | { readonly type: 'end'; readonly reason: EndReason; readonly duration?: number | undefined }
  /** The same session is used in another window: found so, or gone there from here (`moved`). */
  | { readonly type: 'displace'; readonly moved: boolean }
  /** A dead call is mounted again with a fresh token and the same choices. */
  | { readonly type: 'rejoin' };

export const initialJourney: JourneyState = { status: 'idle' };

/** What is known of the appointment, with a token or without. */
export function visitOf(entry: Entry): VisitFacts {
  return 'session' in entry ? entry.session : entry.visit;
}

/** Whoever gets to see the welcome page can read it while their token is being verified. */
