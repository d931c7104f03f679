export { windowStatus, type AccessWindow, type WindowStatus } from './access-window.js';
export {
  BACKEND_AUDIT_TYPES,
  BROWSER_AUDIT_TYPES,
  type AuditEvent,
  type BackendAuditType,
  type BrowserAuditType,
  type BrowserStep,
} from './audit-event.js';
export {
  calendarLinks,
  type CalendarEvent,
  type CalendarLink,
  type CalendarSharing,
} from './calendar-links.js';
export {
  callTransition,
  initialCall,
  type CallEvent,
  type CallState,
  type CallStatus,
  type EndReason,
  type JoinPhase,
} from './call-state.js';
export {
  CALL_TIME_LIMITS,
  callTimeLimits,
  timeLimitOf,
  type CallTimeLimits,
} from './call-time-limits.js';
export { formatCount } from './counts.js';
export {
  formatDay,
  formatTime,
  formatZone,
  isSameDay,
  prepareDates,
  readerZone,
  teachDates,
  type DateFormatter,
  type DateWords,
  type TimeUnit,
} from './dates.js';
export { FieldReader, isJsonObject, parseInstant, type JsonObject } from './decode.js';
export {
  CONFIGURATION_CODES,
  MEDIA_CODES,
  MEETING_CODES,
  SESSION_ERROR_CODES,
  type ConfigurationCode,
  type MediaCode,
  type MeetingFailureCode,
} from './error-codes.js';
export {
  DENIAL_CODES,
  isDenialCode,
  SessionError,
  type DenialCode,
  type SessionErrorCode,
  type SessionErrorDetails,
  type SessionErrorOptions,
} from './errors.js';
export {
  cancelLinksAt,
  createLinksAt,
  decodeJoiningDetails,
  decodeSessionGrant,
  exchangeCodeAt,
  problemOf,
  renewLinksAt,
  type CancelLinks,
  type CreateLinks,
  type ExchangeCode,
  type JoiningDetails,
  type RenewLinks,
  type SessionGrant,
} from './host-api.js';
export {
  initialJourney,
  visitOf,
  type Access,
  type Arrival,
  type Entry,
  type JourneyEvent,
  type JourneyState,
} from './journey-state.js';
export { earlyTransition } from './early-transition.js';
export { journeyTransition } from './journey-transition.js';
export { remoteKeySet, type KeySet, type RemoteKeySet } from './key-set.js';
export type {
  Background,
  ConnectionReport,
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
export { pause } from './pause.js';
export {
  decodeAppointmentPresence,
  decodePresence,
  LONGEST_MESSAGE,
  PRESENCE_STATUSES,
  type AppointmentPresence,
  type PersonPresence,
  type Presence,
  type PresenceMessage,
  type PresenceReport,
  type PresenceStatus,
} from './presence.js';
export type {
  AdmitPatient,
  AttendPresence,
  PresenceListener,
  ReportPresence,
  SendPresenceMessage,
  WatchPresence,
} from './presence-api.js';
export {
  admitPatientAt,
  attendPresenceAt,
  presenceBody,
  reportPresenceAt,
  sendMessageAt,
  watchPresenceAt,
} from './presence-client.js';
export { DEFAULT_REMINDER, fillReminder, type ReminderFacts } from './reminder.js';
export { emptyRoom, type DeviceFailures, type Gathered, type Room } from './room.js';
export { createServerClock, deviceClock, type ServerClock } from './server-clock.js';
export { SESSION_ROLES, type SessionRole } from './session-role.js';
export {
  decodeSessionToken,
  verifySessionToken,
  type Session,
  type UntrustedClaims,
  type VerifyOptions,
} from './session-token.js';
export { plainSms, smsCost, type SmsCost } from './sms.js';
export {
  decodeWelcomeSettings,
  hasAllowedScheme,
  isLocalPicture,
  type WelcomeConsent,
  type WelcomeEmergency,
  type WelcomeLink,
  type WelcomePicture,
  type WelcomeSettings,
  type WelcomeSettingsInput,
  type WelcomeTheme,
} from './welcome-settings.js';
export { decodeTokenVisit } from './token-visit.js';
export { decodeVisit, type Visit, type VisitFacts } from './visit.js';
export { withTimeLimit } from './time-limit.js';
