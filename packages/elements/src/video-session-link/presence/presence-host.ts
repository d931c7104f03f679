import type { AdmitPatient, SendPresenceMessage, WatchPresence } from '@video-session/core';
import type { ReactiveControllerHost } from 'lit';

/** What presence reads of the element it stands in. */
export interface PresenceHost extends ReactiveControllerHost, HTMLElement {
  /** Where presence is asked for; none with neither it nor `watchPresence`. */
  readonly presenceUrl: string;
  readonly watchPresence: WatchPresence | undefined;
  readonly admitPatient: AdmitPatient | undefined;
  readonly sendMessage: SendPresenceMessage | undefined;
  /** In place of those of the joining details (R22). */
  readonly phrases: readonly string[] | undefined;
  readonly sound: boolean;
  readonly titleHint: boolean;
  /** When the host closes the record: an ISO instant, or milliseconds since 1970, by the server's clock. */
  readonly recordCloses: string | number | undefined;
}
