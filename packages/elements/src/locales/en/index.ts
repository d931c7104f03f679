import type { Translation } from '@shoelace-style/localize';
import { background } from './background.js';
import { browserHelp } from './browser-help.js';
import { callMore } from './call-more.js';
import { clinicianPanel } from './clinician-panel.js';
import { common } from './common.js';
import { connectionCheck } from './connection-check.js';
import { cutOff } from './cut-off.js';
import { deviceChoice } from './device-choice.js';
import { deviceHelp } from './device-help.js';
import { ended } from './ended.js';
import { errors } from './errors.js';
import { joinScreen } from './join-screen.js';
import { linkDetails } from './link-details.js';
import { liveRecord } from './live-record.js';
import { onlineCalendars } from './online-calendars.js';
import { presence } from './presence.js';
import { videoSessionLink } from './video-session-link.js';
import { waitingRoom } from './waiting-room.js';
import { welcomeExtras } from './welcome-extras.js';
import { welcomePage } from './welcome-page.js';
import type { welcomePageDesigner } from './welcome-page-designer.js';
import { problem } from './problem.js';
import { refusal } from './refusal.js';
import { sessionView } from './session-view.js';
import { videoSession } from './video-session.js';

/**
 * British English, the language in which every message exists first. It is
 * the model for other languages; each element carries its own part of it.
 */
export const en = {
  $code: 'en',
  $name: 'English',
  $dir: 'ltr',
  ...common,
  ...cutOff,
  ...background,
  ...callMore,
  ...clinicianPanel,
  ...errors,
  ...videoSessionLink,
  ...linkDetails,
  ...presence,
  ...liveRecord,
  ...welcomePage,
  ...welcomeExtras,
  ...onlineCalendars,
  ...browserHelp,
  ...joinScreen,
  ...connectionCheck,
  ...deviceHelp,
  ...deviceChoice,
  ...ended,
  ...problem,
  ...refusal,
  ...sessionView,
  ...videoSession,
  ...waitingRoom,
} as const;

type Widened<T> = T extends (...values: infer V) => string ? (...values: V) => string : string;

type WidenedMessages<T> = { readonly [K in keyof T]: Widened<T[K]> };

/** Every locale has every message, or it does not compile. */
export type Messages = Translation & WidenedMessages<Omit<typeof en, keyof Translation>>;

/** Those that only a service's administrator reads, apart: no patient's page fetches them. */
export type DesignerMessages = WidenedMessages<typeof welcomePageDesigner>;

export type AllMessages = Messages & DesignerMessages;
