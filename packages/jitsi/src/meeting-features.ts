/** What a service may turn on; all of it is off by default (R45). */
export interface MeetingFeatures {
  /** Recording by the meeting server, and by the participant's own browser. */
  readonly recording: boolean;
  readonly liveStreaming: boolean;
  readonly transcription: boolean;
  /** Inviting people and dialling out from inside the meeting. */
  readonly invites: boolean;
  readonly reactions: boolean;
  readonly polls: boolean;
  readonly whiteboard: boolean;
  readonly fileSharing: boolean;
  /** Watching a YouTube video together: loads it from a third party. */
  readonly sharedVideo: boolean;
  /** Gravatar, GIPHY and other requests of Jitsi to third parties. */
  readonly thirdPartyRequests: boolean;
}

export const NO_FEATURES: MeetingFeatures = {
  recording: false,
  liveStreaming: false,
  transcription: false,
  invites: false,
  reactions: false,
  polls: false,
  whiteboard: false,
  fileSharing: false,
  sharedVideo: false,
  thirdPartyRequests: false,
};
