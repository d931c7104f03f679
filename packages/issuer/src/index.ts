export type { AuditEvent } from '@video-session/core';
export type { Appointment } from './appointment.js';
export {
  createRequestHandler,
  type RequestHandler,
  type RequestHandlerOptions,
} from './http/request-handler.js';
export type {
  CalendarSettings,
  Connection,
  Pages,
  ServiceContact,
  SharingInput,
} from './http/host.js';
export type { WelcomeSettingsInput } from '@video-session/core';
export type { RateLimitBudget, RateLimiter } from './http/rate-limiter.js';
export type { RateLimitOptions } from './http/rate-limits.js';
export {
  createIssuer,
  type Issuer,
  type IssuerOptions,
  type ServiceIdentity,
  type TokenRequest,
} from './issuer.js';
export { createMemoryPresence, type MemoryPresenceOptions } from './presence/memory-presence.js';
export type { PagePresence, PresenceRecord, Watcher } from './presence/presence-record.js';
export type {
  PresenceSnapshot,
  PresenceStore,
  PresenceStoreListener,
  PresenceWrite,
  StoredPresence,
} from './presence/presence-store.js';
export type { CalendarTicket } from './links/calendar-code.js';
export type { RedeemedLink } from './links/link-code.js';
export type { LinkKey } from './links/link-secrets.js';
export {
  rotateSigningKeys,
  type RingKey,
  type RotationOptions,
  type SigningKeyRing,
  type SigningKeyStore,
} from './tokens/key-ring.js';
export {
  reminderText,
  type ReminderRequest,
  type ReminderText,
  type ReminderWarning,
} from './outgoing/reminder.js';
export {
  jaasProfile,
  selfHostedProfile,
  type MeetingProfile,
  type SelfHostedOptions,
} from './tokens/meeting-profile.js';
export { generateSigningKey, type SigningKey } from './tokens/signing-keys.js';
