import { SessionError, type CallState, type Session } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeIssuer } from '../testing/fake-issuer.js';
import { FakeMeetingPort, OTHER } from '../testing/fake-meeting-port.js';
import { CallStore, type CallRequest } from './call-store.js';

describe('CallStore', () => {
  let session: Session;
  let port: FakeMeetingPort;
  let container: HTMLElement;
  let states: CallState['status'][];
  let store: CallStore<HTMLElement>;

  before(async () => (session = await (await FakeIssuer.create()).session()));

  beforeEach(() => {
    port = new FakeMeetingPort();
    container = document.createElement('div');
    states = [];
    store = new CallStore({ changed: ({ status }) => states.push(status) }, () => 5);
  });

  const request = (): CallRequest<HTMLElement> => ({
    container,
    domain: 'meet.example.org',
    session,
    choices: {
      displayName: 'Attendee',
      cameraOn: true,
      microphoneOn: true,
      devices: { camera: undefined, microphone: undefined, speaker: undefined },
    },
    language: 'en',
    title: 'Video call',
  });
  const start = () => store.start(() => Promise.resolve(port), request());
  const ended = () =>
    new Promise<void>((resolve) => {
      const check = () => (store.state.status === 'ended' ? resolve() : queueMicrotask(check));
      check();
    });

  it('goes from joining to joined, and counts nothing that was not reported', async () => {
    const starting = start();
    expect(store.state.status).to.equal('joining');
    await starting;
    port.last.report({ type: 'joined', participant: { id: 'self', displayName: 'Attendee' } });
    expect(store.state).to.deep.include({ status: 'joined' });
    expect(store.state).to.have.nested.property('room.microphoneMuted', undefined);
  });

  it('keeps people who were there before', async () => {
    await start();
    port.last.join(OTHER);
    expect(store.state).to.have.deep.nested.property('room.others', [OTHER]);
  });

  it('R50: says goodbye before it takes the meeting away', async () => {
    await start();
    port.last.join();
    let say = () => {};
    port.last.goodbye = new Promise((resolve) => (say = resolve));
    store.leave();
    expect(store.state.status).to.equal('leaving');
    expect(port.last.isMounted).to.equal(true);
    say();
    await ended();
    expect(store.state).to.deep.equal({ status: 'ended', reason: 'left' });
    expect(port.last.hangUps).to.equal(1);
    expect(port.last.isMounted).to.equal(false);
  });

  it('leaves a meeting that is still being mounted', async () => {
    let open = () => {};
    port.opening = new Promise((resolve) => (open = resolve));
    const starting = start();
    store.leave();
    await ended();
    open();
    await starting;
    expect(port.last.isMounted).to.equal(false);
  });

  it('R39: a patient who is moderator is taken out with a goodbye', async () => {
    await start();
    port.last.join();
    port.last.report({ type: 'role-changed', moderator: true });
    expect(store.state).to.have.nested.property('error.code', 'role-mismatch');
    expect(port.last.hangUps).to.equal(1);
    await new Promise((resolve) => setTimeout(resolve));
    expect(port.last.isMounted).to.equal(false);
    expect(store.state.status).to.equal('failed');
  });

  for (const [code, reason] of [
    ['meeting-removed', 'removed'],
    ['meeting-destroyed', 'closed'],
  ] as const) {
    it(`${code} is an ending, not a fault`, async () => {
      await start();
      port.last.join();
      port.last.report({ type: 'failed', error: new SessionError(code, '') });
      expect(store.state).to.deep.equal({ status: 'ended', reason });
      expect(port.last.isMounted).to.equal(false);
    });
  }

  it('a port that throws becomes a failure', async () => {
    port.failure = new TypeError('no script');
    await start();
    expect(store.state).to.have.nested.property('error.code', 'meeting-script-failed');
  });

  it('a port that never answers becomes a failure', async () => {
    port.opening = new Promise(() => {});
    await new Promise<void>((resolve) => {
      const changed = ({ status }: CallState) => {
        if (status === 'failed') resolve();
      };
      store = new CallStore({ changed }, () => 5);
      void start();
    });
    expect(store.state).to.have.nested.property('error.code', 'meeting-script-timeout');
  });

  it('tells of a device that does not work, and goes on with the call', async () => {
    const failed: unknown[] = [];
    store = new CallStore({
      changed: () => undefined,
      deviceFailed: (failure) => failed.push(failure),
    });
    await start();
    const failure = { type: 'device-failed', device: 'camera', code: 'no-camera' } as const;
    port.last.join();
    port.last.report(failure);
    expect(failed).to.deep.equal([failure]);
    expect(store.state.status).to.equal('joined');
  });

  it('a second start takes the first meeting away and no longer hears it', async () => {
    await start();
    const first = port.last;
    await start();
    first.join();
    expect(first.isMounted).to.equal(false);
    expect(store.state.status).to.equal('joining');
  });

  it('says nothing when it is disposed of', async () => {
    await start();
    states = [];
    store.dispose();
    port.last.join();
    expect(states).to.deep.equal([]);
    expect(port.last.isMounted).to.equal(false);
    expect(store.state.status).to.equal('idle');
  });
});
