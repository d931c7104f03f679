import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { ConsoleMessage, Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What came of a story. */
export interface StoryOutcome {
  /** `success`, or why it did not come to its end. */
  readonly status: string;
  /** Codes of `session-error` that the story says it will show, in order. */
  readonly expects: readonly string[];
  /** Codes of `session-error` in the console. */
  readonly codes: readonly string[];
  /** Every other error in the console. */
  readonly errors: readonly string[];
}

const SESSION_ERROR = /^<[\w-]+> ([\w-]+): /;

/** Opens Storybook's frame, with axe in it and no story yet. */
export async function openFrame(page: Page, base: string): Promise<void> {
  await page.goto(`${base}iframe.html?viewMode=story`);
  await page.waitForFunction(() => '__STORYBOOK_ADDONS_CHANNEL__' in globalThis);
  await page.evaluate(withoutOwnAudit);
  await page.addScriptTag({ path: AXE });
}

/** In the page: Storybook's own audit would be a second one of the same, and says less. */
function withoutOwnAudit(): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Frame;
  channel.emit('updateGlobals', { globals: { a11y: { manual: true } } });
}

/** Goes to a story, as a reader does, and waits until it, and what it plays, is done. */
export async function showStory(page: Page, id: string): Promise<StoryOutcome> {
  const lines: string[] = [];
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error') lines.push(message.text());
  };
  const onPageError = (error: Error) => {
    lines.push(String(error));
  };
  page.on('console', onConsole).on('pageerror', onPageError);
  try {
    const ending = await page.evaluate(endingOfStory, id);
    return { ...ending, ...sorted(lines) };
  } finally {
    page.off('console', onConsole).off('pageerror', onPageError);
  }
}

function sorted(lines: readonly string[]): Pick<StoryOutcome, 'codes' | 'errors'> {
  return {
    codes: lines.flatMap((line) => SESSION_ERROR.exec(line)?.[1] ?? []),
    errors: lines.filter((line) => !SESSION_ERROR.test(line)),
  };
}

/** What Storybook's channel says of a story, as far as it is needed. */
interface Detail {
  readonly id?: string;
  readonly storyId?: string;
  readonly status?: string;
  readonly message?: string;
  readonly parameters?: { readonly expects?: readonly string[] };
}

interface Frame {
  readonly __STORYBOOK_ADDONS_CHANNEL__: {
    on(event: string, listener: (detail: Detail) => void): void;
    emit(event: string, detail: unknown): void;
  };
}

/** In the page: asks Storybook's channel for the story, and listens there for its end. */
function endingOfStory(id: string): Promise<Pick<StoryOutcome, 'status' | 'expects'>> {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Frame;
  return new Promise((resolve) => {
    let expects: readonly string[] = [];
    channel.on('storyPrepared', (story) => {
      if (story.id === id) expects = story.parameters?.expects ?? [];
    });
    channel.on('storyFinished', ({ storyId, status = 'failed' }) => {
      if (storyId === id) resolve({ status, expects });
    });
    for (const failure of ['playFunctionThrewException', 'storyThrewException', 'storyErrored']) {
      channel.on(failure, ({ message = failure }) => resolve({ status: message, expects }));
    }
    channel.emit('setCurrentStory', { storyId: id, viewMode: 'story' });
  });
}

/** Rules about a whole page, which is the host's. */
const HOSTS_MATTERS = [
  'landmark-no-duplicate-banner',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'region',
];
/** What a narrow window and another colour scheme may change. */
const MATTERS_OF_LOOK = ['color-contrast', 'link-in-text-block', 'target-size'];

/** @returns one line per thing that is wrong; axe looks into shadow roots by itself */
export async function audit(page: Page): Promise<readonly string[]> {
  return violations(page, {
    rules: Object.fromEntries(HOSTS_MATTERS.map((rule) => [rule, { enabled: false }])),
  });
}

/** The same of the look alone, on a phone and in the dark. */
export async function auditDarkPhone(page: Page): Promise<readonly string[]> {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(
    () => innerWidth === 390 && matchMedia('(prefers-color-scheme: dark)').matches,
  );
  return violations(page, { runOnly: { type: 'rule', values: MATTERS_OF_LOOK } });
}

function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations } = await axe.run('#storybook-root', {
      ...options,
      resultTypes: ['violations'],
      iframes: false,
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, options);
}
