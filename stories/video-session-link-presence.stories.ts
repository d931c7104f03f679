import '@video-session/elements/define/video-session';
import '@video-session/elements/define/video-session-link';
import {
  SessionError,
  type AppointmentPresence,
  type PersonPresence,
  type PresenceListener,
} from '@video-session/core';
import type { VideoSessionElement, VideoSessionLinkElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentIn } from './support/appointment.js';
import { arriveByLink } from './support/link.js';
import { scriptedMeeting, TOGETHER } from './support/scripted-meeting.js';
import { joiningDetails, openService } from './support/service.js';
import { appears, press } from './support/shadow.js';
import { minutesAgo } from './support/waiting.js';

type Args = Partial<VideoSessionLinkElement>;
type Story = StoryObj<Args>;
type Listener = PresenceListener<AppointmentPresence>;

/** What the record is told of the people of an appointment, and what the clinician can do about it. */
const meta: Meta<Args> = {
  title: 'Elements/video-session-link/Presence',
  component: 'video-session-link',
  decorators: [(story) => html`<div class="host-page">${story()}</div>`],
};
export default meta;

const ANYTHING = /(?:)/;

/** The host has presence, and nobody has come yet. */
export const NobodyThere = presence(() => watched({}), '.person.missing', /not here yet/);

/** Since when is the server's word. A message can be sent to whoever waits. */
export const PatientWaiting = presence(
  () => watched({ patient: person('waiting', 6) }),
  '.person.waiting',
  /Patient waiting, 6 minutes/,
);

/** Something is in the way of the patient's camera or microphone, and the clinician reads what. */
export const PatientInTrouble = presence(
  () => watched({ patient: { ...person('waiting', 2), trouble: 'permission-blocked' } }),
  '.troubles',
  /camera and microphone are blocked/,
);

export const InSession = presence(
  () => watched({ patient: person('in-session', 9), clinician: person('in-session', 8) }),
  '.person.in-session',
  /Patient in session/,
);

export const PatientLeft = presence(
  () => watched({ patient: person('left', 1), clinician: person('in-session', 8) }),
  '.person.left',
  /Patient left at/,
);

/** Nothing is said as a fact until the stream is back, which it comes by itself. */
export const PresenceLost = presence(
  () => watched({ patient: person('waiting', 3) }, (listener) => listener.connected(false)),
  '.person.former',
  /Before that: Patient waiting/,
);

/** Signed out, or not this clinician's patient. */
export const PresenceRefused: Story = {
  ...presence(refused, '[part=presence]', /cannot show whether the patient is here/),
  parameters: { expects: ['host-unauthorised'] },
};

/** A service with a waiting room: the patient gets no token until this button is pressed. */
export const WaitingToBeLetIn = presence(
  () => withWaitingRoom({ patient: person('waiting', 4) }),
  '[part=admit-button]',
  /Let patient in/,
);

/** It is done when the stream says so, not when the button is pressed. */
export const LetIn: Story = {
  ...WaitingToBeLetIn,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=admit-button]');
    await appears(canvasElement, '.person.admitted', /Patient let in/);
  },
};

/** One of the service's own phrases, which can be changed before it is sent. */
export const ShortMessage: Story = {
  ...PatientWaiting,
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.write');
    await press(canvasElement, '.phrase');
    await appears(canvasElement, '#presence-text', ANYTHING);
  },
};

export const ShortMessageSent: Story = {
  ...PatientWaiting,
  play: async (context) => {
    await ShortMessage.play?.(context);
    await press(context.canvasElement, '#presence-form button[type=submit]');
    await appears(context.canvasElement, '.sent', /Sent at .*5 minutes late/);
  },
};

/**
 * A session is live in another tab, which here stands hidden in this page. `session-live`
 * lets the record extend its own countdown, and `record-closes` shows what is left of it.
 */
export const LiveSession: Story = {
  tags: ['!autodocs'],
  loaders: [async () => ({ record: today(), tab: await sessionTab() })],
  render: (_, { loaded }) => {
    const { record, tab } = loaded as { record: Args; tab: Partial<VideoSessionElement> };
    return html`
      <video-session-link
        mode="contact"
        appointment-id="a1"
        .links=${record.links}
        .recordCloses=${Date.now() + 12 * 60_000}
      ></video-session-link>
      <div hidden>
        <video-session
          meeting-domain="meet.example.org"
          key-set-url=${tab.keySetUrl ?? ''}
          .exchangeCode=${tab.exchangeCode}
          .port=${scriptedMeeting(TOGETHER)}
        ></video-session>
      </div>
    `;
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=join-button]');
    await appears(canvasElement, '[part=record-closes]', /closes in 12 minutes/);
  },
};

/** An element that watches presence, with the links of this very moment: minutes are counted from it. */
function presence(load: () => Args, selector: string, words: RegExp): Story {
  return {
    args: { mode: 'diary', appointmentId: 'a1' },
    loaders: [() => ({ ...today(), ...load() })],
    play: ({ canvasElement }) => appears(canvasElement, selector, words),
  };
}

function today(): Args {
  return { links: joiningDetails(appointmentIn(0)) };
}

function person(status: PersonPresence['status'], minutes: number): PersonPresence {
  return { status, since: minutesAgo(minutes), trouble: undefined };
}

/** In place of the host's stream and calls: it tells who is there, and then what the clinician does. */
function watched(
  people: AppointmentPresence['people'],
  then: (listener: Listener) => void = () => undefined,
): Args {
  let now: AppointmentPresence = {
    appointmentId: 'a1',
    people,
    admitted: false,
    message: undefined,
    seen: true,
  };
  let listening: Listener | undefined;
  const change = (news: Partial<AppointmentPresence>) => {
    now = { ...now, ...news };
    listening?.changed(now);
    return Promise.resolve();
  };
  return {
    phrases: ['I am running 5 minutes late.', 'Please stay on this page.'],
    watchPresence: (_ids, listener, signal) => {
      listening = listener;
      listener.changed(now);
      listener.connected(true);
      then(listener);
      return untilAborted(signal);
    },
    admitPatient: () => change({ admitted: true }),
    sendMessage: (_id, text) => change({ message: { text, at: Date.now() } }),
  };
}

function withWaitingRoom(people: AppointmentPresence['people']): Args {
  return {
    ...watched(people),
    links: { ...joiningDetails(appointmentIn(0)), waitingRoom: true },
  };
}

function refused(): Args {
  const error = new SessionError('host-unauthorised', 'The story is signed out');
  return { watchPresence: () => Promise.reject(error) };
}

/** What the clinician's session page needs. */
async function sessionTab(): Promise<Partial<VideoSessionElement>> {
  const service = await openService();
  arriveByLink();
  return { exchangeCode: service.exchange({ role: 'clinician' }), keySetUrl: service.keySetUrl };
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}
