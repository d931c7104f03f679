/**
 * Jitsi's event names: what travels on the wire, and what a host page listens to.
 *
 * Source: Jitsi Meet's iframe API as documented in its handbook.
 */
export const EVENT_NAMES = {
  'audio-availability-changed': 'audioAvailabilityChanged',
  'audio-mute-status-changed': 'audioMuteStatusChanged',
  'audio-only-changed': 'audioOnlyChanged',
  'audio-or-video-sharing-toggled': 'audioOrVideoSharingToggled',
  'avatar-changed': 'avatarChanged',
  'breakout-rooms-updated': 'breakoutRoomsUpdated',
  'browser-support': 'browserSupport',
  'camera-error': 'cameraError',
  'chat-updated': 'chatUpdated',
  'compute-pressure-changed': 'computePressureChanged',
  'conference-created-timestamp': 'conferenceCreatedTimestamp',
  'content-sharing-participants-changed': 'contentSharingParticipantsChanged',
  'custom-notification-action-triggered': 'customNotificationActionTriggered',
  'data-channel-closed': 'dataChannelClosed',
  'data-channel-opened': 'dataChannelOpened',
  'device-list-changed': 'deviceListChanged',
  'display-name-change': 'displayNameChange',
  'dominant-speaker-changed': 'dominantSpeakerChanged',
  'email-change': 'emailChange',
  'endpoint-text-message-received': 'endpointTextMessageReceived',
  'error-occurred': 'errorOccurred',
  'face-landmark-detected': 'faceLandmarkDetected',
  'feedback-prompt-displayed': 'feedbackPromptDisplayed',
  'feedback-submitted': 'feedbackSubmitted',
  'file-deleted': 'fileDeleted',
  'file-uploaded': 'fileUploaded',
  'filmstrip-display-changed': 'filmstripDisplayChanged',
  'incoming-message': 'incomingMessage',
  'knocking-participant': 'knockingParticipant',
  log: 'log',
  'low-bandwidth-mode-changed': 'lowBandwidthModeChanged',
  'mic-error': 'micError',
  'moderation-participant-approved': 'moderationParticipantApproved',
  'moderation-participant-rejected': 'moderationParticipantRejected',
  'moderation-status-changed': 'moderationStatusChanged',
  'mouse-enter': 'mouseEnter',
  'mouse-leave': 'mouseLeave',
  'mouse-move': 'mouseMove',
  'non-participant-message-received': 'nonParticipantMessageReceived',
  'notification-triggered': 'notificationTriggered',
  'outgoing-message': 'outgoingMessage',
  'p2p-status-changed': 'p2pStatusChanged',
  'participant-joined': 'participantJoined',
  'participant-kicked-out': 'participantKickedOut',
  'participant-left': 'participantLeft',
  'participant-menu-button-clicked': 'participantMenuButtonClick',
  'participant-muted': 'participantMuted',
  'participant-role-changed': 'participantRoleChanged',
  'participants-pane-toggled': 'participantsPaneToggled',
  'password-required': 'passwordRequired',
  'peer-connection-failure': 'peerConnectionFailure',
  'prejoin-screen-loaded': 'prejoinScreenLoaded',
  'proxy-connection-event': 'proxyConnectionEvent',
  'raise-hand-updated': 'raiseHandUpdated',
  ready: 'ready',
  'recording-consent-dialog-open': 'recordingConsentDialogOpen',
  'recording-link-available': 'recordingLinkAvailable',
  'recording-status-changed': 'recordingStatusChanged',
  'screen-sharing-status-changed': 'screenSharingStatusChanged',
  'subject-change': 'subjectChange',
  'suspend-detected': 'suspendDetected',
  'tile-view-changed': 'tileViewChanged',
  'toolbar-button-clicked': 'toolbarButtonClicked',
  'toolbar-visibility-changed': 'toolbarVisibilityChanged',
  'transcribing-status-changed': 'transcribingStatusChanged',
  'transcription-chunk-received': 'transcriptionChunkReceived',
  'video-availability-changed': 'videoAvailabilityChanged',
  'video-conference-joined': 'videoConferenceJoined',
  'video-conference-left': 'videoConferenceLeft',
  'video-mute-status-changed': 'videoMuteStatusChanged',
  'video-quality-changed': 'videoQualityChanged',
  'video-ready-to-close': 'readyToClose',
  'whiteboard-status-changed': 'whiteboardStatusChanged',
} as const;

/** Events that only drive the API object's own state, with the name it re-emits them under. */
export const INTERNAL_EVENT_NAMES = {
  'large-video-visibility-changed': 'largeVideoChanged',
  'on-prejoin-video-changed': 'prejoinVideoChanged',
  'on-stage-participant-changed': 'largeVideoChanged',
} as const;

export type WireEventName = keyof typeof EVENT_NAMES | keyof typeof INTERNAL_EVENT_NAMES;

/** One event as the room page sends it to the page that embeds it. */
export interface WireEvent {
  readonly name: WireEventName;
  readonly [payload: string]: unknown;
}

/** Where the room's parts report what happened, in Jitsi's words. */
export type Notify = (event: WireEvent) => void;
