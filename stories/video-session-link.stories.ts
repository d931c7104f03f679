import '@video-session/elements/define/video-session-link';
import { problemOf } from '@video-session/core';
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

/** On the day: both links, the meeting code, and Start video session, which opens a new tab. */
export const WorksToday: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', links: joiningDetails(appointmentIn(0)) },
};

/** With `generated` the links exist already and are fetched at once. */
export const WorksTodayOnAContact: StoryObj<Args> = {
  args: { mode: 'contact', appointmentId: 'a1', generated: true, createLinks },
  play: ({ canvasElement }) => appears(canvasElement, '[part=details]'),
};

/** Before the day the button explains instead of being dead. */
export const OpensLater: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', links: joiningDetails(appointmentIn(7)) },
  play: ({ canvasElement }) => press(canvasElement, '[part=start-button]'),
};

export const DayIsPast: StoryObj<Args> = {
  args: { mode: 'diary', appointmentId: 'a1', links: joiningDetails(appointmentIn(-1)) },
  play: ({ canvasElement }) => press(canvasElement, '[part=start-button]'),
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

function showWhatIsSent(event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void {
  event.preventDefault();
  const entries = Array.from(new FormData(event.currentTarget), ([name, value]) =>
    typeof value === 'string' ? `${name}=${value}` : name,
  );
  const output = event.currentTarget.querySelector('output');
  if (output !== null) output.value = `Sends ${entries.join(' & ')}`;
}
