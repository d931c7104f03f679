import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CallPage } from './support/call-page.js';
import { CallWorld, type CallDay } from './support/call-world.js';
import { wrongDoings } from './support/wrong-doing.js';

// The pages around a call: one that allows nothing but what it must, and ones that do everything wrong.

/** As in the docs, and no more: no pictures, no styles in the page, no workers. */
const strictPolicy = (meeting: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${meeting}`,
    `frame-src ${meeting}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types video-session lit-html',
  ].join('; ');

const strictPermissions = (meeting: string) =>
  ['camera', 'microphone', 'display-capture', 'autoplay']
    .map((feature) => `${feature}=(self "${meeting}")`)
    .join(', ');

describe('a page under the strictest policies', () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  it('a whole call of two people, without a violation', () =>
    world.day(async (day) => {
      const meeting = day.sandbox.url;
      const query = { csp: strictPolicy(meeting), permissions: strictPermissions(meeting) };
      const clinician = await day.joins({ role: 'clinician', query });
      const patient = await day.joins({ query });
      await clinician.hears('participants-changed', { count: 2 });
      await patient.hears('direct-changed', { direct: true });
      await usesEverything(clinician, patient);
      await patient.press('Leave');
      await patient.hears('session-ended', { reason: 'left' });
      await clinician.hears('participants-changed', { count: 1 });
      await clinician.press('Leave');
      await clinician.hears('session-ended', { reason: 'left' });
      for (const person of [clinician, patient]) {
        await person.hasNoFrame();
        assert.deepEqual(await person.violations(), []);
        await person.isClean(day.secrets);
      }
    }));
});

/** All chunks that a call may load, and each command once. */
async function usesEverything(clinician: CallPage, patient: CallPage): Promise<void> {
  await ask(patient, (meeting) => {
    meeting.setMicrophoneMuted(true);
    meeting.setHandRaised(true);
    meeting.sendMessage('Hello');
  });
  await patient.hears('devices-changed', { microphoneOn: false });
  await clinician.hears('hand-changed', { count: 1 });
  await clinician.hears('message-received');
  await ask(clinician, (meeting) => meeting.setLobby(true));
  await clinician.hears('lobby-changed', { on: true });
  await patient.press('Switch to phone');
  await patient.hears('fallback-to-phone');
  await patient.page.getByRole('dialog').waitFor();
  await patient.page.keyboard.press('Escape');
  await patient.page.getByRole('button', { name: /^You are in the call/ }).click();
  await patient.page.getByRole('dialog').waitFor();
  await patient.page.keyboard.press('Escape');
}

interface Asked {
  setMicrophoneMuted(muted: boolean): void;
  setHandRaised(on: boolean): void;
  sendMessage(text: string): void;
  setLobby(on: boolean): void;
}

async function ask(person: CallPage, work: (meeting: Asked) => void): Promise<void> {
  const meeting = await person.page.evaluateHandle('view.meeting');
  await meeting.evaluate(work as unknown as (meeting: unknown) => void);
}

describe('a page whose policies are right', () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  it('is told nothing of mistakes', () =>
    world.day(async (day) => {
      const meeting = day.sandbox.url;
      for (const query of [{}, { permissions: strictPermissions(meeting) }]) {
        const patient = await day.joins({ query });
        assert.doesNotMatch(patient.consoleText(), /keeps the meeting from working/);
      }
    }));
});

describe('a page that does everything wrong', { concurrency: 2 }, () => {
  let world: CallWorld;
  before(async () => (world = await CallWorld.open()));
  after(() => world.close());

  for (const [name, head] of Object.entries(wrongDoings('MEETING'))) {
    it(`${name}: a call all the same`, () =>
      world.day(async (day) => {
        const patient = await comes(day, head);
        await patient.joins();
        await patient.sees('You are in the call');
        await canBeSeen(patient);
        await patient.takePictures(`host-${name}`);
        await patient.press('Leave');
        await patient.hears('session-ended', { reason: 'left' });
        await patient.hasNoFrame();
        assert.equal(await patient.count('session-error'), 0);
        await patient.isClean(day.secrets);
      }));
  }

  it('all of it at once: a call all the same', () =>
    world.day(async (day) => {
      const patient = await comes(day, Object.values(wrongDoings('MEETING')).join('\n'));
      await patient.joins();
      await canBeSeen(patient);
      await patient.takePictures('host-everything');
      await patient.isClean(day.secrets);
    }));
});

function comes(day: CallDay, head: string): Promise<CallPage> {
  return day.comes({ query: { head: head.replaceAll('MEETING', day.sandbox.url) } });
}

/** The bar's button and the meeting take the room that they need. */
async function canBeSeen({ page }: CallPage): Promise<void> {
  const leave = await page.getByRole('button', { name: 'Leave', exact: true }).boundingBox();
  assert.ok(leave !== null && leave.height >= 44 && leave.width >= 44, JSON.stringify(leave));
  const frame = await page.locator('session-view iframe').boundingBox();
  assert.ok(frame !== null && frame.height > 200 && frame.width > 300, JSON.stringify(frame));
}
