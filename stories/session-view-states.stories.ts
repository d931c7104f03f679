import '@video-session/elements/define/session-view';
import type { MeetingEvent } from '@video-session/core';
import type { SessionViewElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ALONE, broken, scriptedMeeting, TOGETHER } from './support/scripted-meeting.js';
import { openService, PHONE } from './support/service.js';
import { appears, press } from './support/shadow.js';

type Args = Partial<SessionViewElement>;
type Story = StoryObj<Args>;

/** What comes up in a call, on good days and on bad ones. */
const meta: Meta<Args> = {
  title: 'Elements/session-view/In the call',
  component: 'session-view',
  args: { meetingDomain: 'meet.example.org', phone: PHONE },
  loaders: [async () => ({ session: await (await openService()).session() })],
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
};
export default meta;

const LOBBY: readonly MeetingEvent[] = [{ type: 'ready' }, { type: 'lobby-entered' }];
const DIRECT: readonly MeetingEvent[] = [
  ...TOGETHER,
  { type: 'direct-changed', direct: true },
  { type: 'connection-measured', report: { level: 'good', roundTrip: 42, packetLoss: 0 } },
];
const KNOCK: MeetingEvent = {
  type: 'knocked',
  participant: { id: 'knocker', displayName: 'Robin' },
};

const EARLY: readonly MeetingEvent[] = [
  { type: 'ready' },
  { type: 'participant-joined', participant: { id: 'one', displayName: 'Robin' } },
  { type: 'participant-joined', participant: { id: 'two', displayName: 'Maria, interpreter' } },
  ...ALONE.slice(1),
];

function story(events: readonly MeetingEvent[], selector: string, text: RegExp): Story {
  return {
    args: { port: scriptedMeeting(events) },
    play: ({ canvasElement }) => appears(canvasElement, selector, text),
  };
}

/** After a press on something. */
function pressed(
  events: readonly MeetingEvent[],
  button: string,
  selector: string,
  text: RegExp,
): Story {
  return {
    args: { port: scriptedMeeting(events) },
    play: async ({ canvasElement }) => {
      await appears(canvasElement, '[part=people]');
      await press(canvasElement, button);
      await appears(canvasElement, selector, text);
    },
  };
}

const forClinician = (shown: Story): Story => ({
  ...shown,
  loaders: [async () => ({ session: await (await openService()).session({ role: 'clinician' }) })],
});

export const WaitingInTheLobby = story(LOBBY, '[part=lobby]', /waiting to be let in/);

export const TurnedAway = story(
  [...LOBBY, broken('meeting-room-refused')],
  '[part=ended]',
  /not let in/,
);

export const LobbyClosed = story(
  [...LOBBY, broken('meeting-destroyed')],
  '[part=ended]',
  /not open/,
);

/** End-to-end encryption is claimed only while the call goes from peer to peer. */
export const Details = pressed(DIRECT, '.standing', '[part=details]', /end-to-end encrypted/);

export const ThroughTheServer = pressed(
  [...TOGETHER, { type: 'direct-changed', direct: false }],
  '.standing',
  '[part=details]',
  /video server/,
);

export const PoorConnection = story(
  [...TOGETHER, { type: 'connection-measured', report: { level: 'poor' } }],
  '[part=notices]',
  /Sound only/,
);

const LOST: MeetingEvent = { type: 'connection-measured', report: { level: 'lost' } };

/** Somebody is there, and nothing of them has got through yet. */
export const NoSoundOrPictureYet = story([...TOGETHER, LOST], '[part=notices]', /not here yet/);

/** It had got through before. Their page may have crashed: the meeting names them for another minute. */
export const ConnectionBroken = story(
  [...TOGETHER, { type: 'connection-measured', report: { level: 'good' } }, LOST],
  '[part=notices]',
  /is broken/,
);

/** The event `fallback-to-phone` tells the page. */
export const SwitchToPhone = pressed(
  TOGETHER,
  '[part=to-phone]',
  '[part=phone-dialog]',
  /Call us on/,
);

export const MicrophoneBlocked: Story = {
  ...story(
    [...TOGETHER, { type: 'device-failed', device: 'microphone', code: 'permission-blocked' }],
    '[part=notices]',
    /Nobody can hear you/,
  ),
  parameters: { expects: ['permission-blocked'] },
};

export const CameraAndMicrophoneAbsent: Story = {
  ...story(
    [
      ...TOGETHER,
      { type: 'device-failed', device: 'microphone', code: 'no-microphone' },
      { type: 'device-failed', device: 'camera', code: 'no-camera' },
    ],
    '[part=notices]',
    /camera and microphone do not work/,
  ),
  parameters: { expects: ['no-microphone', 'no-camera'] },
};

/** Prompts, who knocks, the lobby, removing somebody, and ending the call for everybody. */
export const CliniciansPanel: Story = forClinician({
  args: { port: scriptedMeeting([...TOGETHER, { type: 'lobby-changed', on: true }, KNOCK]) },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part=manage]', /Manage call/);
    const view = canvasElement.querySelector('session-view')?.shadowRoot;
    if (!view?.querySelector('[part=panel]')) await press(canvasElement, '[part=manage]');
    await appears(canvasElement, '[part=panel]', /Before you begin/);
  },
});

/** The focus goes into the question; Escape says no. */
export const RemovingSomebody: Story = forClinician({
  args: { port: scriptedMeeting(TOGETHER), hideChecklist: true },
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part=manage]', /Manage call/);
    await press(canvasElement, '[part=manage]');
    await appears(canvasElement, '[part=panel]', /In the call/);
    await press(canvasElement, '[data-asks=other]');
    await appears(canvasElement, '.sure', /Remove Dr Amara Osei from the call/);
  },
});

/** An early interpreter, or the people of an earlier appointment: the clinician knows. */
export const PeopleThereBefore: Story = forClinician({
  ...story([], '[part=notices]', /Do you expect them all/),
  args: { port: scriptedMeeting(EARLY), hideChecklist: true },
});

export const SomebodyKnocks: Story = forClinician({
  ...story(
    [...ALONE, { type: 'lobby-changed', on: true }, KNOCK],
    '[part=notices]',
    /Robin is waiting/,
  ),
  args: {
    port: scriptedMeeting([...ALONE, { type: 'lobby-changed', on: true }, KNOCK]),
    hideChecklist: true,
  },
});
