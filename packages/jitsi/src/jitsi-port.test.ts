/* eslint-disable no-console -- it is the console that is quietened */
import { expect } from '@open-wc/testing';
import type { MeetingEvent } from '@video-session/core';
import { createJitsiPort } from './jitsi-port.js';
import { choices, meetingRequest, session } from './testing/meeting-request.js';
import { fixtureDomain, lastApi, recordedApis } from './testing/recording-api.js';
import { rejection, sessionRejection } from './testing/rejection.js';

const port = createJitsiPort();
const ignore = () => {};

describe('createJitsiPort', () => {
  let container: HTMLElement;
  let scripts: string[];
  let watcher: MutationObserver;

  /** Notes every script that anybody puts into the page. */
  function noteScripts(): void {
    scripts = [];
    watcher = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
        if (node instanceof HTMLScriptElement) scripts.push(node.src);
      }
    });
    watcher.observe(document, { childList: true, subtree: true });
  }

  const request = (overrides: Parameters<typeof meetingRequest>[0] = {}) =>
    meetingRequest({ container, ...overrides });

  beforeEach(() => {
    recordedApis.length = 0;
    container = document.createElement('div');
    Object.assign(container.style, { width: '400px', height: '300px' });
    document.body.append(container);
    noteScripts();
  });

  afterEach(() => {
    watcher.disconnect();
    for (const api of recordedApis) expect(api.disposals).to.equal(1);
    expect(container.childNodes.length).to.equal(0);
    expect('JitsiMeetExternalAPI' in window).to.be.false;
    container.remove();
  });

  it("mounts the SDK's component with what was asked for", async () => {
    const meeting = await port.mount(request({ language: 'pt-BR' }), ignore);
    const { options, domain } = lastApi();
    expect(meeting.api).to.equal(lastApi());
    expect(domain).to.equal(fixtureDomain('first').replace(/^\w+:\/\//, ''));
    expect(options.roomName).to.equal(session.meetingCode);
    expect(options.jwt).to.equal(session.token);
    expect(options.lang).to.equal('ptBR');
    expect(options.userInfo).to.deep.equal({ displayName: 'Attendee' });
    expect(options.configOverwrite.disableDeepLinking).to.be.true;
    expect(container.contains(options.parentNode)).to.be.true;
    meeting.dispose();
  });

  it('R33: gives the frame a title, lets it fill its container, and shows nothing beside it', async () => {
    const meeting = await port.mount(request({ title: 'Video session with Dr Sam' }), ignore);
    const frame = lastApi().getIFrame();
    expect(frame.title).to.equal('Video session with Dr Sam');
    const { width, height } = frame.getBoundingClientRect();
    expect([width, height]).to.deep.equal([400, 300]);
    expect(container.textContent).to.equal('');
    await new Promise((resolve) => setTimeout(resolve)); // the component has rendered again
    expect(container.textContent).to.equal('');
    meeting.dispose();
  });

  it('works inside a shadow root', async () => {
    const inner = document.createElement('div');
    container.attachShadow({ mode: 'closed' }).append(inner);
    const meeting = await port.mount(request({ container: inner }), ignore);
    expect(inner.querySelector('iframe')).to.equal(lastApi().getIFrame());
    meeting.dispose();
    expect(inner.childNodes.length).to.equal(0);
  });

  it("tells the listener what happens, in the port's own words", async () => {
    const events: MeetingEvent[] = [];
    await port.mount(request(), (event) => events.push(event));
    lastApi().emit('ready');
    lastApi().emit('videoConferenceJoined', { id: 'me', displayName: 'Attendee' });
    lastApi().emit('readyToClose');
    expect(events.map(({ type }) => type)).to.deep.equal(['ready', 'joined', 'closed']);
  });

  it('R45: turns on what the service wants', async () => {
    const recording = createJitsiPort({ features: { recording: true } });
    const meeting = await recording.mount(request(), ignore);
    const { recordingService, liveStreaming } = lastApi().options.configOverwrite;
    expect([recordingService.enabled, liveStreaming.enabled]).to.deep.equal([true, false]);
    meeting.dispose();
  });

  it("adds the service's configuration and JaaS's release, and drops what Jitsi would not take", async () => {
    const config = { subject: 'Group', hosts: 'none' };
    const jaas = createJitsiPort({ config, release: 'release-1' });
    const { warn } = console;
    console.warn = ignore;
    const meeting = await jaas.mount(request(), ignore);
    console.warn = warn;
    const { configOverwrite, release } = lastApi().options;
    expect(configOverwrite).to.deep.include({ subject: 'Group' });
    expect(configOverwrite).not.to.have.property('hosts');
    expect(release).to.equal('release-1');
    expect(lastApi().scriptUrl).to.match(/external_api\.js\?release=release-1$/);
    meeting.dispose();
  });

  it('tells our own pseudonym with us', async () => {
    const events: MeetingEvent[] = [];
    const meeting = await port.mount(request(), (event) => events.push(event));
    lastApi().emit('videoConferenceJoined', { id: 'me', displayName: 'Attendee' });
    expect(events).to.deep.include({
      type: 'joined',
      participant: { id: 'me', displayName: 'Attendee', userId: session.participantId },
    });
    meeting.dispose();
  });

  it("R47: leaves nothing of Jitsi's in the page's storage, before and after", async () => {
    localStorage.setItem('jitsiLocalStorage', 'of somebody before');
    const meeting = await port.mount(request(), ignore);
    expect(localStorage.getItem('jitsiLocalStorage')).to.be.null;
    localStorage.setItem('jitsiLocalStorage', 'of this meeting');
    meeting.dispose();
    expect(localStorage.getItem('jitsiLocalStorage')).to.be.null;
  });

  describe('answers the flaws of the SDK:', () => {
    it('a script error is only logged and the spinner stays', async () => {
      const failing = port.mount(request({ domain: fixtureDomain('missing') }), ignore);
      expect((await sessionRejection(failing)).code).to.equal('meeting-script-failed');
    });

    it('the rejected promise is cached for ever', async () => {
      const broken = request({ domain: fixtureDomain('second-try') });
      await sessionRejection(port.mount(broken, ignore));
      const meeting = await port.mount(broken, ignore);
      expect(lastApi().scriptUrl).to.contain('/second-try/');
      meeting.dispose();
    });

    it('a script that loads without defining the global hangs', async () => {
      const failing = port.mount(request({ domain: fixtureDomain('without-global') }), ignore);
      expect((await sessionRejection(failing)).code).to.equal('meeting-script-failed');
    });

    it('unmounting never disposes', async () => {
      const meeting = await port.mount(request(), ignore);
      const api = lastApi();
      const place = container.firstElementChild;
      meeting.dispose();
      expect(place?.childNodes.length).to.equal(0);
      expect(api.disposals).to.equal(1);
      expect(api.listenerCount).to.equal(1); // the SDK's own readyToClose, gone with the API
      expect(document.querySelector('iframe')).to.be.null;
    });

    it('changed props are ignored', async () => {
      const first = await port.mount(request(), ignore);
      first.dispose();
      const renamed = request({ choices: { ...choices, displayName: 'Alex' } });
      const second = await port.mount(renamed, ignore);
      expect(recordedApis.length).to.equal(2);
      expect(lastApi().options.userInfo.displayName).to.equal('Alex');
      second.dispose();
    });

    it("a second domain reuses the first one's script", async () => {
      const both = await Promise.all([
        port.mount(request({ domain: fixtureDomain('first') }), ignore),
        port.mount(request({ domain: fixtureDomain('second') }), ignore),
      ]);
      const built = recordedApis.map(({ scriptUrl, domain }) => [scriptUrl, domain]);
      const host = location.host + '/packages/jitsi/src/fixtures';
      expect(built).to.have.deep.members([
        [`${location.origin}/packages/jitsi/src/fixtures/first/external_api.js`, `${host}/first`],
        [`${location.origin}/packages/jitsi/src/fixtures/second/external_api.js`, `${host}/second`],
      ]);
      for (const meeting of both) meeting.dispose();
    });

    it('https:// is hard-coded, and a room with a slash changes the path of the script', async () => {
      expect(location.protocol).to.equal('http:');
      const domain = fixtureDomain('throwing').replace('throwing', 'first//').slice(0, -1);
      const meeting = await port.mount(request({ domain }), ignore);
      expect(lastApi().options.roomName).not.to.contain('/');
      meeting.dispose();
      await Promise.resolve();
      expect(scripts.filter((src) => !src.startsWith(fixtureDomain('first')))).to.be.empty;
    });

    it('getIFrameRef hands back the div', async () => {
      const meeting = await port.mount(request(), ignore);
      const titled = container.querySelectorAll('[title]');
      expect([...titled].map(({ localName }) => localName)).to.deep.equal(['iframe']);
      meeting.dispose();
    });

    it('it takes over the global for the whole page', async () => {
      const own = () => {};
      Object.assign(window, { JitsiMeetExternalAPI: own });
      const meeting = await port.mount(request(), ignore);
      expect(Reflect.get(window, 'JitsiMeetExternalAPI')).to.equal(own);
      meeting.dispose();
      Reflect.deleteProperty(window, 'JitsiMeetExternalAPI');
    });
  });

  describe('refuses', () => {
    it('a container that is not in the document: Jitsi would never say a word', async () => {
      const detached = document.createElement('div');
      const error = await sessionRejection(port.mount(request({ container: detached }), ignore));
      expect(error.code).to.equal('configuration-invalid');
    });

    it('a domain that it does not understand, and asks nobody for anything', async () => {
      const error = await sessionRejection(
        port.mount(request({ domain: 'http://meet.example.org' }), ignore),
      );
      expect(error.code).to.equal('configuration-invalid');
      expect(scripts).to.be.empty;
    });

    it('what the page has set wrongly, and takes it for no trouble of the network', async () => {
      for (const wrong of [
        { domain: { host: 'meet.example.org' } },
        { choices: { ...request().choices, devices: null } },
        { session: undefined },
      ] as object[]) {
        const error = await sessionRejection(port.mount(request(wrong), ignore));
        expect(error.code).to.equal('configuration-invalid');
      }
    });

    it('a class that cannot be built', async () => {
      const failing = port.mount(request({ domain: fixtureDomain('throwing') }), ignore);
      expect((await sessionRejection(failing)).code).to.equal('meeting-script-failed');
    });
  });

  describe('cleans up', () => {
    it('when aborted before, while loading, and while mounted', async () => {
      const reason = new Error('gone');
      const early = port.mount(request({ signal: AbortSignal.abort(reason) }), ignore);
      expect(await rejection(early)).to.equal(reason);

      const loading = new AbortController();
      const domain = fixtureDomain('never-asked-before');
      const started = port.mount(request({ domain, signal: loading.signal }), ignore);
      loading.abort(reason);
      expect(await rejection(started)).to.equal(reason);

      const mounted = new AbortController();
      await port.mount(request({ signal: mounted.signal }), ignore);
      mounted.abort(reason);
      expect(lastApi().disposals).to.equal(1);
    });

    it('when aborted while the API is being built', async () => {
      const controller = new AbortController();
      window.addEventListener('recording-api-built', () => controller.abort(), { once: true });
      const aborted = await rejection(port.mount(request({ signal: controller.signal }), ignore));
      expect(aborted).to.equal(controller.signal.reason);
      expect(lastApi().disposals).to.equal(1);
    });

    it('when aborted at any step between asking and being mounted', async () => {
      (await port.mount(request(), ignore)).dispose(); // from here on, everything has been loaded
      for (let step = 0; step < 60; step += 1) {
        const controller = new AbortController();
        const mounting = port.mount(request({ signal: controller.signal }), ignore).catch(ignore);
        await turns(Math.floor(step / 20), step % 20);
        controller.abort();
        await mounting;
        expect(container.childNodes.length).to.equal(0);
      }
      expect(recordedApis.length).to.be.greaterThan(1);
    });

    it('50 times: no frame, script, listener or timer is left', async () => {
      const timers = countTimers();
      const abortListeners = new Set<unknown>();
      for (let round = 0; round < 50; round += 1) {
        const { signal } = new AbortController();
        signal.addEventListener = (_type: string, listener: unknown) =>
          abortListeners.add(listener);
        signal.removeEventListener = (_type: string, listener: unknown) =>
          abortListeners.delete(listener);
        const meeting = await port.mount(request({ signal }), ignore);
        expect(abortListeners.size).to.equal(1);
        if (round % 2 === 0) meeting.dispose();
        else lastApi().emit('readyToClose');
      }
      timers.restore();
      expect(timers.pending.size).to.equal(0);
      expect(abortListeners.size).to.equal(0);
      expect(recordedApis.length).to.equal(50);
      expect(leftovers()).to.deep.equal([]);
    });
  });
});

/** Lets the event loop go round, and then some microtasks. */
async function turns(tasks: number, microtasks: number): Promise<void> {
  for (let task = 0; task < tasks; task += 1) await new Promise((resolve) => setTimeout(resolve));
  for (let microtask = 0; microtask < microtasks; microtask += 1) await Promise.resolve();
}

/** What a meeting puts into a page. */
function leftovers(): readonly string[] {
  const found = document.querySelectorAll('iframe, script[src*="external_api"]');
  return [...found].map(({ outerHTML }) => outerHTML);
}

/** Lets timers run as ever, and notes which are still to come. */
function countTimers() {
  const { setTimeout, clearTimeout } = window;
  const pending = new Set<number>();
  Object.assign(window, {
    setTimeout: (run: () => void, delay?: number) => {
      const id = setTimeout(() => {
        pending.delete(id);
        run();
      }, delay);
      pending.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      pending.delete(id);
      clearTimeout(id);
    },
  });
  return { pending, restore: () => Object.assign(window, { setTimeout, clearTimeout }) };
}
