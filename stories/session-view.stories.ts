import '@video-session/elements/define/session-view';
import { SessionError, toMeetingCode } from '@video-session/core';
import type { SessionViewElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { tampered } from './support/forged-tokens.js';
import {
  ALONE,
  broken,
  scriptedMeeting,
  TOGETHER,
  unreachableMeeting,
} from './support/scripted-meeting.js';
import { openService, PHONE, SANDBOX } from './support/service.js';
import { appears, press, until } from './support/shadow.js';

type Args = Partial<SessionViewElement>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

const meta: Meta<Args> = {
  title: 'Elements/session-view',
  component: 'session-view',
  args: { meetingDomain: 'meet.example.org', phone: PHONE },
  loaders: [async () => ({ session: await (await openService()).session() })],
  parameters: { docs: { story: { inline: false, height: '32rem' } } },
};
export default meta;

/** Shows one state: what the meeting reports, and the words by which it is recognised. */
const state = (port: Args['port'], selector: string, text: RegExp): Story => ({
  args: { port },
  play: ({ canvasElement }) => appears(canvasElement, selector, text),
});

const problem = (port: Args['port'], code: string, text: RegExp): Story => ({
  ...state(port, '[part=problem]', text),
  parameters: { expects: [code] },
});

/** The frame has not shown a sign of life yet. */
export const Connecting: Story = state(scriptedMeeting([]), '.cover', /Starting your video call/);

/** The frame is there; the meeting has not let this person in yet. */
export const FrameReady: Story = state(
  scriptedMeeting([{ type: 'ready' }]),
  '[part=connection]',
  /Connecting/,
);

export const InACallAlone: Story = state(
  scriptedMeeting(ALONE),
  '[part=people]',
  /Nobody else is here yet/,
);

/** Everything in the bar was reported by the meeting; nothing is a guess. */
export const InACall: Story = state(scriptedMeeting(TOGETHER), '[part=people]', /Amara Osei/);

export const MicrophoneAndCameraOff: Story = state(
  scriptedMeeting([
    ...TOGETHER,
    { type: 'microphone-changed', muted: true },
    { type: 'camera-changed', muted: true },
  ]),
  '[part=devices]',
  /Camera off/,
);

export const Reconnecting: Story = state(
  scriptedMeeting([...TOGETHER, { type: 'left' }]),
  '[part=connection]',
  /Reconnecting/,
);

const leave: Play = ({ canvasElement }) => press(canvasElement, '[part=leave]');

/** Leave says goodbye to the meeting, and waits for it a moment. */
export const Leaving: Story = {
  args: { port: scriptedMeeting(TOGETHER, new Promise(() => undefined)) },
  play: async (context) => {
    await leave(context);
    await appears(context.canvasElement, '.cover', /Leaving/);
  },
};

export const EndedByLeaving: Story = {
  args: { port: scriptedMeeting(TOGETHER) },
  play: async (context) => {
    await leave(context);
    await appears(context.canvasElement, '[part=ended]', /You have left the call/);
  },
};

export const EndedForEveryone: Story = state(
  scriptedMeeting([...TOGETHER, broken('meeting-destroyed')]),
  '[part=ended]',
  /The call has ended/,
);

export const TakenOut: Story = state(
  scriptedMeeting([...TOGETHER, broken('meeting-removed')]),
  '[part=ended]',
  /no longer in the call/,
);

/** The meeting server's script could not be loaded. */
export const ScriptFailed: Story = problem(
  unreachableMeeting('meeting-script-failed'),
  'meeting-script-failed',
  /could not start the video call/,
);

export const ScriptTimeout: Story = problem(
  unreachableMeeting('meeting-script-timeout'),
  'meeting-script-timeout',
  /taking too long/,
);

export const FrameSilent: Story = problem(
  scriptedMeeting([broken('meeting-frame-silent')]),
  'meeting-frame-silent',
  /did not open/,
);

export const ConnectionFailed: Story = problem(
  scriptedMeeting([broken('meeting-connection-failed')]),
  'meeting-connection-failed',
  /could not connect/,
);

/** The meeting server itself has refused the token. */
export const RefusedByTheMeeting: Story = problem(
  scriptedMeeting([broken('meeting-token-refused')]),
  'meeting-token-refused',
  /did not let you in/,
);

/** A patient with a moderator's rights is a fault of the meeting server: nobody stays in such a call. */
export const RoleMismatch: Story = problem(
  scriptedMeeting([...TOGETHER, { type: 'role-changed', moderator: true }]),
  'role-mismatch',
  /not set up safely/,
);

/** Used alone with a `token` that was changed on its way: nothing is mounted. */
export const RefusedToken: Story = {
  ...problem(scriptedMeeting(TOGETHER), 'token-signature', /has been changed/),
  loaders: [
    async () => {
      const service = await openService();
      const token = tampered(await service.token());
      return { session: undefined, token, keySetUrl: service.keySetUrl };
    },
  ],
};

export const ConfigurationMissing: Story = {
  ...problem(undefined, 'configuration-missing', /not set up for video calls/),
  args: { meetingDomain: '' },
};

/** An error of the host's own adapter is told like any other. */
export const OwnAdapter: Story = problem(
  { mount: () => Promise.reject(new SessionError('meeting-join-timeout', 'This story wanted it')) },
  'meeting-join-timeout',
  /Joining is taking too long/,
);

/**
 * The real thing: two elements, two verified sessions, and the sandbox meeting
 * server's own pages between them, which connect by WebRTC. Your browser will ask
 * for your camera and microphone.
 */
export const TwoPeople: Story = {
  args: { meetingDomain: SANDBOX },
  tags: ['!autodocs'],
  loaders: [
    async () => {
      const service = await openService();
      const meetingCode = toMeetingCode('208-wvtq-6mbd-y4kf');
      return {
        patient: await service.session({ meetingCode }),
        clinician: await service.session({ meetingCode, role: 'clinician' }),
      };
    },
  ],
  render: ({ meetingDomain, phone }, { loaded }) => html`
    <style>
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
        gap: 0.5rem;
        block-size: 100vh;
      }
      .two session-view {
        block-size: auto;
      }
    </style>
    <div class="two">
      ${['patient', 'clinician'].map(
        (role) => html`
          <session-view
            meeting-domain=${meetingDomain ?? ''}
            phone=${phone ?? ''}
            .session=${loaded[role]}
          ></session-view>
        `,
      )}
    </div>
  `,
  play: async ({ canvasElement }) => {
    for (const view of canvasElement.querySelectorAll('session-view')) {
      await appears(
        view.shadowRoot ?? view,
        '[part=people]',
        /Amara Osei.*Attendee|Attendee.*Amara Osei/,
      );
      await seesTwoPictures(view);
    }
  },
};

/** The sandbox's pages are of this origin, so a story may look into them. */
function seesTwoPictures(view: SessionViewElement): Promise<void> {
  return until('both pictures', () => {
    const page = view.shadowRoot?.querySelector('iframe')?.contentDocument;
    const videos = Array.from(page?.querySelectorAll('video') ?? []);
    return videos.filter(({ videoWidth }) => videoWidth > 0).length >= 2;
  });
}
