import {
  MEDIA_CODES,
  type BrowserStep,
  type JourneyState,
  type SessionErrorCode,
} from '@video-session/core';

/** The step of the audit trail that a step of the journey is, if it is one. */
export function auditStepOf(state: JourneyState): BrowserStep | undefined {
  switch (state.status) {
    case 'welcome':
      return { type: 'welcome-shown', code: undefined };
    case 'preparing':
      return { type: 'join-screen-shown', code: undefined };
    case 'admitting':
      return state.from === 'preparing' ? { type: 'join-pressed', code: undefined } : undefined;
    case 'denied':
      return auditStepOfError(state.error.code);
    default:
      return undefined;
  }
}

/** What became of an error. A code that nobody knows belongs to no appointment, and to no trail. */
export function auditStepOfError(code: SessionErrorCode): BrowserStep | undefined {
  if (code === 'invalid') return undefined;
  return { type: isMediaCode(code) ? 'device-failed' : 'session-failed', code };
}

export function isMediaCode(code: SessionErrorCode): code is (typeof MEDIA_CODES)[number] {
  return (MEDIA_CODES as readonly string[]).includes(code);
}
