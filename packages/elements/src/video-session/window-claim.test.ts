import { expect, waitUntil } from '@open-wc/testing';
import { LeftoverCount } from '../testing/leftovers.js';
import { WindowClaim } from './window-claim.js';

const HIDE = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const SHOW = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

/** Longer than a window waits for an answer. */
const LATE_MILLISECONDS = 300;

let sessions = 0;
const nextSession = () => `claim-${(sessions += 1)}`;

/** A window of the browser, with a note of what it hears. */
class Window {
  readonly heard: string[] = [];
  #wake: (() => void)[] = [];
  readonly claim = new WindowClaim(
    () => this.#note('lost'),
    () => this.#note('kept'),
  );

  async hears(word: string): Promise<void> {
    while (!this.heard.includes(word)) await new Promise<void>((wake) => this.#wake.push(wake));
  }

  #note(word: string): void {
    this.heard.push(word);
    this.#wake.splice(0).forEach((wake) => wake());
  }
}

/** Waits until no lock of these tests is held or asked for. */
async function freed(): Promise<void> {
  const { held = [], pending = [] } = await navigator.locks.query();
  if ([...held, ...pending].some(({ name }) => name?.includes(':claim-'))) await freed();
}

/** Until the answers of a busy machine are in, which may come late where there are no locks. */
const oneHas = (windows: readonly Window[]) =>
  waitUntil(() => windows.filter(({ claim }) => claim.isHeld).length === 1);

const withoutLocks = () =>
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
const withLocks = () => Reflect.deleteProperty(navigator, 'locks');

for (const how of ['Web Locks', 'a channel'] as const) {
  describe(`R48: one window has a session, by ${how}`, () => {
    let leftovers: LeftoverCount;
    let windows: Window[];
    let session: string;

    beforeEach(() => {
      if (how === 'a channel') withoutLocks();
      leftovers = new LeftoverCount();
      windows = [];
      session = nextSession();
    });

    afterEach(async () => {
      for (const { claim } of windows) claim.release();
      expect(leftovers.open).to.deep.include({ channels: 0, listeners: 0 });
      leftovers.stop();
      withLocks();
      await freed();
    });

    const open = () => {
      const window = new Window();
      windows.push(window);
      return window;
    };

    it('the first that asks', async () => {
      const [first, second] = [open(), open()];
      expect(await first.claim.claim(session, 'ask')).to.equal(true);
      await second.claim.claim(session, 'ask');
      await oneHas([first, second]);
      expect([first.claim.isHeld, first.heard]).to.deep.equal([true, []]);
    });

    it('exactly one of two, and of five, that ask at the same moment', async () => {
      for (const count of [2, 5]) {
        const name = nextSession();
        const many = Array.from({ length: count }, open);
        await Promise.all(many.map(({ claim }) => claim.claim(name, 'ask')));
        await oneHas(many);
      }
    });

    it('another that asks while the first still waits for an answer', async () => {
      const [first, second] = [open(), open()];
      const asked = first.claim.claim(session, 'ask');
      await new Promise((resolve) => setTimeout(resolve, 50));
      await Promise.all([asked, second.claim.claim(session, 'ask')]);
      await oneHas([first, second]);
    });

    it('"Use this window" takes it away from the one that had it', async () => {
      const [first, second] = [open(), open()];
      await first.claim.claim(session, 'ask');
      expect(await second.claim.claim(session, 'take')).to.equal(true);
      await first.hears('lost');
      expect(first.claim.isHeld).to.equal(false);
      expect(second.heard).to.deep.equal([]);
    });

    it('another session is another matter', async () => {
      await open().claim.claim(session, 'ask');
      expect(await open().claim.claim(nextSession(), 'ask')).to.equal(true);
    });

    it('it is free again when its window lets go of it', async () => {
      const [first, second] = [open(), open()];
      await first.claim.claim(session, 'ask');
      await waitUntil(async () => !(await second.claim.isFree(session)));
      first.claim.release();
      expect(await second.claim.isFree(session)).to.equal(true);
      expect(await second.claim.claim(session, 'ask')).to.equal(true);
    });

    it('who only looks takes nothing, and disturbs nobody who asks', async () => {
      const [first, second] = [open(), open()];
      const asked = first.claim.claim(session, 'ask');
      await second.claim.isFree(session);
      expect(await asked).to.equal(true);
    });

    it('a page in the cache of the browser has it not, and asks again when it comes back', async () => {
      const first = open();
      await first.claim.claim(session, 'ask');
      HIDE();
      expect(await open().claim.isFree(session)).to.equal(true);
      SHOW();
      await first.hears('kept');
      expect(first.claim.isHeld).to.equal(true);
    });

    it('a page that comes back from the cache yields to the window that has it now', async () => {
      const first = open();
      await first.claim.claim(session, 'ask');
      HIDE();
      const second = open();
      await second.claim.claim(session, 'ask');
      SHOW();
      // Both come back in this test; the one that asks first was there first.
      await Promise.race([first.hears('lost'), second.hears('lost')]);
      await oneHas([first, second]);
    });
  });
}

describe('R48: windows without Web Locks that answer each other late', () => {
  const Channel = window.BroadcastChannel;
  let windows: Window[];
  const after = (milliseconds: number) =>
    new Promise((resolve) => setTimeout(resolve, milliseconds));

  beforeEach(() => {
    withoutLocks();
    window.BroadcastChannel = class extends Channel {
      #isClosed = false;
      override postMessage(word: unknown): void {
        setTimeout(() => this.#isClosed || super.postMessage(word), LATE_MILLISECONDS);
      }
      override close(): void {
        this.#isClosed = true;
        super.close();
      }
    };
    windows = [new Window(), new Window(), new Window()];
  });
  afterEach(() => {
    for (const { claim } of windows) claim.release();
    window.BroadcastChannel = Channel;
    withLocks();
  });

  it('the one that had it keeps it, and the others yield as soon as they hear', async () => {
    const [first, ...others] = windows as [Window, Window, Window];
    const session = nextSession();
    expect(await first.claim.claim(session, 'ask')).to.equal(true);
    await after(LATE_MILLISECONDS);
    await Promise.all(others.map(({ claim }) => claim.claim(session, 'ask')));
    await Promise.all(others.map((other) => other.hears('lost')));
    expect(windows.map(({ claim }) => claim.isHeld)).to.deep.equal([true, false, false]);
    expect(first.heard).to.deep.equal([]);
  });

  it('of those that ask at the same moment one is left with it, not none', async () => {
    const session = nextSession();
    await Promise.all(windows.map(({ claim }) => claim.claim(session, 'ask')));
    await oneHas(windows);
    await after(3 * LATE_MILLISECONDS);
    await oneHas(windows);
  });
});

describe('R48: a browser with neither locks nor channels', () => {
  const channel = window.BroadcastChannel;
  before(() => {
    withoutLocks();
    Reflect.deleteProperty(window, 'BroadcastChannel');
  });
  after(() => {
    withLocks();
    window.BroadcastChannel = channel;
  });

  it('keeps nobody out', async () => {
    const { claim } = new Window();
    const session = nextSession();
    expect(await claim.isFree(session)).to.equal(true);
    expect(await claim.claim(session, 'ask')).to.equal(true);
    expect(await new Window().claim.claim(session, 'ask')).to.equal(true);
    claim.release();
  });
});
