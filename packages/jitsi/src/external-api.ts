import type { JitsiConfig } from './jitsi-config.js';

/** Commands of Jitsi's iframe API that this package sends, and what each takes. */
export interface JitsiCommands {
  /** Takes the name as it is, unlike `userInfo`. */
  readonly displayName: readonly [name: string];
  readonly hangup: readonly [];
  /** Dropped by Jitsi while the camera is off. `slight-blur` is 8 pixels wide, `blur` 25. */
  readonly setBlurredBackground: readonly [blur: 'slight-blur' | 'blur' | 'none'];
  /** @param picture as a data URL */
  readonly setVirtualBackground: readonly [enabled: boolean, picture: string];
  readonly toggleAudio: readonly [];
  readonly toggleVideo: readonly [];
}

export type JitsiListener = (payload: unknown) => void;

/** The part of `JitsiMeetExternalAPI` that this package relies on. */
export interface ExternalApi {
  on(event: string, listener: JitsiListener): unknown;
  removeListener(event: string, listener: JitsiListener): unknown;
  executeCommand<Name extends keyof JitsiCommands>(
    command: Name,
    ...data: JitsiCommands[Name]
  ): void;
  isAudioMuted(): Promise<unknown>;
  isVideoMuted(): Promise<unknown>;
  getIFrame(): HTMLIFrameElement;
  dispose(): void;
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
}

export interface ExternalApiOptions extends MeetingOptions {
  /** Gets the frame as its child; Jitsi is mute unless it is in the document. */
  readonly parentNode: HTMLElement;
}

/** What `external_api.js` defines. */
export type ExternalApiClass = new (domain: string, options: ExternalApiOptions) => ExternalApi;
