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
  /** Good for one stay in the room: whoever comes back has another one. */
  readonly id: string;
  readonly displayName: string;
  /**
   * The token's pseudonym of this person, where the meeting tells it: the same
   * after they came back, so a ghost can be told from a person.
   */
  readonly userId?: string | undefined;
}

/** How well the media gets through, where the meeting server's client tells. No addresses. */
export interface ConnectionReport {
  /** `lost`: none gets through at all. */
  readonly level: 'good' | 'fair' | 'poor' | 'lost';
  /** Milliseconds there and back. */
  readonly roundTrip?: number | undefined;
  /** Part of the packets that got lost, 0 to 1. */
  readonly packetLoss?: number | undefined;
  /** Whether a relay (TURN) carries it. */
  readonly relayed?: boolean | undefined;
}

/** What a meeting reports. Nothing is shown as a fact before it was reported here. */
export type MeetingEvent =
  /** The first sign of life of the frame. */
  | { readonly type: 'ready' }
  /** This person waits in the meeting's own lobby until somebody inside lets them in. */
  | { readonly type: 'lobby-entered' }
  | { readonly type: 'joined'; readonly participant: Participant }
  | { readonly type: 'participant-joined'; readonly participant: Participant }
  | { readonly type: 'participant-renamed'; readonly participant: Participant }
  | { readonly type: 'participant-left'; readonly id: string }
  /** Somebody waits in the lobby. A meeting does not tell when they give up. */
  | { readonly type: 'knocked'; readonly participant: Participant }
  /** A knock was answered, by whomever. */
  | { readonly type: 'knock-answered'; readonly id: string }
  | { readonly type: 'lobby-changed'; readonly on: boolean }
  | { readonly type: 'microphone-changed'; readonly muted: boolean }
  | { readonly type: 'camera-changed'; readonly muted: boolean }
  | { readonly type: 'screen-share-changed'; readonly on: boolean }
  | { readonly type: 'audio-only-changed'; readonly on: boolean }
  | { readonly type: 'tile-view-changed'; readonly on: boolean }
  /** @property id of this person or another */
  | { readonly type: 'hand-changed'; readonly id: string; readonly raised: boolean }
  | { readonly type: 'chat-changed'; readonly open: boolean; readonly unread: number }
  | { readonly type: 'message-received' }
  /** Peer to peer, or by the meeting server's bridge (R7, R46). */
  | { readonly type: 'direct-changed'; readonly direct: boolean }
  | { readonly type: 'connection-measured'; readonly report: ConnectionReport }
  /** The device slept, or the page did. */
  | { readonly type: 'suspended' }
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

/**
 * A mounted meeting. What is asked for here has happened once the event that
 * goes with it was reported, and not before. A method that was given what it
 * cannot use, such as a blank message, throws a `SessionError` with
 * `configuration-invalid`, or its promise rejects with one.
 */
export interface Meeting {
  setMicrophoneMuted(muted: boolean): void;
  setCameraMuted(muted: boolean): void;
  setScreenShared(on: boolean): void;
  setHandRaised(on: boolean): void;
  setTileView(on: boolean): void;
  /** Off takes away the pictures of the others as well as one's own (R17). */
  setAudioOnly(on: boolean): void;
  /** @param height of the picture in pixels, such as 180, 360 or 720 */
  setVideoQuality(height: number): void;
  setDisplayName(name: string): void;
  /** @param background undefined shows the room as it is (R14) */
  setBackground(background: Background | undefined): void;
  /** Changes to the devices with these labels (R19). Settles with whether there were such. */
  setDevices(devices: Partial<DeviceLabels>): Promise<boolean>;
  setChatShown(on: boolean): void;
  /** Plain text to everybody in the room. */
  sendMessage(text: string): void;
  /** Clinician: whether newcomers have to be let in. */
  setLobby(on: boolean): void;
  /** Clinician: lets somebody in from the lobby, or sends them away. */
  answerKnock(id: string, admitted: boolean): void;
  /** Clinician: puts somebody out of the room. */
  remove(id: string): void;
  /** Clinician: asks all others to be muted. */
  muteOthers(kind: 'microphone' | 'camera'): void;
  /** Clinician: ends the meeting for everybody. */
  endForEverybody(): void;
  /** Leaves with a goodbye: settles once the meeting has closed, or after a time limit (R50). */
  hangUp(): Promise<void>;
  /** Takes the frame away at once. Safe to call twice. */
  dispose(): void;
  /**
   * False once the frame was moved in the document or taken out of it: its page
   * began anew and is heard no more, so the meeting has to be mounted anew.
   * Undefined where a meeting cannot tell.
   */
  readonly alive?: boolean;
  /** The meeting server's own API, for a host that must. */
  readonly api: unknown;
}

/**
 * The port to a meeting server. The Jitsi adapter and the fake of the tests
 * implement it; nothing else knows which server there is.
 */
export interface MeetingPort<Container = unknown> {
  /**
   * Fetches ahead what `mount` will need of that server, while nobody waits for it.
   * Throws nothing: what does not come is asked for again by `mount`, which says so.
   */
  prepare?(domain: string): void;
  /**
   * Mounts the meeting and joins. Resolves once the frame is in the document;
   * what happens from then on is told to the listener.
   * @throws {SessionError} `meeting-script-…`, `configuration-invalid`
   */
  mount(request: MeetingRequest<Container>, listener: MeetingListener): Promise<Meeting>;
}
