import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Demo } from './demo.js';

// What several journeys do, by roles and names alone.

const MEETING_CODE = /\b\d{3}(-[a-z0-9]{4}){3}\b/;

export async function signIn(page: Page, demo: Demo): Promise<void> {
  await page.goto(demo.url);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/diary/);
}

/**
 * Opens the link of the newest text message, found as a person finds it.
 * @returns its link code
 */
export async function openLatestLink(page: Page, demo: Demo): Promise<string> {
  await page.goto(`${demo.url}/phone`);
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').click();
  const link = page.getByRole('link', { name: /\/visit#/ }).first();
  const href = (await link.getAttribute('href')) ?? assert.fail('The message has no link');
  await link.click();
  return new URL(href).hash.slice(1);
}

export async function meetingCodeOn(page: Page): Promise<string> {
  await page.getByText(MEETING_CODE).first().waitFor();
  const text = await page.getByText(MEETING_CODE).first().textContent();
  return MEETING_CODE.exec(text ?? '')?.[0] ?? assert.fail('There is no meeting code');
}
