import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startDemo, type Demo } from './demo.js';
import { DESKTOP, launch, person, PHONE } from './people.js';
import { openLatestLink, signIn } from './steps.js';

// An administrator gives the welcome page a name, words and a colour; the patient sees them.

describe('the designer of the welcome page', () => {
  let demo: Demo;
  let browser: Browser;
  let office: BrowserContext;
  let patient: BrowserContext;
  let record: Page;
  let phone: Page;

  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), launch()]);
    [office, patient] = await Promise.all([person(browser, DESKTOP), person(browser, PHONE)]);
    [record, phone] = await Promise.all([office.newPage(), patient.newPage()]);
    await signIn(record, demo);
    await record.goto(`${demo.url}/settings`);
    await record.getByRole('link', { name: 'Design the welcome page' }).click();
  });
  after(async () => {
    await browser.close();
    await demo.stop();
  });

  const preview = () => record.getByRole('region', { name: 'Preview' });
  const field = (name: string) => record.getByRole('textbox', { name, exact: true });

  it('shows what is typed, and a way out of colours that are hard to read', async () => {
    await field('Name of the service').fill('Larkmere Wellbeing');
    await preview().getByText('Larkmere Wellbeing').waitFor();
    await field('Text').fill('We are glad that you are here.');
    await preview().getByText('We are glad that you are here.').waitFor();
    await field('Links').fill('#9fd8df');
    await record.getByText(/pairs of colours are hard to see/).waitFor();
    await field('Links').fill('#5b2a86');
    await record.getByText('Every pair of colours is easy to see.').waitFor();
  });

  it('R35: says what this service cannot use, beside the field', async () => {
    await field('Name of the service').fill('x'.repeat(41));
    await record.getByRole('button', { name: 'Save changes' }).click();
    await record.getByRole('alert').getByText('Enter a name of up to 40 characters').waitFor();
    await field('Name of the service').fill('Larkmere Wellbeing');
  });

  it('keeps it, and the patient gets it', async () => {
    await record.getByRole('button', { name: 'Save changes' }).click();
    await record.getByText('All changes are saved.').waitFor();
    await record.reload();
    assert.equal(await field('Links').inputValue(), '#5b2a86');

    await record.goto(`${demo.url}/diary`);
    await record.getByRole('button', { name: 'Generate video session link' }).first().click();
    await record.getByRole('button', { name: 'Start video session' }).first().waitFor();
    await openLatestLink(phone, demo);
    await phone.locator('welcome-page').getByText('Larkmere Wellbeing').waitFor();
    await phone.getByText('We are glad that you are here.').waitFor();
    const button = phone.getByRole('button', { name: 'Continue' });
    // The colours come a moment after the words.
    await phone.waitForFunction(
      (element) => getComputedStyle(element).backgroundColor === 'rgb(91, 42, 134)',
      await button.elementHandle(),
    );
  });
});
