import '@video-session/elements/define/welcome-page';
import type { WelcomePageElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { appointmentIn } from './support/appointment.js';
import { openService, PHONE, SERVICE_NAME, WELCOME } from './support/service.js';
import { appears, press } from './support/shadow.js';

type Args = Partial<WelcomePageElement>;

/** The appointment comes from a verified session; its calendar file and address from the page. */
const today = async () => ({
  session: await (await openService()).session(),
  calendarUrl: '/video-session/calendar/1',
  pageAddress: 'https://riverside.example/video#AQEAAWEx-k_3xyzXYZ012345PQRSTUVWX',
});

/** The look of the NHS, as a service sets it. */
const NHS = {
  accent: '#005eb8',
  accentInk: '#ffffff',
  ground: '#f0f4f5',
  paper: '#ffffff',
  ink: '#212b32',
  focus: '#ffeb3b',
  font: 'Arial, sans-serif',
};

const meta: Meta<Args> = {
  title: 'Elements/welcome-page',
  component: 'welcome-page',
  loaders: [today],
  // What only some services set comes with a script of its own.
  play: ({ canvasElement }) => appears(canvasElement, '[part=continue-button]'),
};
export default meta;

/** With everything that a service may set. */
export const Full: StoryObj<Args> = { args: { settings: WELCOME } };

export const WithoutLogo: StoryObj<Args> = { args: { settings: { ...WELCOME, logo: undefined } } };

export const WithoutPhone: StoryObj<Args> = {
  args: { settings: { ...WELCOME, phone: undefined } },
};

/** Clocks differ where the reader is: both times are there. */
export const ReaderInAnotherTimeZone: StoryObj<Args> = {
  args: { settings: WELCOME },
  loaders: [
    async () => {
      const dates = appointmentIn(0, 'Pacific/Auckland');
      return { session: await (await openService()).session({ dates }) };
    },
  ],
};

/** Headings, lists and links of the service's own; whatever is not allowed is taken out. */
export const RichText: StoryObj<Args> = {
  args: {
    settings: {
      ...WELCOME,
      richText:
        '<h2>We look forward to seeing you</h2><p>Your therapist will join you <strong>here</strong>. If you cannot come, please <a href="tel:01632960123">phone us</a>.</p><ul><li>Have your medicines beside you</li><li>Write down your questions</li></ul><script>alert(1)</script><img src="x" onerror="alert(1)">',
    },
  },
};

/** The service has its own list of what a patient needs. */
export const OwnNeeds: StoryObj<Args> = {
  args: { settings: { ...WELCOME, needs: ['Your medicines', 'The letter we sent you'] } },
};

/** Continue asks for the tick in the box. */
export const WithConsent: StoryObj<Args> = {
  args: {
    settings: {
      ...WELCOME,
      consent: {
        text: 'I agree to have this appointment by video. I know that I can ask for a phone call instead.',
      },
    },
  },
};

export const ConsentMissing: StoryObj<Args> = {
  ...WithConsent,
  play: ({ canvasElement }) => press(canvasElement, '[part=continue-button]'),
};

/** For somebody who cannot wait, and for somebody who has to be gone at once. */
export const EmergencyAndQuickExit: StoryObj<Args> = {
  args: { settings: { ...WELCOME, emergency: {}, exitUrl: 'https://www.bbc.co.uk/weather' } },
};

export const Languages: StoryObj<Args> = {
  args: { settings: { ...WELCOME, languages: ['en', 'cy', 'pl', 'ur', 'ar'] } },
};

export const InsideAnotherApp: StoryObj<Args> = {
  args: { settings: WELCOME, browser: { inApp: { app: 'Facebook', system: 'ios' } } },
};

export const BrowserWithoutCalls: StoryObj<Args> = {
  args: { settings: WELCOME, browser: { lack: 'calls' } },
};

export const BrowserWithoutCamera: StoryObj<Args> = {
  args: { settings: WELCOME, browser: { lack: 'devices' } },
};

/** The page is not https, or its own rules keep camera and microphone off. */
export const PageNotSetUp: StoryObj<Args> = {
  args: { settings: WELCOME, browser: { lack: 'policy' } },
};

/** Colours and font from the settings: what a service leaves open goes with what it chose. */
export const NhsTheme: StoryObj<Args> = {
  args: { settings: { ...WELCOME, theme: NHS, emergency: {} } },
};

export const RightToLeft: StoryObj<Args> = {
  args: { settings: { ...WELCOME, emergency: {}, languages: ['en', 'ar'] } },
  decorators: [(story) => html`<div dir="rtl">${story()}</div>`],
};

/** Nothing is cut off and nothing runs out of the page. */
export const LongTexts: StoryObj<Args> = {
  args: {
    settings: {
      ...WELCOME,
      serviceName:
        'Riverside and Hillside Integrated Talking Therapies, Counselling and Wellbeing Partnership for Adults',
      text: Array.from(
        { length: 5 },
        () =>
          'Before your appointment, find somewhere you can talk without being heard. Use headphones if you have them. If somebody is at home with you, ask them not to come in. You can have a drink and a pen beside you.',
      ),
      links: [
        {
          label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch: how to find us',
          href: 'https://riverside.example/find-us',
        },
        ...WELCOME.links,
      ],
    },
  },
};

/** Without settings from a backend: attributes, and the service's own words in slots. */
export const FromAttributesAndSlots: StoryObj<Args> = {
  args: { serviceName: SERVICE_NAME, phone: PHONE },
  render: ({ serviceName, phone }, { loaded }) => html`
    <welcome-page
      service-name=${serviceName ?? ''}
      phone=${phone ?? ''}
      .session=${(loaded as Args).session}
    >
      <img slot="logo" src=${WELCOME.logo ?? ''} alt="" width="48" height="48" />
      <p>We look forward to <strong>seeing you</strong>.</p>
      <p slot="links"><a href="https://riverside.example/prepare">How to prepare</a></p>
    </welcome-page>
  `,
};

/** A service's own colours: public tokens, set on the element or anywhere above it. */
export const Themed: StoryObj<Args> = {
  args: { settings: WELCOME, phone: PHONE },
  decorators: [
    (story) => html`
      <style>
        .warm {
          --video-session-ink-color: #2d2320;
          --video-session-ink-soft-color: #5d4a44;
          --video-session-paper-color: #fffdf9;
          --video-session-ground-color: #f7efe6;
          --video-session-line-color: #e2d3c4;
          --video-session-edge-color: #8a7466;
          --video-session-accent-color: #8f3a1d;
          --video-session-accent-strong-color: #6b2a14;
          --video-session-on-accent-color: #ffffff;
          --video-session-accent-tint-color: #f9e3d6;
          --video-session-focus-edge-color: #2d2320;
          --video-session-radius: 0.25rem;
          --video-session-radius-small: 0.125rem;
          --video-session-font-family: Georgia, 'Times New Roman', serif;
        }
      </style>
      <div class="warm">${story()}</div>
    `,
  ],
};
