import { createSandbox, type Sandbox, type SandboxOptions } from '@video-session/sandbox';
import { chromium, type Browser } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser, MEDIA_ARGUMENTS } from '../../scripts/browser.mjs';
import { serveCallHost, type CallHost } from './call-host.js';
import { CallPage } from './call-page.js';
import { createCallTokens, NAMES, type CallTokens, type Role } from './call-tokens.js';

/** Milliseconds: a bad day in a hurry, in the order of the real one. */
const HASTE: NonNullable<SandboxOptions['timings']> = {
  refusal: 100,
  lossReport: 100,
  reloadAfterLoss: 1500,
  unnoticedAway: 800,
  directLost: 500,
  ghost: 4000,
  crashNoticed: 1500,
  lobbyAnswer: 300,
  leaveAfterDestroyed: 500,
  welcomeAfterHangup: 1000,
};

/** A call in which nothing needs to hurry: each row shortens what it is about. */
const LIMITS = { loading: 40_000, frame: 40_000, room: 40_000, reconnecting: 40_000 };

export interface Person {
  readonly role?: Role;
  /** Of the call's states, in milliseconds. */
  readonly limits?: Record<string, number>;
  /** Of the page's address: its headers and what is in it. */
  readonly query?: Record<string, string>;
}

/** A browser, a host and its backend; each day has a meeting server of its own. */
export class CallWorld {
  readonly host: CallHost;
  readonly browser: Browser;
  readonly tokens: CallTokens;
  #visits = 0;

  private constructor(host: CallHost, browser: Browser, tokens: CallTokens) {
    this.host = host;
    this.browser = browser;
    this.tokens = tokens;
  }

  static async open(more: readonly string[] = []): Promise<CallWorld> {
    const tokens = await createCallTokens();
    const browser = await chromium.launch({
      executablePath: await findBrowser(),
      args: [...BROWSER_ARGUMENTS, ...MEDIA_ARGUMENTS, ...more],
    });
    return new CallWorld(await serveCallHost(tokens), browser, tokens);
  }

  /** Runs one day, and cleans up after it. */
  async day(work: (day: CallDay) => Promise<void>): Promise<void> {
    const { keySet } = this.tokens;
    const options = { tokens: { keySet }, timings: HASTE, quiet: true };
    const day = new CallDay(this, await createSandbox(options));
    try {
      await work(day);
    } catch (thrown) {
      throw new Error(`${String(thrown)}\n${await day.story()}`, { cause: thrown });
    } finally {
      await day.end();
    }
  }

  nextVisit(): string {
    this.#visits += 1;
    return `visit-${this.#visits}`;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }
}

export class CallDay {
  readonly sandbox: Sandbox;
  readonly #world: CallWorld;
  readonly #pages: CallPage[] = [];

  constructor(world: CallWorld, sandbox: Sandbox) {
    this.#world = world;
    this.sandbox = sandbox;
  }

  /** Opens the page of somebody who comes to the call. */
  async comes({ role = 'patient', limits = {}, query = {} }: Person = {}): Promise<CallPage> {
    const context = await this.#world.browser.newContext({
      viewport: { width: 1280, height: 800 },
    });
    const visit = this.#world.nextVisit();
    const person = new CallPage(await context.newPage(), visit);
    this.#pages.push(person);
    const address = new URLSearchParams({
      role,
      visit,
      meeting: this.sandbox.url,
      limits: JSON.stringify({ ...LIMITS, ...limits }),
      ...(role === 'patient' && { name: NAMES.patient }),
      ...query,
    });
    await person.page.goto(`${this.#world.host.origin}/call?${address.toString()}`);
    return person;
  }

  /** Somebody who is in the call. */
  async joins(person: Person = {}): Promise<CallPage> {
    const page = await this.comes(person);
    await page.hears('session-joined');
    return page;
  }

  /** A clinician and a patient who know of each other. */
  async meets(patient: Person = {}): Promise<{ clinician: CallPage; patient: CallPage }> {
    const clinician = await this.joins({ role: 'clinician' });
    const other = await this.joins(patient);
    await clinician.hears('participants-changed', { count: 2 });
    return { clinician, patient: other };
  }

  exchanges({ visit }: CallPage): number {
    return this.#world.host.exchanges(visit);
  }

  /** What may stand nowhere: all tokens, and the names of those who come. */
  get secrets(): readonly string[] {
    return [...this.#world.host.given, NAMES.patient, NAMES.clinician];
  }

  /** What everybody heard and saw, for whoever reads of a failure. */
  async story(): Promise<string> {
    return (await Promise.all(this.#pages.map((page) => page.story()))).join('\n');
  }

  async end(): Promise<void> {
    for (const { context } of this.#pages) await context.close();
    await this.sandbox.close();
  }
}
