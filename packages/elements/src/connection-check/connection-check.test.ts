import { aTimeout, expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../define/join-screen.js';
import type { JoinScreenElement } from '../join-screen/join-screen.js';
import { FakeMedia } from '../testing/fake-media.js';
import { FakeProbe } from '../testing/fake-probe.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { nextEvent } from '../testing/next-event.js';
import { find, has, text } from '../testing/shadow.js';
import { callOneself, tryRelay } from './call-path.js';
import { measureHost } from './measure-host.js';

const { signal } = new AbortController();
const OWN = window.location.origin;

describe('the connection check', () => {
  let probe: FakeProbe;
  let media: FakeMedia;
  beforeEach(() => {
    sessionStorage.clear();
    media = new FakeMedia();
    probe = new FakeProbe();
  });
  afterEach(() => probe.stop());

  const create = async (settings: Partial<JoinScreenElement> = {}): Promise<JoinScreenElement> => {
    const element = document.createElement('join-screen');
    Object.assign(element, { media, phone: '01632 960 123', probeUrl: '/probe', ...settings });
    return fixture(html`${element}`);
  };
  const done = (element: JoinScreenElement) =>
    waitUntil(() => has(element, '.connection-verdict'), 'it came to an end', { timeout: 20_000 });
  const press = async (element: JoinScreenElement) => {
    find(element, '.check-connection').click();
    await done(element);
  };

  it('is not offered where there is nothing to look at', async () => {
    expect(has(await create({ probeUrl: '' }), '.check-connection')).to.be.false;
  });

  it('asks for nothing before a press', async () => {
    const element = await create();
    expect(text(element, '.check-connection')).to.equal('Check your connection');
    expect(probe.asked).to.eql([]);
  });

  it('says in words what it found, warm, and can be repeated', async () => {
    const element = await create();
    await press(element);
    expect(text(element, '.connection-answer')).to.match(/^Your connection is good/);
    expect(has(element, '.connection-answer .icon')).to.be.true;
    expect(probe.asked).to.eql(['HEAD', 'GET']);
    expect(text(element, '.check-connection')).to.equal('Check your connection again');
    probe.bytes = 1000;
    find(element, '.check-connection').click();
    await waitUntil(() => /could not measure/.test(text(element, '.connection-answer')));
    expect(probe.asked).to.have.length(4);
  });

  it('R32: is accessible, polite and large enough to press', async () => {
    const element = await create({ meetingDomain: 'http://127.0.0.1:1' });
    await press(element);
    await expect(element).to.be.accessible();
    expect(find(element, '.connection-answer').getAttribute('role')).to.equal('status');
    for (const pressed of element.shadowRoot!.querySelectorAll('.connection :is(button, a)'))
      expect(pressed.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('R27: gives the phone number where the video service cannot be reached', async () => {
    const element = await create({ meetingDomain: 'http://127.0.0.1:1' });
    await press(element);
    expect(text(element, '.connection-answer')).to.match(/^No connection to the video service/);
    expect(find(element, '.connection .phone', HTMLAnchorElement).href).to.equal('tel:01632960123');
    expect(has(element, '.join-sound-only')).to.be.false;
    expect(find(element, '[part=join-button]').matches(':disabled')).to.be.false;
  });

  it('R17: offers sound only where it is poor, which joins without the camera', async () => {
    const relay = { urls: 'turn:127.0.0.1:1?transport=tcp', username: 'a', credential: 'b' };
    const element = await create({ iceServers: [relay] });
    await press(element);
    expect(text(element, '.connection-answer')).to.match(/^Your video may freeze/);
    const joined = nextEvent(element, 'join-request');
    find(element, '.join-sound-only').click();
    expect((await joined).detail.cameraOn).to.be.false;
  });

  it('starts by itself where the page says so', async () => {
    await done(await create({ checkConnection: 'auto' }));
    expect(probe.asked).to.eql(['HEAD', 'GET']);
  });

  it('asks before it uses data that a device saves', async () => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
    try {
      const element = await create({ checkConnection: 'auto' });
      await waitUntil(() => has(element, '.go-on'));
      expect(text(element, '.connection-answer')).to.match(/set to save data/);
      expect(probe.asked).to.eql([]);
      find(element, '.go-on').click();
      await done(element);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('ends when Join is pressed', async () => {
    probe.isSilent = true;
    const element = await create();
    find(element, '.check-connection').click();
    await waitUntil(() => probe.asked.length === 1);
    find(element, '[part=join-button]').click();
    await element.updateComplete;
    expect(text(element, '.connection-answer')).to.equal('');
    expect(find(element, '.check-connection').getAttribute('aria-disabled')).to.equal('false');
  });

  it('leaves nothing after 50 mounts: no connection, timer, listener or link', async () => {
    const connections = countConnections();
    await create();
    fixtureCleanup();
    const count = new LeftoverCount();
    const links = document.head.querySelectorAll('link').length;
    probe.isSilent = true;
    const before = count.open;
    for (let mount = 0; mount < 50; mount += 1) {
      const element = await create({
        checkConnection: 'auto',
        meetingDomain: mount % 2 === 0 ? OWN : '',
        iceServers: [
          { urls: 'stun:127.0.0.1:9' },
          { urls: 'turn:127.0.0.1:9', username: 'a', credential: 'b' },
        ],
      });
      // `waitUntil` would leave timers of its own.
      while (!has(element, '.connection-step')) await aTimeout(5);
      fixtureCleanup();
    }
    await aTimeout(0); // what was stopped last closes its end
    count.stop();
    expect(connections.made).to.be.at.least(50);
    expect(connections.open).to.equal(0);
    connections.restore();
    expect(document.head.querySelectorAll('link').length).to.equal(links);
    expect(count.open.timers).to.equal(before.timers);
    expect(count.open.listeners).to.equal(before.listeners);
  });
});

describe('a call with oneself', () => {
  it('opens a channel, and measures it; both ends are closed', async () => {
    const connections = countConnections();
    // Host candidates: a TURN server is needed for more, and no test machine has to have one.
    const pace = await callOneself({ iceServers: [] }, signal);
    expect(pace.roundTripMilliseconds).to.be.within(0, 2_000);
    expect(pace.bitsPerSecond).to.be.above(100_000);
    expect([connections.made, connections.open]).to.eql([2, 0]);
    connections.restore();
  });

  it('says nothing of a network where the servers make no sense', async () => {
    expect(await tryRelay([{ urls: 'turn:127.0.0.1:9' }], signal)).to.equal('unknown');
    expect(await tryRelay([], signal)).to.equal('unknown');
  });

  it('ends at once with its signal', async () => {
    const connections = countConnections();
    const life = new AbortController();
    const server = { urls: 'turn:127.0.0.1:9', username: 'a', credential: 'b' };
    const relay = tryRelay([server], life.signal).catch((thrown: unknown) => thrown);
    life.abort();
    expect(await relay).to.be.instanceOf(DOMException);
    expect(connections.open).to.equal(0);
    connections.restore();
  });
});

describe('the way to the host API', () => {
  it('takes an answer that is no probe for nothing', async () => {
    const probe = new FakeProbe();
    probe.status = 404;
    expect(await measureHost('/probe', signal)).to.equal('unknown');
    probe.status = 200;
    probe.bytes = 20_000;
    expect(await measureHost('/probe', signal)).to.equal('unknown');
    probe.stop();
  });

  it('fails where nobody answers', async () => {
    expect(await measureHost('http://127.0.0.1:1/probe', signal)).to.equal('failed');
  });
});

/** Every connection that is made from now on, and those of them not closed. */
function countConnections() {
  const Original = window.RTCPeerConnection;
  const made: RTCPeerConnection[] = [];
  window.RTCPeerConnection = class extends Original {
    constructor(settings?: RTCConfiguration) {
      super(settings);
      made.push(this);
    }
  };
  return {
    get made() {
      return made.length;
    },
    get open() {
      return made.filter(({ signalingState }) => signalingState !== 'closed').length;
    },
    restore: () => (window.RTCPeerConnection = Original),
  };
}
