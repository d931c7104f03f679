import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { FakeMedia, refusal } from '../testing/fake-media.js';
import { LocalMedia } from './local-media.js';

const host: ReactiveControllerHost = {
  addController: () => undefined,
  removeController: () => undefined,
  requestUpdate: () => undefined,
  updateComplete: Promise.resolve(true),
};

describe('LocalMedia', () => {
  let port: FakeMedia;
  let media: LocalMedia;
  let codes: string[];

  let onFailure: () => void;

  const create = (pendingMilliseconds = 60_000) =>
    new LocalMedia(host, {
      port: () => port,
      pendingMilliseconds,
      onFailure: ({ code }) => {
        codes.push(code);
        onFailure();
      },
    });

  beforeEach(() => {
    port = new FakeMedia();
    codes = [];
    onFailure = () => undefined;
    media = create();
  });
  afterEach(() => {
    media.hostDisconnected();
    expect(port.tracks.every((track) => track.readyState === 'ended')).to.equal(true);
  });

  it('R16: asks nobody by itself', async () => {
    await media.startIfGranted();
    expect(port.asked).to.have.length(0);
  });

  it('starts by itself where both were allowed before', async () => {
    port.standings = { camera: 'granted', microphone: 'granted' };
    await media.startIfGranted();
    expect(media.camera.status).to.equal('live');
    expect(media.microphone.status).to.equal('live');
  });

  it('leaves out what is switched off, and opens it when it is switched on again', async () => {
    await media.toggle('camera');
    await media.start();
    expect(port.asked).to.deep.equal([['microphone']]);
    expect(media.camera.status).to.equal('idle');
    await media.toggle('camera');
    await media.start();
    expect(media.camera.status).to.equal('live');
  });

  it('lets a camera go when it is switched off, so that its light goes out', async () => {
    await media.start();
    await media.toggle('camera');
    expect(media.camera.status).to.equal('off');
    expect(port.tracks[0]!.readyState).to.equal('ended');
    await media.toggle('camera');
    expect(media.camera.status).to.equal('live');
  });

  it('does not keep a camera that was switched off while the browser asked', async () => {
    let answer: (value?: unknown) => void = () => undefined;
    port.hold = new Promise((resolve) => (answer = resolve));
    const started = media.start();
    await media.toggle('camera');
    answer();
    await started;
    expect(media.camera.status).to.equal('off');
    expect(media.microphone.status).to.equal('live');
  });

  it('R20: lets go of devices that answer after it was stopped', async () => {
    let answer: (value?: unknown) => void = () => undefined;
    port.hold = new Promise((resolve) => (answer = resolve));
    const started = media.start();
    media.stop();
    answer();
    await started;
    expect(port.tracks.map((track) => track.readyState)).to.deep.equal(['ended', 'ended']);
    expect(media.camera.status).to.equal('idle');
  });

  it('R18: says so when the browser does not answer, and goes on when it does', async () => {
    let answer: (value?: unknown) => void = () => undefined;
    port.hold = new Promise((resolve) => (answer = resolve));
    const told = new Promise<void>((resolve) => (onFailure = resolve));
    media = create(0);
    const started = media.start();
    await told;
    expect(media.delay).to.equal('answer');
    expect(codes).to.deep.equal(['permission-pending']);
    answer();
    await started;
    expect(media.delay).to.equal(undefined);
    expect(media.camera.status).to.equal('live');
  });

  it('tries again only what failed', async () => {
    port.failures = { camera: refusal('NotReadableError') };
    await media.start();
    expect(media.camera).to.deep.equal({ status: 'failed', code: 'in-use' });
    expect(media.isOn('camera')).to.equal(false);
    expect(codes).to.deep.equal(['in-use']);
    port.failures = {};
    port.asked.length = 0;
    await media.start();
    expect(port.asked).to.deep.equal([['camera']]);
    expect(media.isOn('camera')).to.equal(true);
  });

  it('replaces a microphone that was unplugged, and says so', async () => {
    await media.start();
    const lost = port.tracks[1]!;
    lost.stop();
    const told = new Promise<void>((resolve) => (onFailure = resolve));
    lost.dispatchEvent(new Event('ended'));
    await told;
    expect(codes).to.deep.equal(['device-lost']);
    expect(media.microphone).to.deep.include({ status: 'live', notice: 'device-lost' });
  });

  describe('a device that was chosen before', () => {
    const front = { kind: 'camera', id: 'front', label: 'Front camera' } as const;
    const back = { kind: 'camera', id: 'back', label: 'Back camera' } as const;

    it('R19: is wished for, and found by its label where the identifier is another', async () => {
      port.listed = [front, back];
      media.recall([], { camera: { id: '', label: back.label } });
      await media.start();
      expect(port.wishes[0]).to.deep.equal({ camera: { id: 'back', label: back.label } });
      expect(media.labels.camera).to.equal(back.label);
    });

    it('R19: has gone: another one runs, and that is said', async () => {
      port.listed = [front];
      media.recall([], { camera: { id: 'back', label: back.label } });
      await media.start();
      expect(media.camera).to.deep.include({ status: 'live', notice: 'device-switched' });
      expect(media.chosen).to.deep.equal({});
      expect(codes).to.deep.equal(['device-switched']);
    });

    it('R19: does not open: another one is tried, and that is said', async () => {
      const open = port.open.bind(port);
      port.open = (kinds, chosen) => {
        const isWished = kinds.includes('camera') && chosen?.camera !== undefined;
        return isWished ? Promise.reject(refusal('OverconstrainedError')) : open(kinds, chosen);
      };
      media.recall([], { camera: { id: 'back', label: back.label } });
      await media.start();
      expect(media.camera).to.deep.include({ status: 'live', notice: 'device-switched' });
      expect(media.microphone.status).to.equal('live');
      expect(codes).to.deep.equal(['device-switched']);
    });

    it('is not opened by choosing before anybody was asked (R16)', async () => {
      await media.choose('camera', back);
      expect(port.asked).to.have.length(0);
      expect(media.labels.camera).to.equal(back.label);
    });

    it('takes the place of the one that runs, which is let go first', async () => {
      port.listed = [front, back];
      await media.start();
      const [first] = port.tracks;
      await media.choose('camera', back);
      expect(first!.readyState).to.equal('ended');
      expect(media.labels.camera).to.equal(back.label);
    });
  });

  describe('a permission that changes', () => {
    const blocked = () => {
      port.standings = { camera: 'denied', microphone: 'denied' };
      const refused = refusal('NotAllowedError');
      port.failures = { camera: refused, microphone: refused };
    };

    it('to granted starts what was blocked, by itself and with one request', async () => {
      blocked();
      await media.startIfGranted();
      await media.start();
      port.failures = {};
      port.asked.length = 0;
      port.change({ camera: 'granted', microphone: 'granted' });
      await new Promise((resolve) => setTimeout(resolve));
      expect(port.asked).to.deep.equal([['camera', 'microphone']]);
      expect(media.camera.status).to.equal('live');
    });

    it('R16: to prompt asks nobody, but says what Try again will do', async () => {
      blocked();
      await media.startIfGranted();
      await media.start();
      port.asked.length = 0;
      port.change({ camera: 'prompt' });
      expect(port.asked).to.have.length(0);
      expect(media.camera).to.deep.equal({ status: 'failed', code: 'permission-dismissed' });
    });
  });

  it('R18: where both are allowed already it is the device that is slow', async () => {
    port.standings = { camera: 'granted', microphone: 'granted' };
    port.hold = new Promise(() => undefined);
    const told = new Promise<void>((resolve) => (onFailure = resolve));
    media = create(0);
    void media.start();
    await told;
    expect(media.delay).to.equal('start');
    expect(codes).to.deep.equal(['in-use']);
  });

  it('R18: Try again while the browser does not answer asks anew, and lets the late answer go', async () => {
    let answer: (value?: unknown) => void = () => undefined;
    port.hold = new Promise((resolve) => (answer = resolve));
    const told = new Promise<void>((resolve) => (onFailure = resolve));
    media = create(0);
    const first = media.start();
    await told;
    port.hold = Promise.resolve();
    await media.start();
    expect(media.camera.status).to.equal('live');
    answer();
    await first;
    expect(port.tracks.filter(({ readyState }) => readyState === 'live')).to.have.length(2);
  });
});
