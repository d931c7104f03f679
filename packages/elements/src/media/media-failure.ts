import type { MediaCode } from '@video-session/core';
import type { DeviceKind } from './device-kind.js';

/** What the browser lets us know about a permission; `unknown` where it cannot be asked. */
export type PermissionStanding = 'granted' | 'denied' | 'prompt' | 'unknown';

/** All that can be known about a device that did not open. */
export interface MediaFailureFacts {
  readonly kind: DeviceKind;
  /** `name` of the DOMException, or of any other error. */
  readonly name: string;
  /** Its message, which in Chromium alone tells who said no. */
  readonly message: string;
  readonly permission: PermissionStanding;
  /** False where the page's permissions policy withholds the device. */
  readonly allowedByPolicy: boolean;
}

/** The causes that the sentences of the interface keep apart (R17). Pure. */
export function mediaFailure(facts: MediaFailureFacts): MediaCode {
  switch (facts.name) {
    case 'NotAllowedError':
      return refusal(facts);
    case 'NotFoundError':
      return facts.kind === 'camera' ? 'no-camera' : 'no-microphone';
    case 'NotReadableError':
    case 'AbortError':
      return 'in-use';
    case 'OverconstrainedError':
      return 'device-switched';
    case 'SecurityError':
      return 'policy-blocked';
    case 'NotSupportedError':
    case 'TypeError':
      return 'insecure';
    default:
      return 'media-failed';
  }
}

function refusal({ message, permission, allowedByPolicy }: MediaFailureFacts): MediaCode {
  if (!allowedByPolicy) return 'policy-blocked';
  if (permission === 'granted' || /by system/i.test(message)) return 'permission-system';
  if (permission === 'prompt' || /dismissed/i.test(message)) return 'permission-dismissed';
  return 'permission-blocked';
}
