import { expect } from '@open-wc/testing';
import { loadExternalApi } from './external-api-loader.js';
import { ManualTimers } from './testing/manual-timers.js';
import { fixtureDomain } from './testing/recording-api.js';
import { rejection, sessionRejection } from './testing/rejection.js';

const globals = window as {
  JitsiMeetExternalAPI?: unknown;
  withoutGlobalRuns?: number;
};

function scriptUrl(name: string, query = ''): string {
  return `${fixtureDomain(name)}/external_api.js${query}`;
}

function load(url: string, signal = new AbortController().signal) {
  return loadExternalApi(url, { timeout: 5_000, signal });
}

function scriptTags(): readonly string[] {
  return [...document.scripts].map(({ src }) => src).filter((src) => src.includes('external_api'));
}

/** Settles once the browser has the answer of an address that starts so. */
function fetched(url: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      if (!list.getEntries().some(({ name }) => name === url)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'resource', buffered: true });
  });
}

describe('loadExternalApi', () => {
  afterEach(() => {
    expect(scriptTags()).to.be.empty;
    delete globals.JitsiMeetExternalAPI;
  });

  it('gives the class that the script defines, and leaves no global behind', async () => {
    const externalApi = await load(scriptUrl('first'));
    expect(externalApi).to.be.a('function');
    expect('JitsiMeetExternalAPI' in window).to.be.false;
  });

  it("gives the host page's own global back", async () => {
    const own = () => {};
    globals.JitsiMeetExternalAPI = own;
    expect(await load(scriptUrl('first', '?beside-own'))).not.to.equal(own);
    expect(globals.JitsiMeetExternalAPI).to.equal(own);
  });

  it('SDK flaw "a second domain reuses the first one\'s script": one class for each address', async () => {
    const [first, second] = await Promise.all([
      load(scriptUrl('first')),
      load(scriptUrl('second')),
    ]);
    expect(first).not.to.equal(second);
  });

  it('asks once for callers at the same time, and never again after an answer', async () => {
    const url = scriptUrl('first', '?once');
    const both = Promise.all([load(url), load(url)]);
    expect(scriptTags()).to.deep.equal([url]);
    const [one, two] = await both;
    expect(one).to.equal(two);
    const again = load(url);
    expect(scriptTags()).to.be.empty;
    expect(await again).to.equal(one);
  });

  it('SDK flaw "a script error is only logged": fails with meeting-script-failed', async () => {
    const error = await sessionRejection(load(scriptUrl('missing')));
    expect(error.code).to.equal('meeting-script-failed');
    expect(error.recoverable).to.be.true;
  });

  it('SDK flaw "a script without the global hangs": fails with meeting-script-failed', async () => {
    const error = await sessionRejection(load(scriptUrl('without-global')));
    expect(error.code).to.equal('meeting-script-failed');
    expect(error.message).to.contain('does not define');
  });

  it("does not take the host page's own global for the script's", async () => {
    globals.JitsiMeetExternalAPI = () => {};
    const error = await sessionRejection(load(scriptUrl('without-global', '?own')));
    expect(error.code).to.equal('meeting-script-failed');
  });

  it('SDK flaw "the rejected promise is cached for ever": the next try asks again', async () => {
    const url = scriptUrl('second-try');
    await sessionRejection(load(url));
    expect(await load(url)).to.be.a('function');
  });

  it('gives up with meeting-script-timeout, and what comes late does not run', async () => {
    const url = scriptUrl('without-global', '?late');
    const runs = globals.withoutGlobalRuns;
    const timers = new ManualTimers();
    const loading = sessionRejection(load(url));
    timers.advance(5_000);
    timers.restore();
    expect((await loading).code).to.equal('meeting-script-timeout');
    await fetched(url);
    // A script that comes later from the same server runs later.
    await sessionRejection(load(scriptUrl('without-global', '?after')));
    expect(globals.withoutGlobalRuns).to.equal((runs ?? 0) + 1);
  });

  it('asks by another address after one that never answered: the browser would wait for that', async () => {
    const url = scriptUrl('first', '?stuck');
    const controller = new AbortController();
    const loading = rejection(load(url, controller.signal));
    controller.abort();
    await loading;
    const again = load(url);
    expect(scriptTags().map((src) => src.replace(/\d+$/, ''))).to.deep.equal([`${url}&again=`]);
    expect(await again).to.be.a('function');
  });

  it('stops at once when its signal aborts, before and during', async () => {
    const reason = new Error('gone');
    expect(await rejection(load(scriptUrl('first'), AbortSignal.abort(reason)))).to.equal(reason);

    const controller = new AbortController();
    const loading = rejection(load(scriptUrl('first', '?aborted'), controller.signal));
    expect(scriptTags()).to.have.length(1);
    controller.abort(reason);
    expect(await loading).to.equal(reason);
  });

  it('goes on for the others when one of them goes', async () => {
    const url = scriptUrl('second', '?shared');
    const controller = new AbortController();
    const one = rejection(load(url, controller.signal));
    const other = load(url);
    controller.abort();
    await one;
    expect(await other).to.be.a('function');
  });
});
