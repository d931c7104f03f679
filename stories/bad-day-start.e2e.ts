import { after, before, describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { REFUSAL_REASONS, type RefusalReason } from '@video-session/sandbox';
import { CallWorld, type CallDay, type Person } from './support/call-world.js';

// A call that does not come about: what a patient reads, and what the page is told. R27: there is
// always a way out. The meeting server is the sandbox, which does as a real one was seen to do.

/** How a start goes wrong, and the truth about it. */
interface Row {
  readonly name: string;
  readonly breaks?: (day: CallDay) => void;
  readonly person?: Person;
  readonly code: string;
  readonly sees: string;
  /** A button's name; the phone number is there in any case. */
  readonly wayOut: string | undefined;
  /** A browser waits with a second request for the same address until the first is over. */
  readonly retry?: false;
}

const TRY_AGAIN = 'Try again';
const fault =
  (...given: Parameters<CallDay['sandbox']['fault']>) =>
  (day: CallDay): void =>
    void day.sandbox.fault(...given);

const SCRIPT_FAILED = {
  code: 'meeting-script-failed',
  sees: 'We could not start the video call.',
  wayOut: TRY_AGAIN,
};
const SILENT = {
  code: 'meeting-frame-silent',
  sees: 'The video call did not open.',
  wayOut: TRY_AGAIN,
  person: { limits: { frame: 2500 } },
};
const PAGE_MISTAKE = {
  code: 'configuration-invalid',
  sees: 'This is not your fault.',
  wayOut: undefined,
};
const TOKEN_REFUSED = {
  code: 'meeting-token-refused',
  sees: 'The video call did not let you in.',
  wayOut: TRY_AGAIN,
};
const TOO_LONG = {
  code: 'meeting-join-timeout',
  sees: 'Joining is taking too long.',
  wayOut: TRY_AGAIN,
  person: { limits: { room: 3000 } },
};

/** Reasons with rows of their own below. */
const OF_OTHER_EFFECT: readonly RefusalReason[] = ['wrong-room', 'unknown-key'];

const ROWS: readonly Row[] = [
  { name: 'script 404', breaks: fault('script-missing'), ...SCRIPT_FAILED },
  { name: 'script refused', breaks: fault('script-refused'), ...SCRIPT_FAILED },
  { name: 'script defines nothing', breaks: fault('script-empty'), ...SCRIPT_FAILED },
  {
    name: 'script slow',
    breaks: fault('script-slow', { ms: 60_000 }),
    person: { limits: { loading: 2500 } },
    code: 'meeting-script-timeout',
    sees: 'The video call is taking too long to start.',
    wayOut: TRY_AGAIN,
    retry: false,
  },
  { name: 'DNS gone', person: { query: { meeting: 'meet.riverside.invalid' } }, ...SCRIPT_FAILED },
  { name: 'frame refused', breaks: fault('page-refused'), ...SILENT },
  { name: 'frame silent', breaks: fault('page-silent'), ...SILENT },
  { name: 'frame blocked by CSP', person: { query: { csp: "frame-src 'self'" } }, ...PAGE_MISTAKE },
  {
    name: 'script blocked by CSP',
    person: { query: { csp: "script-src 'self'" } },
    ...PAGE_MISTAKE,
  },
  { name: 'COEP require-corp', person: { query: { coep: 'require-corp' } }, ...SCRIPT_FAILED },
  {
    name: 'sandboxed page',
    person: { query: { csp: 'sandbox allow-scripts' } },
    ...PAGE_MISTAKE,
  },
  {
    name: 'XMPP down',
    breaks: fault('server-down'),
    code: 'meeting-connection-failed',
    sees: 'The video call could not connect.',
    wayOut: TRY_AGAIN,
  },
  ...REFUSAL_REASONS.filter((reason) => !OF_OTHER_EFFECT.includes(reason)).map((reason) => ({
    name: `token refused: ${reason}`,
    breaks: fault('token-refused', { reason }),
    ...TOKEN_REFUSED,
  })),
  {
    name: 'token for another room',
    breaks: fault('token-refused', { reason: 'wrong-room' }),
    code: 'meeting-room-refused',
    sees: 'The video call did not accept this appointment.',
    wayOut: undefined,
  },
  {
    name: 'unknown key: silence',
    breaks: fault('token-refused', { reason: 'unknown-key' }),
    ...TOO_LONG,
  },
  {
    name: 'R39: a patient as moderator',
    breaks: fault('everybody-moderator'),
    code: 'role-mismatch',
    sees: 'This video call is not set up safely, so we have closed it.',
    wayOut: undefined,
  },
];

describe('a call that does not come about', { concurrency: 3 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const { name, breaks, person, code, sees, wayOut, retry } of ROWS) {
    it(`${name}: ${code}`, () =>
      world.day(async (day) => {
        breaks?.(day);
        const patient = await day.comes(person);
        await patient.hears('session-error', { code });
        await patient.sees(sees);
        await patient.page.getByRole('link', { name: /01632 960 123/ }).waitFor();
        await patient.hasNoFrame();
        if (wayOut !== undefined)
          await patient.page.getByRole('button', { name: wayOut }).waitFor();
        assert.equal(await patient.count('session-error'), 1);
        await patient.takePictures(`start-${name}`);
        await patient.isClean(day.secrets);
        if (wayOut === undefined || retry === false || person?.query !== undefined) return;
        // What was broken has been mended: the way out leads into the call.
        day.sandbox.mend();
        await patient.press(wayOut);
        await patient.hears('session-joined');
        assert.equal(day.exchanges(patient), 2);
      }));
  }
});
