import type { JitsiConfig } from './jitsi-config.js';

/** Commands of Jitsi's iframe API that this package sends, and what each takes. */
export interface JitsiCommands {
  readonly answerKnockingParticipant: readonly [id: string, admitted: boolean];
  /** Takes the name as it is, unlike `userInfo`. */
  readonly displayName: readonly [name: string];
  readonly endConference: readonly [];
  readonly hangup: readonly [];
  readonly kickParticipant: readonly [id: string];
  readonly muteEveryone: readonly [kind: 'audio' | 'video'];
  readonly sendChatMessage: readonly [text: string];
  /** Clients before 2026; later ones call it `setLowBandwidthMode`. */
  readonly setAudioOnly: readonly [on: boolean];
  /** Dropped by Jitsi while the camera is off. `slight-blur` is 8 pixels wide, `blur` 25. */
  readonly setBlurredBackground: readonly [blur: 'slight-blur' | 'blur' | 'none'];
  readonly setLowBandwidthMode: readonly [on: boolean];
  readonly setTileView: readonly [on: boolean];
  readonly setVideoQuality: readonly [height: number];
  /** @param picture as a data URL */
  readonly setVirtualBackground: readonly [enabled: boolean, picture: string];
  readonly toggleAudio: readonly [];
  readonly toggleChat: readonly [];
  /** Despite its name, sets. */
  readonly toggleLobby: readonly [on: boolean];
  readonly toggleRaiseHand: readonly [];
  /** Sets, where the client understands the option, and toggles where it does not. */
  readonly toggleShareScreen: readonly [options: { readonly enable: boolean }];
  readonly toggleTileView: readonly [];
  readonly toggleVideo: readonly [];
}

export type CommandName = keyof JitsiCommands;

/** Sends one command. */
export type SendCommand = <Name extends CommandName>(
  name: Name,
  ...data: JitsiCommands[Name]
) => void;

export type JitsiListener = (payload: unknown) => void;

/** The part of `JitsiMeetExternalAPI` that this package relies on, or uses where it is there. */
export interface ExternalApi {
  on(event: string, listener: JitsiListener): unknown;
  removeListener(event: string, listener: JitsiListener): unknown;
  executeCommand<Name extends CommandName>(command: Name, ...data: JitsiCommands[Name]): void;
  isAudioMuted(): Promise<unknown>;
  isVideoMuted(): Promise<unknown>;
  getIFrame(): HTMLIFrameElement;
  dispose(): void;
  getSupportedCommands?(): readonly string[];
  /** Since 2026. Holds addresses of both sides. */
  getConnectionStats?(): Promise<unknown>;
  getRoomsInfo?(): Promise<unknown>;
  isP2pActive?(): Promise<unknown>;
  /** These three answer whether there is a device with that label. */
  setAudioInputDevice?(label: string): Promise<unknown>;
  setAudioOutputDevice?(label: string): Promise<unknown>;
  setVideoInputDevice?(label: string): Promise<unknown>;
}

/** Labels of the devices to start with: identifiers differ per origin (R19). */
export interface JitsiDevices {
  readonly audioInput?: string;
  readonly audioOutput?: string;
  readonly videoInput?: string;
}

/** What a meeting is told before it is there. */
export interface MeetingOptions {
  readonly roomName: string;
  readonly jwt: string;
  readonly lang: string;
  readonly userInfo: { readonly displayName: string };
  readonly devices: JitsiDevices;
  readonly configOverwrite: JitsiConfig;
  /** JaaS: which of its releases, such as `release-1234`. */
  readonly release?: string;
}

export interface ExternalApiOptions extends MeetingOptions {
  /** Gets the frame as its child; Jitsi is mute unless it is in the document. */
  readonly parentNode: HTMLElement;
}

/** What `external_api.js` defines. */
export type ExternalApiClass = new (domain: string, options: ExternalApiOptions) => ExternalApi;
