import { expect } from '@open-wc/testing';
import { WakeLock } from './wake-lock.js';

/** Locks that a browser would have given. */
class Screen {
  readonly locks: { released: boolean; release: () => Promise<void> }[] = [];
  refuses = false;

  request = (): Promise<unknown> => {
    if (this.refuses) return Promise.reject(new DOMException('', 'NotAllowedError'));
    const lock = {
      released: false,
      release: () => Promise.resolve(void (lock.released = true)),
    };
    this.locks.push(lock);
    return Promise.resolve(lock);
  };

  get held(): number {
    return this.locks.filter(({ released }) => !released).length;
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('wake lock', () => {
  let screen: Screen;
  let lock: WakeLock;
  const original = Object.getOwnPropertyDescriptor(navigator, 'wakeLock');

  beforeEach(() => {
    screen = new Screen();
    Object.defineProperty(navigator, 'wakeLock', { value: screen, configurable: true });
    // A test's page may be behind another test's.
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    lock = new WakeLock();
  });
  afterEach(() => {
    lock.stop();
    Reflect.deleteProperty(document, 'visibilityState');
    Reflect.deleteProperty(navigator, 'wakeLock');
    if (original !== undefined) Object.defineProperty(navigator, 'wakeLock', original);
  });

  it('keeps the screen awake once, however often it is started, until it is stopped', async () => {
    lock.start();
    lock.start();
    await settled();
    expect(screen.held).to.equal(1);
    lock.stop();
    await settled();
    expect(screen.held).to.equal(0);
  });

  it('takes the lock anew when the page is seen again, which has lost it', async () => {
    lock.start();
    await settled();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect(screen.locks.length).to.equal(2);
    lock.stop();
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    expect([screen.locks.length, screen.held]).to.deep.equal([2, 0]);
  });

  it('lets go of a lock that comes after it was stopped', async () => {
    lock.start();
    lock.stop();
    await settled();
    expect([screen.locks.length, screen.held]).to.deep.equal([1, 0]);
  });

  it('the call goes on where a page may not keep the screen awake', async () => {
    screen.refuses = true;
    lock.start();
    await settled();
    expect(screen.locks.length).to.equal(0);
  });
});
