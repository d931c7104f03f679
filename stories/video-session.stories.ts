import '@video-session/elements/define/video-session';
import type { MeetingCode } from '@video-session/core';
import { toMeetingCode } from '@video-session/core';
import type { VideoSessionElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { arriveByLink } from './support/link.js';
import { broken, scriptedMeeting, TOGETHER } from './support/scripted-meeting.js';
import { openService, PHONE, SANDBOX, SERVICE_NAME, type TokenChanges } from './support/service.js';
import { appears, press } from './support/shadow.js';
import { WaitingService } from './support/waiting.js';

type Args = Partial<VideoSessionElement>;
type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

/** A person arrives by their link, and the host's backend lets them in. */
async function letIn(changes: TokenChanges = {}, enabled = true): Promise<Args> {
  const service = await openService();
  arriveByLink();
  return {
    exchangeCode: service.exchange(changes, { enabled }),
    keySetUrl: service.keySetUrl,
  };
}

// The attributes are those a page gives; `exchangeCode` answers in place of `session-url`.
const meta: Meta<Args> = {
  title: 'Elements/video-session',
  component: 'video-session',
  args: {
    meetingDomain: 'meet.example.org',
    serviceName: SERVICE_NAME,
    phone: PHONE,
    homeUrl: 'https://riverside.example/',
    port: scriptedMeeting(TOGETHER),
  },
  loaders: [() => letIn()],
  parameters: { docs: { story: { inline: false, height: '40rem' } } },
};
export default meta;

const toWelcome: Play = ({ canvasElement }) => appears(canvasElement, '[part=continue-button]');

const toJoinScreen: Play = async ({ canvasElement }) => {
  await press(canvasElement, '[part=continue-button]');
  await appears(canvasElement, '[part=join-button]');
};

const toCall: Play = async (context) => {
  await toJoinScreen(context);
  await press(context.canvasElement, '[part=join-button]');
  await appears(context.canvasElement, '[part=people]');
};

/** What a patient sees who opens the link. Go on: all of it works. */
export const Welcome: Story = { play: toWelcome };

/** The code is being exchanged, and the token verified. */
export const Verifying: Story = {
  args: { exchangeCode: () => new Promise<never>(() => undefined) },
  play: ({ canvasElement }) => appears(canvasElement, '[role=status]', /Checking your link/),
};

export const JoinScreen: Story = { play: toJoinScreen };

/** The service has no welcome page. */
export const WithoutWelcomePage: Story = {
  loaders: [() => letIn({}, false)],
  play: ({ canvasElement }) => appears(canvasElement, '[part=join-button]'),
};

/** A clinician goes straight to the join screen, with the name from the record. */
export const Clinician: Story = {
  loaders: [() => letIn({ role: 'clinician' })],
  play: ({ canvasElement }) => appears(canvasElement, '[part=join-button]'),
};

export const InTheCall: Story = { play: toCall };

export const Ended: Story = {
  play: async (context) => {
    await toCall(context);
    await press(context.canvasElement, '[part=leave]');
    await appears(context.canvasElement, '[part=ended]', /You have left the call/);
  },
};

/** A service with a waiting room: pressing Join leads into it, and the clinician lets the patient in. */
async function heldBack(news: Parameters<WaitingService['say']>[0] = {}): Promise<Args> {
  const { exchangeCode, ...rest } = await letIn();
  if (exchangeCode === undefined) throw new Error('There is no exchange');
  const service = new WaitingService(exchangeCode);
  waiting = service;
  service.say(news);
  const { attendPresence, reportPresence } = service;
  return { ...rest, exchangeCode: service.exchangeCode, attendPresence, reportPresence };
}
let waiting: WaitingService | undefined;

const toWaitingRoom: Play = async (context) => {
  await toJoinScreen(context);
  await press(context.canvasElement, '[part=join-button]');
  await appears(context.canvasElement, '[part=leave-button]');
};

/** No token is given out, no camera is on and no meeting is mounted while the patient waits. */
export const WaitingRoom: Story = {
  loaders: [() => heldBack({ seen: true })],
  play: toWaitingRoom,
};

/** The clinician lets the patient in: the call begins by itself. */
export const LetInFromTheWaitingRoom: Story = {
  loaders: [() => heldBack()],
  play: async (context) => {
    await toWaitingRoom(context);
    waiting?.say({ admitted: true });
    await appears(context.canvasElement, '[part=people]');
  },
};

export const LeftTheWaitingRoom: Story = {
  loaders: [() => heldBack()],
  play: async (context) => {
    await toWaitingRoom(context);
    await press(context.canvasElement, '[part=leave-button]');
    await appears(context.canvasElement, '[part=ended]', /left the waiting room/);
  },
};

/** The call does not come about; Try again fetches a fresh token first. One that breaks later mends itself. */
export const CallBroke: Story = {
  args: { port: scriptedMeeting([{ type: 'ready' }, broken('meeting-connection-failed')]) },
  parameters: { expects: ['meeting-connection-failed'] },
  play: async (context) => {
    await toJoinScreen(context);
    await press(context.canvasElement, '[part=join-button]');
    await appears(context.canvasElement, '[part=problem]', /could not connect/);
  },
};

/** The host's own welcome page, in place of ours: it asks to go on by an event. */
export const OwnWelcomePage: Story = {
  render: (args, { loaded }) => html`
    <video-session
      meeting-domain=${args.meetingDomain ?? ''}
      key-set-url=${(loaded as Args).keySetUrl ?? ''}
      phone=${args.phone ?? ''}
      .exchangeCode=${(loaded as Args).exchangeCode}
      .port=${args.port}
    >
      <main slot="welcome">
        <h1>Hello from Riverside</h1>
        <p>This page is the host’s own.</p>
        <button @click=${askToContinue}>Go on</button>
      </main>
    </video-session>
  `,
  play: ({ canvasElement }) => appears(canvasElement, '[slot=welcome]', /own/),
};

/**
 * Two people on their way into one call, through every step, on the sandbox meeting
 * server. Go on and join on both sides: you will see and hear yourself twice.
 */
export const TwoPeople: Story = {
  args: { meetingDomain: SANDBOX },
  tags: ['!autodocs'],
  loaders: [
    async () => {
      const meetingCode: MeetingCode = toMeetingCode('530-tz7h-qpwe-9cnd');
      return {
        patient: await letIn({ meetingCode }),
        clinician: await letIn({ meetingCode, role: 'clinician' }),
      };
    },
  ],
  render: ({ meetingDomain, phone }, { loaded }) => html`
    <style>
      .two {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr));
        gap: 0.5rem;
      }
    </style>
    <div class="two">
      ${[loaded['patient'] as Args, loaded['clinician'] as Args].map(
        ({ exchangeCode, keySetUrl }) => html`
          <video-session
            meeting-domain=${meetingDomain ?? ''}
            key-set-url=${keySetUrl ?? ''}
            phone=${phone ?? ''}
            .exchangeCode=${exchangeCode}
          ></video-session>
        `,
      )}
    </div>
  `,
  play: async (context) => {
    await toWelcome(context);
    await appears(context.canvasElement, '[part=join-button]');
  },
};

/** Two windows of one browser with the same link; each story has a session of its own. */
const twoWindows = (code: string, shown: 'first' | 'second'): Story => ({
  args: { port: scriptedMeeting(TOGETHER) },
  tags: ['!autodocs'],
  loaders: [() => letIn({ meetingCode: toMeetingCode(code) })],
  render: ({ meetingDomain, phone, port }, { loaded }) => {
    const { exchangeCode, keySetUrl } = loaded as Args;
    return html`${(['first', 'second'] as const).map(
      (name) =>
        html`<div data-window=${name} style=${name === shown ? '' : 'display: none'}>
          <video-session
            meeting-domain=${meetingDomain ?? ''}
            key-set-url=${keySetUrl ?? ''}
            phone=${phone ?? ''}
            warm="off"
            .exchangeCode=${exchangeCode}
            .port=${port}
          ></video-session>
        </div>`,
    )}`;
  },
});

const windowOf = (canvas: HTMLElement, name: string): HTMLElement => {
  const found = canvas.querySelector<HTMLElement>(`[data-window=${name}]`);
  if (found === null) throw new Error(`There is no ${name} window`);
  return found;
};

const toSecondWindow: Play = async ({ canvasElement }) => {
  const [first, second] = [windowOf(canvasElement, 'first'), windowOf(canvasElement, 'second')];
  await press(first, '[part=continue-button]');
  await appears(first, '[part=join-button]');
  await press(second, '[part=continue-button]');
  await appears(second, '[part=elsewhere]', /open in another window/);
};

/** The session is open in another window: nothing opens twice, and one press goes on here. */
export const OpenInAnotherWindow: Story = {
  ...twoWindows('417-hkpw-3nrt-seca', 'second'),
  play: toSecondWindow,
};

/** What the first window shows once the person goes on in the second. */
export const MovedToAnotherWindow: Story = {
  ...twoWindows('417-hkpw-3nrt-secb', 'first'),
  play: async (context) => {
    await toSecondWindow(context);
    await press(windowOf(context.canvasElement, 'second'), '[part=elsewhere] button');
    await appears(windowOf(context.canvasElement, 'first'), '[part=elsewhere]', /You have left/);
  },
};

/** On every step one press leaves at once, and nothing of it stays on the device. */
export const QuickExit: Story = {
  args: { exitUrl: 'https://weather.example/' },
  play: async (context) => {
    await appears(context.canvasElement, '[part=exit]', /Leave this page now/);
    await toJoinScreen(context);
    await appears(context.canvasElement, '[part=exit]', /Leave this page now/);
  },
};

function askToContinue(event: Event): void {
  event.target?.dispatchEvent(
    new CustomEvent('continue-request', { bubbles: true, cancelable: true }),
  );
}
