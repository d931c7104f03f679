import '@video-session/elements/define/video-session';
import {
  SessionError,
  toMeetingCode,
  type ExchangeCode,
  type SessionErrorCode,
} from '@video-session/core';
import type { VideoSessionElement } from '@video-session/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { appointmentIn } from './support/appointment.js';
import { signedByAnother, signedBySecret, tampered, unsigned } from './support/forged-tokens.js';
import { arriveByLink } from './support/link.js';
import { scriptedMeeting, TOGETHER } from './support/scripted-meeting.js';
import {
  MEETING_CODE,
  openService,
  PHONE,
  refusal,
  SERVICE_NAME,
  type StoryService,
} from './support/service.js';
import { appears } from './support/shadow.js';

type Args = Partial<VideoSessionElement>;
type Story = StoryObj<Args>;

const HOUR = 3600;
const now = Math.floor(Date.now() / 1000);

/**
 * Nobody is let in, nothing is mounted, and each reason has its own plain sentence
 * with the service's phone number. The page gets `session-error` with the code.
 */
const meta: Meta<Args> = {
  title: 'Elements/video-session/Refusals',
  component: 'video-session',
  args: {
    meetingDomain: 'meet.example.org',
    serviceName: SERVICE_NAME,
    phone: PHONE,
    port: scriptedMeeting(TOGETHER),
  },
  tags: ['!autodocs'],
};
export default meta;

const refused = (code: SessionErrorCode, text: RegExp): Story => ({
  parameters: { expects: [code] },
  play: ({ canvasElement }) => appears(canvasElement, '[part=problem]', text),
});

/** A link that the host's backend refuses, or that it is too far away to answer. */
const link = (code: SessionErrorCode, text: RegExp, exchangeCode: ExchangeCode): Story => ({
  ...refused(code, text),
  args: { exchangeCode },
  loaders: [
    async () => {
      arriveByLink();
      return { keySetUrl: (await openService()).keySetUrl };
    },
  ],
});

/** A token that the page holds itself, which the element does not believe. */
const token = (
  code: SessionErrorCode,
  text: RegExp,
  make: (service: StoryService) => Promise<string>,
): Story => ({
  ...refused(code, text),
  loaders: [
    async () => {
      const service = await openService();
      const { keySetUrl } = service;
      return { token: await make(service), keySetUrl, serverNow: Date.now() };
    },
  ],
});

export const TooEarly = link(
  'too-early',
  /You are early/,
  refusal(403, 'too-early', appointmentIn(7)),
);

/** The service's own clock says how long it still is. */
function early(milliseconds: number): SessionError {
  const { starts, timeZone } = appointmentIn(1);
  const serverNow = Date.now();
  const details = { opens: serverNow + milliseconds, serverNow, starts, timeZone, phone: PHONE };
  return new SessionError('too-early', 'The link is for another day', { details });
}

/** It counts by the server's clock, whatever the device takes for the time. */
export const TooEarlyWithCountdown = link('too-early', /You can join in 3 hours/, () =>
  Promise.reject(early(3 * HOUR * 1000 + 5 * 60_000)),
);

/** Nobody has to press anything when it is time. */
export const OpensByItself: Story = {
  args: {},
  parameters: { expects: ['too-early'] },
  loaders: [
    async () => {
      arriveByLink();
      const service = await openService();
      const letIn = service.exchange();
      const refused = early(3_000);
      const exchangeCode: ExchangeCode = (code, signal) =>
        Date.now() < (refused.details.opens ?? 0) ? Promise.reject(refused) : letIn(code, signal);
      return { exchangeCode, keySetUrl: service.keySetUrl };
    },
  ],
  play: async ({ canvasElement }) => {
    await appears(canvasElement, '[part=countdown]', /You can join in/);
    await appears(canvasElement, '[part=continue-button]');
  },
};
export const Past = link('past', /was on/, refusal(410, 'past', appointmentIn(-1)));
export const Cancelled = link(
  'cancelled',
  /has been cancelled/,
  refusal(410, 'cancelled', appointmentIn(0)),
);
export const Moved = link('moved', /is now on/, refusal(403, 'moved', appointmentIn(2)));
/** Every code that is none gets the same answer, so that nobody can try them out. */
export const Invalid = link('invalid', /does not work/, refusal(404, 'invalid'));
export const RateLimited = link('rate-limited', /too many times/, refusal(429, 'rate-limited'));
/** It asks again by itself, after ever longer pauses. */
export const ServiceDown = link(
  'service-down',
  /not working.*We keep trying/,
  refusal(503, 'service-down'),
);
/** It goes on by itself when the browser is online again. */
export const Offline = link('offline', /seem to be offline.*when you are online again/, () =>
  Promise.reject(new SessionError('offline', 'The request did not get through')),
);

export const TokenTampered = token('token-signature', /has been changed/, async (service) =>
  tampered(await service.token()),
);
export const TokenExpired = token('token-expired', /has run out/, (service) =>
  service.token({ claims: { iat: now - 5 * HOUR, nbf: now - 5 * HOUR, exp: now - HOUR } }),
);
export const TokenEarly = token('token-early', /too early/, (service) =>
  service.token({ claims: { nbf: now + HOUR } }),
);
/** The page says by `meeting-code` which room it is for. */
export const TokenOfAnotherRoom: Story = {
  ...token('token-room', /another appointment/, (service) =>
    service.token({ meetingCode: toMeetingCode('936-dxqa-k8nt-2wpm') }),
  ),
  args: { meetingCode: MEETING_CODE },
};
export const TokenOfAnotherDay = token('too-early', /You are early/, (service) =>
  service.token({ dates: appointmentIn(7) }),
);
export const TokenOfAnotherKey = token('token-signature', /has been changed/, async (service) =>
  signedByAnother(await service.token(), 'story'),
);
export const TokenOfAnUnknownKey = token('token-key-unknown', /who made this/, async (service) =>
  signedByAnother(await service.token(), 'stranger'),
);
/** `alg: none`. */
export const TokenUnsigned = token('token-algorithm', /not opened it/, async (service) =>
  unsigned(await service.token()),
);
export const TokenOfASharedSecret = token('token-algorithm', /not opened it/, async (service) =>
  signedBySecret(await service.token()),
);
export const TokenOfAnotherIssuer: Story = {
  ...token('token-issuer', /another service/, (service) => service.token()),
  args: { issuer: 'hillside' },
};
export const TokenOfAnotherAudience: Story = {
  ...token('token-audience', /another video service/, (service) => service.token()),
  args: { audience: 'another-server' },
};
export const TokenMalformed = token('token-malformed', /Something is wrong/, () =>
  Promise.resolve('not.a.token'),
);

/** The page does not say where the meeting server is. */
export const ConfigurationMissing: Story = {
  ...token('configuration-missing', /not set up/, (service) => service.token()),
  args: { meetingDomain: '' },
};
/** Whoever wrote this page has put a shared secret into it. */
export const SecretInThePage = token('secret-in-page', /not set up safely/, () =>
  Promise.resolve('0123456789abcdef0123456789abcdef0123456789abcdef'),
);
