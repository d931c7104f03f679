import { expect } from '@open-wc/testing';
import { FakeMedia, refusal } from '../testing/fake-media.js';
import { openDevices, type OpenedDevice } from './open-devices.js';

const BOTH = ['camera', 'microphone'] as const;

const summary = (results: readonly OpenedDevice[]) =>
  results.map((result) => ('track' in result ? 'live' : result.code));

describe('openDevices', () => {
  let port: FakeMedia;
  beforeEach(() => (port = new FakeMedia()));
  afterEach(() => port.tracks.forEach((track) => track.stop()));

  it('puts one question for both', async () => {
    expect(summary(await openDevices(port, BOTH))).to.deep.equal(['live', 'live']);
    expect(port.asked).to.deep.equal([BOTH]);
  });

  it('R17: probes each by itself, so that a missing camera does not cost the microphone', async () => {
    port.failures = { camera: refusal('NotFoundError') };
    expect(summary(await openDevices(port, BOTH))).to.deep.equal(['no-camera', 'live']);
    expect(port.asked).to.deep.equal([BOTH, ['camera'], ['microphone']]);
  });

  it('R17: tells two causes apart', async () => {
    port.failures = {
      camera: refusal('NotReadableError'),
      microphone: refusal('NotFoundError'),
    };
    expect(summary(await openDevices(port, BOTH))).to.deep.equal(['in-use', 'no-microphone']);
  });

  it('does not repeat a question that was waved away', async () => {
    port.failures = { camera: refusal('NotAllowedError'), microphone: refusal('NotAllowedError') };
    expect(summary(await openDevices(port, BOTH))).to.deep.equal([
      'permission-dismissed',
      'permission-dismissed',
    ]);
    expect(port.asked).to.have.length(1);
  });

  it('still asks for the microphone where the camera is blocked', async () => {
    port.standings = { camera: 'denied', microphone: 'prompt' };
    port.failures = { camera: refusal('NotAllowedError') };
    expect(summary(await openDevices(port, BOTH))).to.deep.equal(['permission-blocked', 'live']);
  });

  it('reports the page’s own policy', async () => {
    port.policy = false;
    port.standings = { camera: 'denied', microphone: 'denied' };
    port.failures = { camera: refusal('NotAllowedError') };
    expect(summary(await openDevices(port, ['camera']))).to.deep.equal(['policy-blocked']);
  });

  it('keeps what was thrown as the cause', async () => {
    const thrown = refusal('NotFoundError');
    port.failures = { microphone: thrown };
    const [result] = await openDevices(port, ['microphone']);
    expect(result).to.deep.equal({ kind: 'microphone', code: 'no-microphone', cause: thrown });
  });
});
