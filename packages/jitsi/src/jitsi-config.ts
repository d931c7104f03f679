/**
 * The keys that Jitsi honours from an embedding page and that we set. It drops
 * every other key in silence, so a key is added here only after it was seen to work.
 * What a service may add is in `honoured-config.ts`.
 */
export interface JitsiConfig {
  readonly analytics: { readonly disabled: boolean; readonly rtcstatsEnabled: boolean };
  readonly defaultLanguage: string;
  readonly disableBeforeUnloadHandlers: boolean;
  /** By the keys of their texts. */
  readonly disabledNotifications: readonly string[];
  readonly disableDeepLinking: boolean;
  readonly disableInviteFunctions: boolean;
  readonly disablePolls: boolean;
  readonly disableReactions: boolean;
  readonly disableRemoteMute: boolean;
  readonly disableShortcuts: boolean;
  readonly disableThirdPartyRequests: boolean;
  readonly doNotStoreRoom: boolean;
  readonly fileSharing: { readonly enabled: boolean };
  readonly gravatar: { readonly disabled: boolean };
  readonly hideConferenceSubject: boolean;
  readonly liveStreaming: { readonly enabled: boolean };
  readonly lobby: { readonly autoKnock: boolean; readonly enableChat: boolean };
  readonly localRecording: { readonly disable: boolean };
  /** One list for each number of buttons that the frame has room for; the rest is in the menu. */
  readonly mainToolbarButtons: readonly (readonly ToolbarButton[])[];
  readonly participantsPane: { readonly hideModeratorSettingsTab: boolean };
  readonly prejoinConfig: { readonly enabled: boolean };
  readonly readOnlyName: boolean;
  readonly recordingService: { readonly enabled: boolean };
  readonly remoteVideoMenu: {
    readonly disableGrantModerator: boolean;
    readonly disableKick: boolean;
  };
  readonly securityUi: {
    readonly disableLobbyPassword: boolean;
    readonly hideLobbyButton: boolean;
  };
  readonly startWithAudioMuted: boolean;
  readonly startWithVideoMuted: boolean;
  readonly toolbarButtons: readonly ToolbarButton[];
  readonly transcription: { readonly enabled: boolean };
  readonly whiteboard: { readonly enabled: boolean };
}

/** Entries of Jitsi's toolbar and of its menu. */
export type ToolbarButton =
  | 'camera'
  | 'chat'
  | 'closedcaptions'
  | 'desktop'
  | 'hangup'
  | 'hangup-menu'
  | 'invite'
  | 'livestreaming'
  | 'microphone'
  | 'mute-everyone'
  | 'mute-video-everyone'
  | 'participants-pane'
  | 'profile'
  | 'raisehand'
  | 'recording'
  | 'security'
  | 'select-background'
  | 'settings'
  | 'sharedvideo'
  | 'tileview'
  | 'videoquality'
  | 'whiteboard';
