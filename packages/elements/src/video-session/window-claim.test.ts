import { expect } from '@open-wc/testing';
import { LeftoverCount } from '../testing/leftovers.js';
import { WindowClaim } from './window-claim.js';

const HIDE = () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
const SHOW = () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));

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
      expect(await second.claim.claim(session, 'ask')).to.equal(false);
      expect([first.claim.isHeld, second.claim.isHeld]).to.deep.equal([true, false]);
      expect(first.heard).to.deep.equal([]);
    });

    it('exactly one of two, and of five, that ask at the same moment', async () => {
      for (const count of [2, 5]) {
        const name = nextSession();
        const many = Array.from({ length: count }, open);
        const answers = await Promise.all(many.map(({ claim }) => claim.claim(name, 'ask')));
        expect(answers.filter(Boolean).length, String(count)).to.equal(1);
      }
    });

    it('another that asks while the first still waits for an answer', async () => {
      const first = open().claim.claim(session, 'ask');
      await new Promise((resolve) => setTimeout(resolve, 50));
      const second = open().claim.claim(session, 'ask');
      expect([await first, await second].filter(Boolean).length).to.equal(1);
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
      expect(await second.claim.isFree(session)).to.equal(false);
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
      const held = [first, second].filter(({ claim }) => claim.isHeld);
      expect(held.length).to.equal(1);
    });
  });
}

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
