import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { startDemo } from '../../examples/ehr/e2e/demo.ts';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../browser.mjs';
import { ROOT } from '../setup.mjs';
import { drawPerson } from './drawn-person.mjs';

// `npm run pictures` takes the pictures of the README from the running demo.

const PICTURES = join(ROOT, 'docs/pictures');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
const CLINICIAN = { skin: '#c68863', hair: '#3a2a24', top: '#2f6f73', wall: '#e3ded3' };
const PATIENT = { skin: '#f0c8a6', hair: '#8a5a33', top: '#6b5b95', wall: '#dfe7ea' };

const executablePath = await findBrowser();
const scratch = await mkdtemp(join(tmpdir(), 'video-session-pictures-'));
await mkdir(PICTURES, { recursive: true });
const demo = await startDemo();
const clinician = await openBrowser('clinician', CLINICIAN, DESKTOP);
const patient = await openBrowser('patient', PATIENT, PHONE);
try {
  await takeAll(clinician.context, patient.context);
} finally {
  await Promise.all([clinician.browser.close(), patient.browser.close()]);
  await demo.stop();
  await rm(scratch, { recursive: true });
}

async function takeAll(office, home) {
  const record = await office.newPage();
  await record.goto(demo.url);
  await record.getByRole('button', { name: 'Sign in' }).click();
  await record
    .getByRole('article')
    .getByRole('button', { name: 'Generate video session link' })
    .click();
  await record.getByRole('article').getByRole('button', { name: 'Start video session' }).waitFor();
  await take(record, 'diary');

  const phone = await home.newPage();
  await phone.goto(`${demo.url}/phone`);
  await phone.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  await take(phone, 'message');
  await phone
    .getByRole('link', { name: /\/visit#/ })
    .first()
    .click();
  await phone.getByRole('button', { name: 'Continue' }).waitFor();
  await take(phone, 'welcome-page');
  await phone.getByRole('button', { name: 'Continue' }).click();
  await phone.locator('join-screen video').waitFor();
  await take(phone, 'join-screen');
  await phone.getByRole('button', { name: 'Join', exact: true }).click();

  const [session] = await Promise.all([
    office.waitForEvent('page'),
    record.getByRole('article').getByRole('button', { name: 'Start video session' }).click(),
  ]);
  await session.getByRole('button', { name: 'Join', exact: true }).click();
  await session.getByText('Attendee').first().waitFor();
  await phone.getByText('Hannah Okoro').first().waitFor();
  await session.waitForTimeout(3000); // the first pictures of a call are coarse
  await take(session, 'session-clinician');
  await take(phone, 'session-patient');
}

async function take(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.jpg`), type: 'jpeg', quality: 82 });
}

/** A browser whose camera shows a drawn person. */
async function openBrowser(name, look, viewport) {
  const camera = join(scratch, `${name}.mjpeg`);
  await writeFile(camera, await film(look));
  const browser = await chromium.launch({
    executablePath,
    args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS, `--use-file-for-fake-video-capture=${camera}`],
  });
  const context = await browser.newContext({ viewport, deviceScaleFactor: 2, locale: 'en-GB' });
  await context.grantPermissions(['camera', 'microphone']);
  return { browser, context };
}

async function film(look) {
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  const page = await browser.newPage();
  const picture = await page.evaluate(drawPerson, look);
  await browser.close();
  const frame = Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64');
  return Buffer.concat(Array.from({ length: 30 }, () => frame));
}
