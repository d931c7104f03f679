export { windowStatus, type AccessWindow, type WindowStatus } from './access-window.js';
export type { AuditEvent } from './audit-event.js';
export {
  callTransition,
  initialCall,
  type CallEvent,
  type CallState,
  type CallStatus,
  type EndReason,
  type Room,
} from './call-state.js';
export { FieldReader, isJsonObject, type JsonObject } from './decode.js';
export {
  CONFIGURATION_CODES,
  DENIAL_CODES,
  isDenialCode,
  MEDIA_CODES,
  MEETING_CODES,
  SESSION_ERROR_CODES,
  SessionError,
  type ConfigurationCode,
  type DenialCode,
  type MediaCode,
  type MeetingFailureCode,
  type SessionErrorCode,
  type SessionErrorDetails,
  type SessionErrorOptions,
} from './errors.js';
export {
  createLinksAt,
  decodeJoiningDetails,
  decodeSessionGrant,
  exchangeCodeAt,
  problemOf,
  type CreateLinks,
  type ExchangeCode,
  type JoiningDetails,
  type SessionGrant,
} from './host-api.js';
export {
  initialJourney,
  journeyTransition,
  type Access,
  type JourneyEvent,
  type JourneyState,
} from './journey-state.js';
export type {
  DeviceLabels,
  JoinChoices,
  Meeting,
  MeetingEvent,
  MeetingListener,
  MeetingPort,
  MeetingRequest,
  Participant,
} from './meeting.js';
export {
  isMeetingCode,
  spellMeetingCode,
  toMeetingCode,
  type MeetingCode,
} from './meeting-code.js';
export { createServerClock, deviceClock, type ServerClock } from './server-clock.js';
export {
  decodeSessionToken,
  remoteKeySet,
  SESSION_ROLES,
  verifySessionToken,
  type KeySet,
  type Session,
  type SessionRole,
  type UntrustedClaims,
  type VerifyOptions,
} from './session-token.js';
export {
  decodeWelcomeSettings,
  hasAllowedScheme,
  type WelcomeLink,
  type WelcomeSettings,
} from './welcome-settings.js';
export { withTimeLimit } from './time-limit.js';
