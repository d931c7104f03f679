import '@video-session/elements/define/video-session-link';
import { problemOf, SessionError, type WatchPresence } from '@video-session/core';
import type { VideoSessionLinkElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentIn } from './support/appointment.js';
import { createLinks, joiningDetails } from './support/service.js';
import { appears, press } from './support/shadow.js';

type Args = Partial<VideoSessionLinkElement>;

const meta: Meta<Args> = {
  title: 'Elements/video-session-link',
  component: 'video-session-link',
  decorators: [(story) => html`<div class="host-page">${story()}</div>`],
};
export default meta;

const ANYTHING = /(?:)/;

/**
 * Where an appointment is being made: a checkbox that takes part in the form like
 * any other, ticked unless the attribute `off` is there. Save sends `videoLink=on`.
 */
export const CheckboxInAForm: StoryObj<Args> = {
  args: { mode: 'diary', name: 'videoLink' },
  render: ({ mode, name, recurring, off, disabled }) => html`
    <form @submit=${showWhatIsSent}>
      <p>
        <label>Date <input type="date" name="date" value="2026-12-09" /></label>
      </p>
      <video-session-link
        mode=${mode ?? 'diary'}
        name=${name ?? ''}
        ?recurring=${recurring}
        ?off=${off}
        ?disabled=${disabled}
      ></video-session-link>
      <p><button>Save</button> <output></output></p>
    </form>
  `,
  play: ({ canvasElement }) => appears(canvasElement, 'label[for=checkbox]', /Generate/),
};

/**
 * A form that is not sent unless the box is ticked: press Save. The browser points
 * at the box, the words stay beside it, and `validationMessage` has them for the page.
 */
export const CheckboxRequired: StoryObj<Args> = {
  args: { mode: 'diary', name: 'videoLink', off: true, required: true },
  render: ({ name, off, required }) => html`
    <form @submit=${showWhatIsSent}>
      <video-session-link name=${name ?? ''} ?off=${off} ?required=${required}></video-session-link>
      <p><button>Save</button> <output></output></p>
    </form>
  `,
  play: async ({ canvasElement }) => {
    await appears(canvasElement, 'label[for=checkbox]');
    canvasElement.querySelector('form')?.requestSubmit();
    await appears(canvasElement, '#complaint', /Tick the box/);
  },
};

/** For a series the form says what will happen: each appointment gets a link of its own. */
export const CheckboxOfASeries: StoryObj<Args> = {
  args: { mode: 'diary', name: 'videoLink', recurring: true },
};

/**
 * An appointment that exists. The button asks the host's backend at `links-url`;
 * here the property `createLinks` answers in its place. Press it.
 */
export const ButtonInTheDiary: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', createLinks },
};

/** On a clinical contact: these links are in no reminder, and the details say so. */
export const ButtonOnAContact: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', createLinks },
};

/** The button while the backend is at work. */
export const Generating: StoryObj<Args> = {
  args: {
    mode: 'diary',
    appointmentId: 'a1',
    createLinks: () => new Promise<never>(() => undefined),
  },
  play: ({ canvasElement }) => press(canvasElement, '[part=generate-button]'),
};

/**
 * In a diary the joining details are a line: Start, and the day it works. The rest
 * unfolds. The page opens it with the attribute `open`.
 */
export const LineInTheDiary: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', links: joiningDetails(appointmentIn(0)) },
  play: ({ canvasElement }) => appears(canvasElement, '[part=start-button]'),
};

/** As many lines as the day has appointments; presence of all of them is one stream. */
export const WholeDiary: StoryObj<Args> = {
  render: () =>
    html`<table>
      ${DAY.map(
        ([time, days], index) =>
          html`<tr>
            <th scope="row">${time}</th>
            <td>
              <video-session-link
                appointment-id="a${index}"
                .links=${joiningDetails(appointmentIn(days), `a${index}`)}
                .watchPresence=${somebodyWaits}
              ></video-session-link>
            </td>
          </tr>`,
      )}
    </table>`,
  play: ({ canvasElement }) => appears(canvasElement, '.person.waiting', /waiting/),
};

/** Unfolded: the reminder carries the link, so that the message waits behind a fold. */
export const WorksToday: StoryObj<Args> = {
  args: {
    mode: 'diary',
    open: true,
    appointmentId: 'a1',
    links: { ...joiningDetails(appointmentIn(0)), sharing: 'reminder' },
  },
  play: ({ canvasElement }) => appears(canvasElement, '[part=details]'),
};

/**
 * On a contact everything is there to share the link by hand. With `generated` the
 * links exist already and are fetched at once.
 */
export const WorksTodayOnAContact: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', generated: true, createLinks },
  play: ({ canvasElement }) => appears(canvasElement, '#message', ANYTHING),
};

/** Where the host has a page for guests: an interpreter, a carer, a second clinician. */
export const WithAGuest: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', links: withGuest() },
  play: ({ canvasElement }) => appears(canvasElement, '#guest', ANYTHING),
};

/** The service's own words. They need three text messages, and the element says why. */
export const LongMessage: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: {
      ...joiningDetails(appointmentIn(7)),
      message: `Riverside: we’ll meet by video next week — please have your diary ready. Your link is ${joiningDetails(appointmentIn(7)).links.patient} … see you soon`,
    },
  },
  play: ({ canvasElement }) => appears(canvasElement, '.spoilers', /’/),
};

/** To be scanned from the screen; what is behind it is not for the patient's eyes. */
export const QrCode: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', links: joiningDetails(appointmentIn(0)) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '.qr');
    await appears(canvasElement, '.qr-code', ANYTHING);
  },
};

/** Links that are out can be taken back; first the element says what that means. */
export const MakingNewLinks: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: joiningDetails(appointmentIn(0)),
    renewLinks: createLinks,
    cancelLinks: () => Promise.resolve(),
  },
  play: ({ canvasElement }) => press(canvasElement, '#renew'),
};

/** The new links are there, and the patient needs the new one. */
export const NewLinksMade: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: joiningDetails(appointmentIn(0)),
    renewLinks: createLinks,
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#renew');
    await press(canvasElement, 'dialog .danger');
    await appears(canvasElement, '.good', /new links are ready/);
  },
};

/** It failed: the links and what was typed are where they were. */
export const NewLinksFailed: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: joiningDetails(appointmentIn(0)),
    renewLinks: () => Promise.reject(new SessionError('offline', 'The story has no network')),
  },
  parameters: { expects: ['offline'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#renew');
    await press(canvasElement, 'dialog .danger');
    await appears(canvasElement, 'dialog .failure');
  },
};

/** Nobody can join any more: that is asked about first, too. */
export const CancellingLinks: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: joiningDetails(appointmentIn(0)),
    cancelLinks: () => Promise.resolve(),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#retire');
    await appears(canvasElement, 'dialog', /Nobody can join/);
  },
};

/** After cancelling there is the button again. */
export const LinksCancelled: StoryObj<Args> = {
  args: {
    mode: 'contact',
    appointmentId: 'a1',
    links: joiningDetails(appointmentIn(0)),
    createLinks,
    cancelLinks: () => Promise.resolve(),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '#retire');
    await press(canvasElement, 'dialog .danger');
    await appears(canvasElement, '#retired', /cancelled/);
  },
};

/** Before the day the button explains instead of being dead. */
export const OpensLater: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', links: joiningDetails(appointmentIn(7)) },
  play: ({ canvasElement }) => press(canvasElement, '[part=start-button]'),
};

export const DayIsPast: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', links: joiningDetails(appointmentIn(-1)) },
  play: ({ canvasElement }) => appears(canvasElement, '.window.past', /Was for/),
};

/** The backend is down: a plain sentence, the same button to try again, and `session-error`. */
export const BackendAway: StoryObj<Args> = {
  args: {
    mode: 'diary',
    appointmentId: 'a1',
    createLinks: () => Promise.reject(problemOf(503, { code: 'service-down' })),
  },
  parameters: { expects: ['service-down'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=generate-button]');
    await appears(canvasElement, '.failure');
  },
};

/** Neither `links-url` nor `createLinks`: a mistake of the page, told to its developer. */
export const ConfigurationMissing: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1' },
  parameters: { expects: ['configuration-missing'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, '[part=generate-button]');
    await appears(canvasElement, '.failure');
  },
};

/** Times of a day, and how many days from now each works. */
const DAY = [
  ['9am', 0],
  ['10am', 0],
  ['11am', 0],
  ['2pm', 3],
] as const;

/** In place of the host's stream: the second patient has been waiting for six minutes. */
function somebodyWaits(...[ids, listener, signal]: Parameters<WatchPresence>): Promise<void> {
  const waiting = { status: 'waiting', since: Date.now() - 360_000, trouble: undefined } as const;
  for (const appointmentId of ids) {
    const people = appointmentId === 'a1' ? { patient: waiting } : {};
    listener.changed({ appointmentId, people, admitted: false, message: undefined, seen: true });
  }
  listener.connected(true);
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve());
  });
}

function withGuest(): ReturnType<typeof joiningDetails> {
  const details = joiningDetails(appointmentIn(0));
  const guest = 'https://riverside.example/guest#AQMAAWEx-2ghTUVmnop012345IJKLMNOP';
  return { ...details, links: { ...details.links, guest } };
}

function showWhatIsSent(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
  event.preventDefault();
  const entries = Array.from(new FormData(event.currentTarget), ([name, value]) =>
    typeof value === 'string' ? `${name}=${value}` : name,
  );
  const output = event.currentTarget.querySelector('output');
  if (output !== null) output.value = `Sends ${entries.join(' & ')}`;
}
