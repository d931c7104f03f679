import type { Browser } from 'playwright-core';
import { createSandbox, type Sandbox, type SandboxOptions } from '../server/sandbox.js';
import { HostPage, launchBrowser, serveHostPage } from './host-pages.js';
import { createTokenSigner, type TokenSigner } from './tokens.js';

export const NO_PREJOIN = { prejoinConfig: { enabled: false } };

const OWNER = { context: { user: { id: 'c1', name: 'Dr Alex Morgan', affiliation: 'owner' } } };
const GUEST = { context: { user: { id: 'p1', affiliation: 'member' } } };

/** A sandbox, a browser and the pages of those who meet there. */
export class Meeting {
  readonly signer: TokenSigner;
  readonly sandbox: Sandbox;
  readonly browser: Browser;
  readonly pages: Awaited<ReturnType<typeof serveHostPage>>;
  readonly #opened: HostPage[] = [];
  #rooms = 0;

  private constructor(
    signer: TokenSigner,
    sandbox: Sandbox,
    browser: Browser,
    pages: Awaited<ReturnType<typeof serveHostPage>>,
  ) {
    this.signer = signer;
    this.sandbox = sandbox;
    this.browser = browser;
    this.pages = pages;
  }

  static async start(options: SandboxOptions = {}): Promise<Meeting> {
    const signer = await createTokenSigner();
    const tokens = { keySet: signer.keySet };
    const sandbox = await createSandbox({ tokens, quiet: true, ...options });
    return new Meeting(signer, sandbox, await launchBrowser(), await serveHostPage());
  }

  newRoom(): string {
    this.#rooms += 1;
    return `room-${this.#rooms}`;
  }

  async open(options: object, browser = this.browser, sandbox = this.sandbox): Promise<HostPage> {
    const page = this.track(await HostPage.open(browser, this.pages.url));
    await page.mount(`${sandbox.url}/external_api.js`, `localhost:${sandbox.port}`, {
      configOverwrite: NO_PREJOIN,
      ...options,
    });
    return page;
  }

  track(page: HostPage): HostPage {
    this.#opened.push(page);
    return page;
  }

  async clinician(room: string): Promise<HostPage> {
    const jwt = await this.signer.sign(room, OWNER);
    const page = await this.open({ roomName: room, jwt });
    await page.heard('videoConferenceJoined');
    return page;
  }

  async patient(room: string, options: object = {}): Promise<HostPage> {
    const page = await this.newcomer(room, options);
    await page.heard('videoConferenceJoined');
    return page;
  }

  /** A patient who may not get in. */
  async newcomer(room: string, options: object = {}): Promise<HostPage> {
    const jwt = await this.signer.sign(room, GUEST);
    return this.open({ roomName: room, jwt, userInfo: { displayName: 'Sam' }, ...options });
  }

  /** Both in a room of their own. */
  async call(): Promise<{ clinician: HostPage; patient: HostPage }> {
    const room = this.newRoom();
    return { clinician: await this.clinician(room), patient: await this.patient(room) };
  }

  async closePages(): Promise<void> {
    for (const page of this.#opened.splice(0)) await page.close();
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.sandbox.close();
    this.pages.close();
  }
}
