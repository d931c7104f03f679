import type {
  ConnectionReport,
  EndReason,
  JoinChoices,
  JourneyState,
  MeetingCode,
  SessionError,
  SessionErrorCode,
  SessionRole,
  WelcomeSettings,
} from '@video-session/core';
import type { ChecklistItem } from './session-view/clinician/checklist.js';
import type { RejoinReason } from './session-view/call-renewal.js';

/**
 * Every event there is. Facts are in the past tense; intents end in `-request`
 * and can be cancelled. None carries a token, a link code or a person's name,
 * but `join-request`, whose very point is the name that was typed.
 */
export interface SessionEventMap {
  'links-created': CustomEvent<{ appointmentId: string; meetingCode: MeetingCode }>;
  'links-renewed': CustomEvent<{ appointmentId: string; meetingCode: MeetingCode }>;
  'links-cancelled': CustomEvent<{ appointmentId: string; meetingCode: MeetingCode }>;
  'start-request': CustomEvent<{ appointmentId: string; meetingCode: MeetingCode }>;
  'continue-request': CustomEvent<undefined>;
  'consent-given': CustomEvent<{ text: string }>;
  'language-change': CustomEvent<{ language: string }>;
  'quick-exit': CustomEvent<undefined>;
  'join-request': CustomEvent<JoinChoices>;
  'rejoin-request': CustomEvent<{ reason: RejoinReason }>;
  'prepare-request': CustomEvent<undefined>;
  'leave-request': CustomEvent<undefined>;
  'retry-request': CustomEvent<undefined>;
  'step-changed': CustomEvent<{ step: JourneyState['status'] }>;
  'session-verified': CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>;
  'session-joined': CustomEvent<{ meetingCode: MeetingCode; role: SessionRole }>;
  'participants-changed': CustomEvent<{ count: number }>;
  'devices-changed': CustomEvent<{ cameraOn: boolean; microphoneOn: boolean }>;
  'session-dropped': CustomEvent<undefined>;
  'session-resumed': CustomEvent<undefined>;
  'session-ended': CustomEvent<{ reason: EndReason; duration: number }>;
  'lobby-entered': CustomEvent<undefined>;
  'lobby-changed': CustomEvent<{ on: boolean }>;
  'knocking-changed': CustomEvent<{ count: number }>;
  'screen-share-changed': CustomEvent<{ on: boolean }>;
  'audio-only-changed': CustomEvent<{ on: boolean }>;
  'tile-view-changed': CustomEvent<{ on: boolean }>;
  'hand-changed': CustomEvent<{ raised: boolean; count: number }>;
  'chat-changed': CustomEvent<{ open: boolean; unread: number }>;
  'message-received': CustomEvent<undefined>;
  'direct-changed': CustomEvent<{ direct: boolean }>;
  'connection-changed': CustomEvent<{
    level: ConnectionReport['level'];
    relayed: boolean | undefined;
  }>;
  'moderator-changed': CustomEvent<{ moderator: boolean }>;
  'fallback-to-phone': CustomEvent<undefined>;
  'checklist-changed': CustomEvent<{ item: ChecklistItem; checked: boolean }>;
  'session-live': CustomEvent<{ appointmentId: string; meetingCode: MeetingCode; live: boolean }>;
  'settings-changed': CustomEvent<{ settings: WelcomeSettings }>;
  'settings-save': CustomEvent<{ settings: WelcomeSettings }>;
  'session-error': CustomEvent<{
    code: SessionErrorCode;
    recoverable: boolean;
    error: SessionError;
  }>;
}

declare global {
  interface HTMLElementEventMap extends SessionEventMap {}
}
