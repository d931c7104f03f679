import { expect } from '@open-wc/testing';
import type { SessionRole } from '@video-session/core';
import type { JitsiConfig } from './jitsi-config.js';
import { meetingConfig, meetingOptions } from './meeting-config.js';
import { NO_FEATURES, type MeetingFeatures } from './meeting-features.js';
import { choices, session, TOKEN } from './testing/meeting-request.js';

function config(role: SessionRole, features: Partial<MeetingFeatures> = {}): JitsiConfig {
  return meetingConfig(role, choices, 'en', { ...NO_FEATURES, ...features });
}

function options(overrides: Parameters<typeof meetingOptions>[0]) {
  return meetingOptions(overrides, { features: NO_FEATURES });
}

const CLINICIANS_ONLY = [
  'participants-pane',
  'security',
  'mute-everyone',
  'mute-video-everyone',
  'hangup-menu',
];

describe('meetingConfig', () => {
  for (const role of ['patient', 'guest'] as const) {
    it(`R39: gives a ${role} no button of a moderator`, () => {
      const { toolbarButtons, securityUi, remoteVideoMenu } = config(role);
      expect(toolbarButtons).to.include.members(['microphone', 'camera', 'chat', 'hangup']);
      expect(toolbarButtons).not.to.include.members(CLINICIANS_ONLY);
      for (const button of CLINICIANS_ONLY) expect(toolbarButtons).not.to.include(button);
      expect(securityUi.hideLobbyButton).to.be.true;
      expect(remoteVideoMenu.disableKick).to.be.true;
    });
  }

  it('gives a clinician lobby, people and the menu for ending the meeting', () => {
    const { toolbarButtons, securityUi, remoteVideoMenu } = config('clinician');
    expect(toolbarButtons).to.include.members([...CLINICIANS_ONLY, 'hangup']);
    expect(securityUi.hideLobbyButton).to.be.false;
    expect(remoteVideoMenu).to.deep.equal({ disableKick: false, disableGrantModerator: true });
  });

  it('R11, R33: never offers the app, never takes single keys', () => {
    const { disableDeepLinking, disableShortcuts, prejoinConfig } = config('patient');
    expect(disableDeepLinking).to.be.true;
    expect(disableShortcuts).to.be.true;
    expect(prejoinConfig.enabled).to.be.false;
  });

  it('R45: has everything off that a service has not turned on', () => {
    const clinician = config('clinician');
    expect(clinician).to.deep.include({
      analytics: { disabled: true, rtcstatsEnabled: false },
      disableInviteFunctions: true,
      disablePolls: true,
      disableReactions: true,
      disableThirdPartyRequests: true,
      fileSharing: { enabled: false },
      gravatar: { disabled: true },
      liveStreaming: { enabled: false },
      localRecording: { disable: true },
      recordingService: { enabled: false },
      transcription: { enabled: false },
      whiteboard: { enabled: false },
    });
    for (const button of [
      'recording',
      'livestreaming',
      'closedcaptions',
      'invite',
      'sharedvideo',
    ]) {
      expect(clinician.toolbarButtons).not.to.include(button);
    }
  });

  it('has the buttons in the order of their use, for each width; the rest in the menu', () => {
    const { mainToolbarButtons, toolbarButtons } = config('patient');
    expect(mainToolbarButtons.map(({ length }) => length)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(mainToolbarButtons[2]).to.deep.equal(['microphone', 'camera', 'chat']);
    const menu = toolbarButtons.filter((button) => !mainToolbarButtons.at(-1)?.includes(button));
    expect(menu).to.have.members(['hangup', 'select-background', 'videoquality', 'profile']);
  });

  it('R45: turns on what a service wants, and no more', () => {
    const recording = config('clinician', { recording: true });
    expect(recording.recordingService.enabled).to.be.true;
    expect(recording.localRecording.disable).to.be.false;
    expect(recording.toolbarButtons).to.include('recording');
    expect(recording.liveStreaming.enabled).to.be.false;
    expect(config('patient', { sharedVideo: true }).toolbarButtons).to.include('sharedvideo');
  });

  it('R17: starts with what was chosen on the join screen', () => {
    const quiet = meetingConfig(
      'patient',
      { ...choices, cameraOn: false, microphoneOn: false },
      'en',
      NO_FEATURES,
    );
    expect(quiet.startWithAudioMuted).to.be.true;
    expect(quiet.startWithVideoMuted).to.be.true;
    expect(config('patient').startWithAudioMuted).to.be.false;
  });
});

describe('meetingOptions', () => {
  it("adds the service's own configuration, inside keys too", () => {
    const { configOverwrite } = meetingOptions(
      { session, choices, language: 'en' },
      { features: NO_FEATURES, config: { subject: 'Group', lobby: { enableChat: true } } },
    );
    expect(configOverwrite).to.deep.include({
      subject: 'Group',
      lobby: { autoKnock: true, enableChat: true },
      disableDeepLinking: true,
    });
  });

  it('tells JaaS which release', () => {
    const wishes = { features: NO_FEATURES, release: 'release-1234' };
    const told = meetingOptions({ session, choices, language: 'en' }, wishes);
    expect(told.release).to.equal('release-1234');
    expect(options({ session, choices, language: 'en' })).not.to.have.property('release');
  });

  it('R9, R42: tells the code as the room, the token, and no more of the person than the name', () => {
    const told = options({ session, choices, language: 'en' });
    expect(told.roomName).to.equal('123-abcd-efgh-jkmn');
    expect(told.jwt).to.equal(TOKEN);
    expect(told.userInfo).to.deep.equal({ displayName: 'Attendee' });
  });

  it('R19: hands devices on by label, and only those that were chosen', () => {
    const devices = { camera: 'Front camera', microphone: undefined, speaker: 'Headset' };
    const told = options({ session, choices: { ...choices, devices }, language: 'en' });
    expect(told.devices).to.deep.equal({ videoInput: 'Front camera', audioOutput: 'Headset' });
  });

  for (const [language, expected] of [
    ['en', 'en'],
    ['en-GB', 'enGB'],
    ['pt-br', 'ptBR'],
    ['zh-Hant-TW', 'zhTW'],
    ['de-AT', 'de'],
    ['cy', 'cy'],
    ['', 'en'],
  ] as const) {
    it(`names the language "${language}" as Jitsi does`, () => {
      const { lang, configOverwrite } = options({ session, choices, language });
      expect(lang).to.equal(expected);
      expect(configOverwrite.defaultLanguage).to.equal(expected);
    });
  }
});
