import type { SessionRole } from '@video-session/core';

/** Every feature that Jitsi knows in `context.features`. One that is not named may be allowed. */
const NOTHING = {
  branding: false,
  calendar: false,
  'create-polls': false,
  'file-upload': false,
  flip: false,
  'inbound-call': false,
  'list-visitors': false,
  'live-translation': false,
  livestreaming: false,
  lobby: false,
  moderation: false,
  'outbound-call': false,
  recording: false,
  room: false,
  'screen-sharing': false,
  'send-groupchat': false,
  'send-private-message': false,
  'sip-inbound-call': false,
  'sip-outbound-call': false,
  transcription: false,
};

export type MeetingFeatureGrants = Readonly<Record<keyof typeof NOTHING, boolean>>;

/** What a consultation needs and no more (R45): screen and chat for all, the lobby for the clinician. */
export function meetingFeaturesFor(role: SessionRole): MeetingFeatureGrants {
  const clinician = role === 'clinician';
  return {
    ...NOTHING,
    'screen-sharing': true,
    'send-groupchat': true,
    lobby: clinician,
    moderation: clinician,
  };
}
