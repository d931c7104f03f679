import assert from 'node:assert/strict';
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';

/** Where to put pictures of each end for a reader; none are made without it. */
const PICTURES = process.env.CALL_PICTURES;

/** Milliseconds for what has a time limit of its own, on a slow machine. */
const PATIENCE = 45_000;

export interface Heard {
  readonly type: string;
  readonly detail: Record<string, unknown> | null;
  /** Milliseconds since the page began. */
  readonly at: number;
}

interface CallWindow {
  readonly heard: Heard[];
  readonly violations: string[];
  readonly rejections: string[];
}

/** One person's page with a call in it, and all that went wrong in the page itself. */
export class CallPage {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly visit: string;
  readonly #console: ConsoleMessage[] = [];
  readonly #errors: string[] = [];

  constructor(page: Page, visit: string) {
    this.page = page;
    this.context = page.context();
    this.visit = visit;
    page.on('pageerror', (error) => this.#errors.push(error.message));
    page.on('console', (message) => this.#console.push(message));
  }

  /** The next such event; with `detail` the first that has all of it. */
  async hears(type: string, detail: Record<string, unknown> = {}): Promise<Heard> {
    const found = await this.page.waitForFunction(
      ([wanted, values]) =>
        (globalThis as unknown as CallWindow).heard.find(
          (event) =>
            event.type === wanted &&
            Object.entries(values).every(([key, value]) => event.detail?.[key] === value),
        ),
      [type, detail] as const,
      { timeout: PATIENCE },
    );
    return (await found.jsonValue()) as Heard;
  }

  /** Is in the call, or fails at the first error that is told instead. */
  async joins(): Promise<void> {
    const heard = await Promise.race([this.hears('session-joined'), this.hears('session-error')]);
    assert.equal(heard.type, 'session-joined', JSON.stringify(heard.detail));
  }

  /** Waits until such an event has come for the nth time. */
  async hearsTimes(type: string, times: number): Promise<void> {
    await this.page.waitForFunction(
      ([wanted, least]) =>
        (globalThis as unknown as CallWindow).heard.filter((event) => event.type === wanted)
          .length >= least,
      [type, times] as const,
      { timeout: PATIENCE },
    );
  }

  heard(): Promise<readonly Heard[]> {
    return this.page.evaluate(() => (globalThis as unknown as CallWindow).heard);
  }

  async count(type: string): Promise<number> {
    return (await this.heard()).filter((event) => event.type === type).length;
  }

  violations(): Promise<readonly string[]> {
    return this.page.evaluate(() => (globalThis as unknown as CallWindow).violations);
  }

  /** Waits until these words can be seen. */
  async sees(words: string): Promise<void> {
    await this.page.getByText(words).first().waitFor({ timeout: PATIENCE });
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click({ timeout: PATIENCE });
  }

  /** Waits until no frame of a meeting is left. */
  async hasNoFrame(): Promise<void> {
    const started = Date.now();
    while (this.page.frames().length > 1 && Date.now() - started < PATIENCE)
      await this.page.waitForEvent('framedetached', { timeout: PATIENCE }).catch(() => undefined);
    assert.equal(this.page.frames().length, 1, 'a frame is left');
  }

  /** Nothing thrown into the page, nothing secret in what it was told or in the console (R40, R42). */
  async isClean(secrets: readonly string[]): Promise<void> {
    const { rejections, heard } = await this.page.evaluate(() => {
      const { rejections, heard } = globalThis as unknown as CallWindow;
      return { rejections, heard };
    });
    assert.deepEqual([...this.#errors, ...rejections], []);
    const told = JSON.stringify(heard) + this.consoleText();
    for (const secret of secrets) assert.ok(!told.includes(secret), `${secret} was told`);
  }

  consoleText(): string {
    return this.#console.map((message) => message.text()).join('\n');
  }

  async story(): Promise<string> {
    const heard = await this.heard().catch(() => []);
    const words = await this.page.locator('body').innerText().catch(String);
    const events = heard.map(
      ({ type, detail, at }) => `${Math.round(at)} ${type} ${JSON.stringify(detail)}`,
    );
    return [this.visit, ...events, this.consoleText(), ...this.#errors, words].join('\n  ');
  }

  async takePictures(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    const file = name.replace(/[^\w]+/g, '-').slice(0, 60);
    for (const size of [
      { width: 390, height: 844 },
      { width: 1280, height: 800 },
    ]) {
      await this.page.setViewportSize(size);
      await this.page.screenshot({ path: `${PICTURES}/${file}-${size.width}.png` });
    }
  }
}
