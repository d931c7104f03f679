import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext } from 'playwright-core';
import { startDemo, type Demo } from './demo.js';
import { DESKTOP, hearsAndSees, launch, person, PHONE } from './people.js';
import { meetingCodeOn, openLatestLink, signIn } from './steps.js';

// The journey of both sides through roles and names alone, as an outsider would walk it.

describe('the journey', () => {
  let demo: Demo;
  let browser: Browser;
  /** The link codes that the journeys used. */
  const codes: string[] = [];

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), launch()]);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  for (const [name, viewport] of [
    ['desktops', DESKTOP],
    ['phones', PHONE],
  ] as const) {
    it(`R1, R6, R8, R9: both see and hear each other, on ${name}`, async () => {
      const clinician = await person(browser, viewport);
      const patient = await person(browser, viewport);
      try {
        codes.push(await walk(demo, clinician, patient));
      } finally {
        await Promise.all([clinician.close(), patient.close()]);
      }
    });
  }

  it('R40: the server has printed neither code nor token', () => {
    assert.ok(codes.length > 0);
    for (const code of codes) assert.equal(demo.output().includes(code), false);
    assert.doesNotMatch(demo.output(), /eyJ/);
  });
});

/** @returns the patient's link code */
async function walk(
  demo: Demo,
  clinician: BrowserContext,
  patient: BrowserContext,
): Promise<string> {
  const record = await clinician.newPage();
  await signIn(record, demo);
  const appointment = record.getByRole('article');
  await appointment.getByRole('button', { name: 'Generate video session link' }).click();
  const start = appointment.getByRole('button', { name: 'Start video session' });
  await start.waitFor();

  const phone = await patient.newPage();
  const code = await openLatestLink(phone, demo);
  await phone.getByRole('button', { name: 'Continue' }).click();
  const name = phone.getByRole('textbox', { name: 'Your name' });
  assert.equal(await name.inputValue(), 'Attendee', 'R8');
  const patientCode = await meetingCodeOn(phone);
  await phone.getByRole('button', { name: 'Join', exact: true }).click();

  const [session] = await Promise.all([clinician.waitForEvent('page'), start.click()]);
  assert.equal(await start.isVisible(), true, 'R6: the record stays open');
  await session.getByRole('button', { name: 'Join', exact: true }).click();

  await Promise.all([hearsAndSees(phone), hearsAndSees(session)]);
  assert.equal(await meetingCodeOn(phone), patientCode, 'R9');
  assert.equal(await meetingCodeOn(session), patientCode, 'R9');
  assert.equal(new URL(phone.url()).hash, '', 'R41');

  await phone.getByRole('button', { name: 'Leave', exact: true }).click();
  await phone.getByRole('heading', { name: /left/i }).waitFor();
  await session.getByRole('button', { name: 'Leave', exact: true }).click();
  await session.getByRole('heading', { name: /left/i }).waitFor();
  return code;
}
