import type { SessionError } from '@video-session/core';

/** How current it is what is known of an appointment; `refused` is not mended by waiting. */
export type LineStatus = 'connecting' | 'live' | 'lost' | 'refused';

/** An element that shows the presence of one appointment. */
export interface PresenceMember {
  readonly appointmentId: string;
  /** What it shows may have changed. */
  changed(): void;
  /** The patient has begun to wait; not told of one who waited when the watching began. */
  arrived(): void;
  /** @param first whether no other element has been told, so that the developer reads it once */
  refused(error: SessionError, first: boolean): void;
}
