import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.js';
import { DESKTOP, hearsAndSees, launch, person, PHONE } from './people.js';
import { openLatestLink, signIn } from './steps.js';

// A patient waits, the clinician sees it, writes, lets them in, and sees them leave.

describe('the waiting room', () => {
  let demo: Demo;
  let browser: Browser;
  let clinician: BrowserContext;
  let patient: BrowserContext;
  let record: Page;
  let appointment: Locator;
  let phone: Page;

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), launch()]);
    [clinician, patient] = await Promise.all([person(browser, DESKTOP), person(browser, PHONE)]);
    record = await clinician.newPage();
    appointment = record.getByRole('article');
    phone = await patient.newPage();
    await signIn(record, demo);
    await turnWaitingRoomOn(record, demo);
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  it('R23: a link that is opened is nobody who waits', async () => {
    await appointment.getByRole('button', { name: 'Generate video session link' }).click();
    await appointment.getByText('Patient not here yet').waitFor();
    await openLatestLink(phone, demo);
    await phone.getByRole('button', { name: 'Continue' }).click();
    await phone.getByRole('button', { name: 'Join', exact: true }).waitFor();
    assert.equal(await appointment.getByText('Patient not here yet').isVisible(), true);
  });

  it('R21, R24, R25: the patient waits without a token, and the record says so', async () => {
    const exchanges = countTokens(phone);
    await phone.getByRole('button', { name: 'Join', exact: true }).click();
    await phone.getByText('You are in the waiting room').waitFor();
    await phone.getByText(/knows you are here/).waitFor();
    await appointment.getByText('Patient waiting').waitFor();
    assert.equal(await exchanges.tokens(), 0);
    assert.equal(await phone.locator('iframe').count(), 0);
  });

  it('R22: a short message reaches them, and is confirmed', async () => {
    await appointment.getByText('Send a message').click();
    await appointment
      .getByRole('textbox', { name: /Message to the person waiting/ })
      .fill('Just a moment');
    await appointment.getByRole('button', { name: 'Send', exact: true }).click();
    await phone.getByText('Just a moment').waitFor();
    await appointment.getByText(/Sent at .*Just a moment/).waitFor();
  });

  it('R25: let in, both see and hear each other', async () => {
    const start = appointment.getByRole('button', { name: 'Start video session' });
    const [session] = await Promise.all([clinician.waitForEvent('page'), start.click()]);
    await session.getByRole('button', { name: 'Join', exact: true }).click();
    await appointment.getByRole('button', { name: 'Let patient in' }).click();
    await Promise.all([hearsAndSees(phone), hearsAndSees(session)]);
    await appointment.getByText('Patient in session').waitFor();
    await appointment.getByText('Clinician in session').waitFor();
  });

  it('R23: the record hears of the end at once', async () => {
    await phone.getByRole('button', { name: 'Leave', exact: true }).click();
    await appointment.getByText('Patient left').waitFor();
  });
});

async function turnWaitingRoomOn(record: Page, demo: Demo): Promise<void> {
  await record.goto(`${demo.url}/settings`);
  await record.getByLabel('Patients wait until their clinician lets them in').check();
  await record.getByRole('button', { name: 'Save changes' }).click();
  await record.getByText('Your changes are saved.').waitFor();
  await record.goto(`${demo.url}/diary`);
}

/** How many answers of the exchange have carried a token from now on. */
function countTokens(page: Page): { tokens(): Promise<number> } {
  const bodies: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/video-session/session')) bodies.push(response.text());
  });
  return {
    async tokens() {
      assert.ok(bodies.length > 0, 'Join asks the server');
      return (await Promise.all(bodies)).filter((body) => body.includes('"token"')).length;
    },
  };
}
