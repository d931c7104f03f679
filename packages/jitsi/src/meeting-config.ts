import {
  isJsonObject,
  type DeviceLabels,
  type JoinChoices,
  type MeetingRequest,
  type SessionRole,
} from '@video-session/core';
import type { JitsiDevices, MeetingOptions } from './external-api.js';
import type { JitsiConfig, ToolbarButton } from './jitsi-config.js';
import type { HonouredConfig } from './honoured-config.js';
import type { MeetingFeatures } from './meeting-features.js';

/** In the order of their use: a narrow frame shows the first of them, the rest is in the menu. */
const MAIN_BUTTONS: readonly ToolbarButton[] = [
  'microphone',
  'camera',
  'chat',
  'desktop',
  'raisehand',
  'tileview',
  'settings',
  'participants-pane',
];

const EVERYBODYS_BUTTONS: readonly ToolbarButton[] = [
  ...MAIN_BUTTONS.slice(0, -1),
  'hangup',
  'select-background',
  'videoquality',
  'profile',
];

/** Jitsi shows `hangup-menu` to a moderator in place of `hangup`. */
const CLINICIANS_BUTTONS: readonly ToolbarButton[] = [
  'participants-pane',
  'security',
  'mute-everyone',
  'mute-video-everyone',
  'hangup-menu',
];

const BUTTON_OF_FEATURE: Partial<Record<keyof MeetingFeatures, ToolbarButton>> = {
  recording: 'recording',
  liveStreaming: 'livestreaming',
  transcription: 'closedcaptions',
  invites: 'invite',
  whiteboard: 'whiteboard',
  sharedVideo: 'sharedvideo',
};

/** Languages of which Jitsi has a regional variant, named as it names them. */
const REGIONAL = new Set(['enGB', 'esUS', 'frCA', 'ptBR', 'zhCN', 'zhTW']);

/** What a service wants of its meetings. */
export interface ServiceWishes {
  readonly features: MeetingFeatures;
  readonly config?: Partial<HonouredConfig>;
  /** Which of its releases JaaS is to use. */
  readonly release?: string | undefined;
}

/** Everything the meeting is told about one participant's session. */
export function meetingOptions(
  request: Pick<MeetingRequest<unknown>, 'session' | 'choices' | 'language'>,
  { features, config = {}, release }: ServiceWishes,
): MeetingOptions {
  const { session, choices, language } = request;
  const lang = jitsiLanguage(language);
  return {
    roomName: session.meetingCode,
    jwt: session.token,
    lang,
    userInfo: { displayName: choices.displayName },
    devices: jitsiDevices(choices.devices),
    configOverwrite: merged(meetingConfig(session.role, choices, lang, features), config),
    ...(release === undefined ? {} : { release }),
  };
}

/** What the service adds; of a key with keys inside, it changes those that it names. */
function merged(ours: JitsiConfig, added: Partial<HonouredConfig>): JitsiConfig {
  const own: Readonly<Record<string, unknown>> = { ...ours };
  const entries = Object.entries(added).map(([key, value]: [string, unknown]) => {
    const base = own[key];
    return [
      key,
      isJsonObject(base) && isJsonObject(value) ? { ...base, ...value } : value,
    ] as const;
  });
  return { ...ours, ...Object.fromEntries<unknown>(entries) };
}

/** The configuration for one role; anything a service has not turned on is off (R45). */
export function meetingConfig(
  role: SessionRole,
  choices: JoinChoices,
  language: string,
  features: MeetingFeatures,
): JitsiConfig {
  const clinician = role === 'clinician';
  return {
    ...HOUSE_RULES,
    ...featureConfig(features),
    toolbarButtons: toolbarButtons(role, features),
    defaultLanguage: language,
    startWithAudioMuted: !choices.microphoneOn,
    startWithVideoMuted: !choices.cameraOn,
    disableRemoteMute: !clinician,
    participantsPane: { hideModeratorSettingsTab: !clinician },
    // Nobody hands the clinician's rights on: a patient with them is a fault (R39).
    remoteVideoMenu: { disableGrantModerator: true, disableKick: !clinician },
    securityUi: { disableLobbyPassword: true, hideLobbyButton: !clinician },
  };
}

const HOUSE_RULES = {
  analytics: { disabled: true, rtcstatsEnabled: false },
  disableBeforeUnloadHandlers: true,
  disableDeepLinking: true, // R11
  disableShortcuts: true, // R33
  doNotStoreRoom: true,
  // The page's own panel has these buttons; Jitsi reports the knock all the same.
  disabledNotifications: ['notify.participantWantsToJoin', 'notify.participantsWantToJoin'],
  // The page's own bar shows the meeting code (R9).
  hideConferenceSubject: true,
  lobby: { autoKnock: true, enableChat: false },
  mainToolbarButtons: MAIN_BUTTONS.map((_, last) => MAIN_BUTTONS.slice(0, last + 1)),
  prejoinConfig: { enabled: false },
  readOnlyName: false,
} as const;

function featureConfig(features: MeetingFeatures) {
  return {
    disableInviteFunctions: !features.invites,
    disablePolls: !features.polls,
    disableReactions: !features.reactions,
    disableThirdPartyRequests: !features.thirdPartyRequests,
    fileSharing: { enabled: features.fileSharing },
    gravatar: { disabled: !features.thirdPartyRequests },
    liveStreaming: { enabled: features.liveStreaming },
    localRecording: { disable: !features.recording },
    recordingService: { enabled: features.recording },
    transcription: { enabled: features.transcription },
    whiteboard: { enabled: features.whiteboard },
  };
}

function toolbarButtons(role: SessionRole, features: MeetingFeatures): readonly ToolbarButton[] {
  const wanted = Object.entries(BUTTON_OF_FEATURE).flatMap(([feature, button]) =>
    features[feature as keyof MeetingFeatures] ? [button] : [],
  );
  return [...EVERYBODYS_BUTTONS, ...(role === 'clinician' ? CLINICIANS_BUTTONS : []), ...wanted];
}

/** From BCP 47 to Jitsi's own names: `pt-BR` is `ptBR`, `de-AT` is `de`. */
function jitsiLanguage(language: string): string {
  const [first = '', ...rest] = language.split('-');
  const primary = first.toLowerCase();
  const region = rest.find((subtag) => /^[a-z]{2}$/i.test(subtag))?.toUpperCase() ?? '';
  const regional = primary + region;
  return REGIONAL.has(regional) ? regional : primary || 'en';
}

function jitsiDevices({ camera, microphone, speaker }: DeviceLabels): JitsiDevices {
  return {
    ...(microphone === undefined ? {} : { audioInput: microphone }),
    ...(speaker === undefined ? {} : { audioOutput: speaker }),
    ...(camera === undefined ? {} : { videoInput: camera }),
  };
}
