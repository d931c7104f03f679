import { expect } from '@open-wc/testing';
import { toMeetingCode, type MeetingCode } from '@video-session/core';
import { LeftoverCount, noLocks } from './testing/leftovers.js';
import type * as sameModule from './live-session.js';
import { announceSession, LiveSessions, watchSession, type LivePace } from './live-session.js';

const CODE = toMeetingCode('123-abcd-efgh-jkmn');
const OTHER = toMeetingCode('456-abcd-efgh-jkmn');
const FAST: LivePace = { beat: 20, repeat: 60, patience: 200 };
const MODULE = new URL('./live-session.js', import.meta.url).href.replace(/\.js$/, '.ts');

/** A listener whose words can be awaited one by one. */
function hearing() {
  const words: boolean[] = [];
  let wake: () => void = () => undefined;
  const listener = (live: boolean) => {
    words.push(live);
    wake();
  };
  const count = async (length: number) => {
    while (words.length < length) await new Promise<void>((resolve) => (wake = resolve));
    return words;
  };
  return { words, listener, count };
}

interface Tab {
  readonly frame: HTMLIFrameElement;
  readonly module: typeof sameModule;
  readonly AbortController: typeof AbortController;
}

/** Another tab of the same origin: a realm of its own, which takes its locks with it. */
async function openTab(before = ''): Promise<Tab> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
  frame.srcdoc = `<script>${before}</script><script type="module">
    import * as module from '${MODULE}';
    window.module = module;
    parent.postMessage('loaded', '*');
  </script>`;
  document.body.append(frame);
  await loaded;
  const { module, AbortController } = frame.contentWindow as unknown as Tab;
  return { frame, module, AbortController };
}

const NO_LOCKS = `Object.defineProperty(navigator, 'locks', { value: undefined });`;

/** Waits until that many tabs have said that they live. */
function tabsHeard(count: number): Promise<void> {
  const channel = new BroadcastChannel('video-session-live');
  const tabs = new Set<string>();
  return new Promise((resolve) => {
    channel.onmessage = ({ data }: MessageEvent<{ tab?: string }>) => {
      if (data.tab !== undefined) tabs.add(data.tab);
      if (tabs.size < count) return;
      channel.close();
      resolve();
    };
  });
}

describe('a live session (R29)', () => {
  let ends: AbortController[] = [];
  const lasting = () => {
    const end = new AbortController();
    ends.push(end);
    return end.signal;
  };
  const watch = (code: MeetingCode = CODE, pace?: LivePace) => {
    const heard = hearing();
    if (pace) new LiveSessions(pace).watch(code, heard.listener, lasting());
    else watchSession(code, heard.listener, lasting());
    return heard;
  };
  afterEach(() => {
    ends.forEach((end) => end.abort());
    ends = [];
    document.querySelectorAll('iframe').forEach((frame) => frame.remove());
  });

  it('is told to a record in another tab, at its start and at its end', async () => {
    const record = watch();
    const tab = await openTab();
    const session = new tab.AbortController();
    tab.module.announceSession(CODE, session.signal);
    expect(await record.count(1)).to.deep.equal([true]);
    session.abort();
    expect(await record.count(2)).to.deep.equal([true, false]);
  });

  it('is told to a record that is opened later', async () => {
    const tab = await openTab();
    tab.module.announceSession(CODE, new tab.AbortController().signal);
    const early = watch();
    await early.count(1);
    expect(await watch().count(1)).to.deep.equal([true]);
  });

  it('ends at once for the record when its tab is closed or crashes, with no word of goodbye', async () => {
    const record = watch();
    const tab = await openTab();
    tab.module.announceSession(CODE, new tab.AbortController().signal);
    await record.count(1);
    tab.frame.remove();
    expect(await record.count(2)).to.deep.equal([true, false]);
    await noLocks();
  });

  it('lives until the last of its tabs is gone', async () => {
    const record = watch(CODE, FAST);
    const [one, two] = [await openTab(), await openTab()];
    const first = new one.AbortController();
    const both = tabsHeard(2);
    one.module.announceSession(CODE, first.signal, FAST);
    two.module.announceSession(CODE, new two.AbortController().signal, FAST);
    await both;
    first.abort();
    await record.count(4);
    expect(record.words).not.to.include(false);
    two.frame.remove();
    while (record.words.at(-1)) await record.count(record.words.length + 1);
  });

  it('is told only to the records of its own appointment, however many there are', async () => {
    const [record, second, other] = [watch(), watch(), watch(OTHER)];
    const sessions = [new AbortController(), new AbortController()] as const;
    announceSession(CODE, sessions[0].signal);
    expect([await record.count(1), await second.count(1)]).to.deep.equal([[true], [true]]);
    expect(other.words).to.deep.equal([]);
    announceSession(OTHER, sessions[1].signal);
    await other.count(1);
    sessions[0].abort();
    await Promise.all([record.count(2), second.count(2)]);
    expect(other.words).to.deep.equal([true]);
    sessions[1].abort();
    expect(await other.count(2)).to.deep.equal([true, false]);
  });

  it('is told again and again, so that the host can extend its own countdown', async () => {
    const record = watch(CODE, FAST);
    const started = performance.now();
    announceSession(CODE, lasting(), FAST);
    expect(await record.count(4)).to.deep.equal([true, true, true, true]);
    expect(performance.now() - started).to.be.at.least(3 * (FAST.repeat - FAST.beat));
  });

  it('without Web Locks says again and again that it lives, and counts as over when it no longer does', async () => {
    const record = watch(CODE, FAST);
    const tab = await openTab(NO_LOCKS);
    tab.module.announceSession(CODE, new tab.AbortController().signal, FAST);
    await record.count(3);
    await noLocks();
    tab.frame.remove();
    while (record.words.at(-1)) await record.count(record.words.length + 1);
    expect(record.words.filter((live) => !live)).to.deep.equal([false]);
  });

  it('is neither told nor watched from the browser’s cache, and comes back with the page', async () => {
    const record = watch();
    const session = lasting();
    announceSession(CODE, session);
    await record.count(1);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(await record.count(2)).to.deep.equal([true, false]);
    await noLocks();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(await record.count(3)).to.deep.equal([true, false, true]);
  });

  it('R42: says the meeting code and nothing of anybody', async () => {
    const channel = new BroadcastChannel('video-session-live');
    const said = new Promise<unknown>((resolve) => {
      channel.onmessage = ({ data }) => resolve(data);
    });
    announceSession(CODE, lasting());
    const { tab, ...rest } = (await said) as Record<string, unknown>;
    channel.close();
    expect(tab).to.match(/^[a-z0-9]{8,}$/);
    expect(rest).to.deep.equal({ type: 'live', meetingCode: CODE, locked: true });
  });

  it('takes no notice of what others say on the channel', async () => {
    const record = watch();
    const channel = new BroadcastChannel('video-session-live');
    for (const noise of [
      null,
      'live',
      {},
      { type: 'live' },
      { type: 'live', meetingCode: 'x', tab: 't', locked: false },
    ])
      channel.postMessage(noise);
    channel.close();
    announceSession(CODE, lasting());
    expect(await record.count(1)).to.deep.equal([true]);
  });

  it('leaves no channel, timer, lock or listener behind', async () => {
    const count = new LeftoverCount();
    const [record, session] = [new AbortController(), new AbortController()];
    const heard = hearing();
    watchSession(CODE, heard.listener, record.signal);
    announceSession(CODE, session.signal);
    await heard.count(1);
    expect(count.open).to.include({ channels: 2, listeners: 4 });
    session.abort();
    await heard.count(2);
    record.abort();
    expect(count.open).to.include({ channels: 0, timers: 0, listeners: 0 });
    await noLocks();
    count.stop();
  });
});
