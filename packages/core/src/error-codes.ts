import { DENIAL_CODES, type SessionErrorCode } from './errors.js';

// Apart from the errors themselves: a page that is only being opened lists none of these.

/** Why a meeting that was allowed did not come about, or broke. */
export const MEETING_CODES = [
  'meeting-session-timeout',
  'meeting-script-failed',
  'meeting-script-timeout',
  'meeting-frame-silent',
  'meeting-connection-failed',
  'meeting-token-refused',
  'meeting-room-refused',
  'meeting-join-timeout',
  'meeting-reconnect-timeout',
  'meeting-removed',
  'meeting-destroyed',
  'role-mismatch',
] as const;

/** What stands in the way of a camera or microphone; joining stays possible (R17). */
export const MEDIA_CODES = [
  'permission-blocked',
  'permission-dismissed',
  'permission-pending',
  'permission-system',
  'no-camera',
  'no-microphone',
  'in-use',
  'device-switched',
  'device-lost',
  'insecure',
  'policy-blocked',
  'media-failed',
] as const;

/** Mistakes of the host page or its backend, for the developer's console. */
export const CONFIGURATION_CODES = [
  'configuration-missing',
  'configuration-invalid',
  'secret-in-page',
  'host-unauthorised',
  'host-answer-invalid',
] as const;

export type MeetingFailureCode = (typeof MEETING_CODES)[number];
export type MediaCode = (typeof MEDIA_CODES)[number];
export type ConfigurationCode = (typeof CONFIGURATION_CODES)[number];

/** Every code there is; `docs/errors.md` has an anchor for each. */
export const SESSION_ERROR_CODES: readonly SessionErrorCode[] = [
  ...DENIAL_CODES,
  ...MEETING_CODES,
  ...MEDIA_CODES,
  ...CONFIGURATION_CODES,
];
