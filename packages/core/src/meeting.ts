import type { SessionError } from './errors.js';
import type { Session } from './session-token.js';

/** The devices a person chose, by label: identifiers differ per origin (R19). */
export interface DeviceLabels {
  readonly camera: string | undefined;
  readonly microphone: string | undefined;
  readonly speaker: string | undefined;
}

/** What is seen behind a person: their room made soft, or a picture instead of it (R14). */
export type Background =
  | { readonly kind: 'blur' | 'strong-blur' }
  /** A picture of the service's own: same origin, or a `data:` address (R34). */
  | { readonly kind: 'picture'; readonly src: string };

/** What a person chose on the join screen. */
export interface JoinChoices {
  readonly displayName: string;
  readonly cameraOn: boolean;
  readonly microphoneOn: boolean;
  readonly devices: DeviceLabels;
  /** Undefined shows the room as it is. */
  readonly background?: Background | undefined;
}

export interface MeetingRequest<Container> {
  /** Where the meeting's frame goes; must be in the document. */
  readonly container: Container;
  /** The meeting server, from the page's own configuration, never from the token. */
  readonly domain: string;
  readonly session: Session;
  readonly choices: JoinChoices;
  /** BCP 47 language for the meeting's own words. */
  readonly language: string;
  /** Title of the frame, for a screen reader (R33). */
  readonly title: string;
  /** Ends the attempt, wherever it is. */
  readonly signal: AbortSignal;
}

export interface Participant {
  readonly id: string;
  readonly displayName: string;
}

/** What a meeting reports. Nothing is shown as a fact before it was reported here. */
export type MeetingEvent =
  /** The first sign of life of the frame. */
  | { readonly type: 'ready' }
  | { readonly type: 'joined'; readonly participant: Participant }
  | { readonly type: 'participant-joined'; readonly participant: Participant }
  | { readonly type: 'participant-renamed'; readonly participant: Participant }
  | { readonly type: 'participant-left'; readonly id: string }
  | { readonly type: 'microphone-changed'; readonly muted: boolean }
  | { readonly type: 'camera-changed'; readonly muted: boolean }
  | { readonly type: 'screen-share-changed'; readonly on: boolean }
  | { readonly type: 'message-received' }
  | {
      readonly type: 'device-failed';
      readonly device: 'camera' | 'microphone';
      readonly code: 'permission-blocked' | 'no-camera' | 'no-microphone' | 'media-failed';
    }
  | { readonly type: 'role-changed'; readonly moderator: boolean }
  /** The person is no longer in the room; the frame may still show something. */
  | { readonly type: 'left' }
  /** The frame has nothing more to show and may be taken away. */
  | { readonly type: 'closed' }
  | { readonly type: 'failed'; readonly error: SessionError };

export type MeetingListener = (event: MeetingEvent) => void;

/** A mounted meeting. */
export interface Meeting {
  setMicrophoneMuted(muted: boolean): void;
  setCameraMuted(muted: boolean): void;
  /** Leaves with a goodbye: settles once the meeting has closed, or after a time limit (R50). */
  hangUp(): Promise<void>;
  /** Takes the frame away at once. Safe to call twice. */
  dispose(): void;
  /** The meeting server's own API, for a host that must. */
  readonly api: unknown;
}

/**
 * The port to a meeting server. The Jitsi adapter and the fake of the tests
 * implement it; nothing else knows which server there is.
 */
export interface MeetingPort<Container = unknown> {
  /**
   * Mounts the meeting and joins. Resolves once the frame is in the document;
   * what happens from then on is told to the listener.
   * @throws {SessionError} `meeting-script-…`, `configuration-invalid`
   */
  mount(request: MeetingRequest<Container>, listener: MeetingListener): Promise<Meeting>;
}
