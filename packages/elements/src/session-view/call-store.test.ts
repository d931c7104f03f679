import { SessionError, type Session } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeCall } from '../testing/fake-call.js';
import { FakeIssuer } from '../testing/fake-issuer.js';
import { FakeTime } from '../testing/fake-time.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { OTHER, SELF } from '../testing/fake-meeting-port.js';
import { GHOST_MILLISECONDS, KNOCK_MILLISECONDS } from './more/stay-watch.js';

describe('CallStore', () => {
  let session: Session;
  let time: FakeTime;
  let call: FakeCall;

  before(async () => (session = await (await FakeIssuer.create()).session()));

  beforeEach(() => {
    time = new FakeTime();
    call = new FakeCall(session);
  });

  afterEach(() => {
    call.store.dispose();
    time.restore();
  });

  it('goes from joining to joined, and counts nothing that was not reported', async () => {
    const starting = call.start();
    expect(call.store.state).to.deep.include({ status: 'joining', phase: 'loading' });
    await starting;
    expect(call.store.state).to.deep.include({ status: 'joining', phase: 'frame' });
    call.port.last.report({ type: 'joined', participant: SELF });
    expect(call.store.state).to.deep.include({ status: 'joined' });
    expect(call.store.state).to.have.nested.property('room.microphoneMuted', undefined);
  });

  it('keeps people who were there before', async () => {
    await call.start();
    call.port.last.join(OTHER);
    expect(call.store.state).to.have.deep.nested.property('room.others', [OTHER]);
  });

  it('R50: says goodbye before it takes the meeting away', async () => {
    await call.start();
    call.port.last.join();
    let say = () => {};
    call.port.last.goodbye = new Promise((resolve) => (say = resolve));
    call.store.leave();
    expect(call.store.state.status).to.equal('leaving');
    expect(call.port.last.isMounted).to.equal(true);
    say();
    await call.becomes('ended');
    expect(call.store.state).to.deep.equal({ status: 'ended', reason: 'left' });
    expect(call.port.last.hangUps).to.equal(1);
    expect(call.port.last.isMounted).to.equal(false);
  });

  it('R50: waits for a goodbye no longer than its limit', async () => {
    await call.start();
    call.port.last.join();
    call.port.last.goodbye = new Promise(() => {});
    call.store.leave();
    time.pass(5_000);
    expect(call.store.state).to.deep.equal({ status: 'ended', reason: 'left' });
    expect(call.port.last.isMounted).to.equal(false);
    expect(time.timers).to.equal(0);
  });

  it('leaves a meeting that is still being mounted', async () => {
    let open = () => {};
    call.port.opening = new Promise((resolve) => (open = resolve));
    const starting = call.start();
    call.store.leave();
    await call.becomes('ended');
    open();
    await starting;
    expect(call.port.last.isMounted).to.equal(false);
  });

  it('R39: a patient who is moderator is taken out with a goodbye', async () => {
    await call.start();
    call.port.last.join();
    let say = () => {};
    call.port.last.goodbye = new Promise((resolve) => (say = resolve));
    call.port.last.report({ type: 'role-changed', moderator: true });
    expect(call.store.state).to.have.nested.property('error.code', 'role-mismatch');
    expect(call.port.last.hangUps).to.equal(1);
    expect(call.port.last.isMounted).to.equal(true);
    say();
    await disposed(call);
    expect(call.store.state.status).to.equal('failed');
  });

  for (const [code, reason] of [
    ['meeting-removed', 'removed'],
    ['meeting-destroyed', 'closed'],
  ] as const) {
    it(`${code} is an ending, not a fault`, async () => {
      await call.start();
      call.port.last.join();
      call.port.last.report({ type: 'failed', error: new SessionError(code, '') });
      expect(call.store.state).to.deep.equal({ status: 'ended', reason });
      expect(call.port.last.isMounted).to.equal(false);
    });
  }

  for (const [thrown, code] of [
    [new Error('no script'), 'meeting-script-failed'],
    [new TypeError('Failed to fetch'), 'meeting-script-failed'],
    [new TypeError('Importing a module script failed.'), 'meeting-script-failed'],
    [
      new TypeError("Cannot read properties of undefined (reading 'fetch')"),
      'configuration-invalid',
    ],
  ] as const) {
    it(`a port that throws "${thrown.message}" becomes a failure: ${code}`, async () => {
      call.port.failure = thrown;
      await call.start();
      expect(call.store.state).to.have.nested.property('error.code', code);
      expect(call.store.state).to.have.nested.property('error.cause', thrown);
    });
  }

  describe('holds what nobody reports to a limit', () => {
    it('the script', () => {
      call.port.opening = new Promise(() => {});
      void call.start();
      time.pass(30_000);
      expect(call.store.state).to.have.nested.property('error.code', 'meeting-script-timeout');
      expect(time.timers).to.equal(0);
    });

    it('the frame, and takes it away', async () => {
      await call.start();
      time.pass(30_000);
      expect(call.store.state).to.have.nested.property('error.code', 'meeting-frame-silent');
      expect(call.port.last.isMounted).to.equal(false);
    });

    it('the room, but not the lobby', async () => {
      await call.start();
      call.port.last.report({ type: 'ready' }, { type: 'lobby-entered' });
      time.pass(3_600_000);
      expect(call.store.state.status).to.equal('lobby');
      await call.start();
      call.port.last.report({ type: 'ready' });
      time.pass(29_999);
      expect(call.store.state.status).to.equal('joining');
      time.pass(1);
      expect(call.store.state).to.have.nested.property('error.code', 'meeting-join-timeout');
    });

    it('R30: a person is told after ten seconds that it takes long', async () => {
      await call.start();
      time.pass(9_999);
      expect(call.store.state).not.to.have.property('slow');
      time.pass(1);
      expect(call.store.state).to.deep.include({ phase: 'frame', slow: true });
      call.port.last.report({ type: 'ready' });
      expect(call.store.state).to.deep.include({ phase: 'room', slow: true });
      await call.start();
      expect(call.store.state).not.to.have.property('slow');
    });

    it('as the page sets it', async () => {
      call = new FakeCall(session, { frame: 5 });
      await call.start();
      time.pass(5);
      expect(call.store.state.status).to.equal('failed');
    });
  });

  it('passes on what changes no state, too', async () => {
    await call.start();
    const failure = { type: 'device-failed', device: 'camera', code: 'no-camera' } as const;
    call.port.last.join();
    call.port.last.report(failure, { type: 'message-received' });
    expect(call.heard.slice(-2)).to.deep.equal([failure, { type: 'message-received' }]);
    expect(call.store.state).to.have.deep.nested.property('room.failures', { camera: 'no-camera' });
  });

  it('R8: names a ghost that outlives its time', async () => {
    await call.start();
    const clinician = (id: string) => ({ id, displayName: 'Dr Sam Okafor', userId: 'clinician' });
    call.port.last.join(clinician('a'), clinician('b'));
    expect(call.store.state).to.have.nested.property('room.others.length', 1);
    time.pass(GHOST_MILLISECONDS);
    expect(call.store.state).to.have.nested.property('room.others.length', 2);
  });

  it('R5: keeps a knock without an answer, as one that may be nobody’s any more', async () => {
    await call.start();
    call.port.last.join();
    call.port.last.report({ type: 'knocked', participant: OTHER });
    time.pass(KNOCK_MILLISECONDS);
    expect(call.store.state).to.have.deep.nested.property('room.agedKnocks', [OTHER.id]);
    expect(call.store.state).to.have.deep.nested.property('room.knocking', [OTHER]);
    call.port.last.report({ type: 'knocked', participant: OTHER });
    expect(call.store.state).to.have.deep.nested.property('room.agedKnocks', []);
  });

  it('counts the time in the call, a drop included, until its end', async () => {
    await call.start();
    time.pass(3_000);
    expect(call.store.elapsed).to.equal(0);
    call.port.last.join();
    time.pass(60_000);
    call.port.last.report({ type: 'left' });
    time.pass(10_000);
    call.port.last.join();
    expect(call.store.elapsed).to.equal(70_000);
    call.port.last.report({ type: 'closed' });
    time.pass(60_000);
    expect(call.store.elapsed).to.equal(70_000);
    await call.start();
    expect(call.store.elapsed).to.equal(0);
  });

  it('goes on with the same call after a pause: its time, and whose ids were its own', async () => {
    await call.start();
    call.port.last.join(OTHER);
    time.pass(60_000);
    const first = call.port.last;
    call.store.pause();
    expect([first.isMounted, time.next === undefined || time.next < 30_000]).to.deep.equal([
      false,
      true,
    ]);
    time.pass(5_000);
    call.store.remount('returned');
    await call.port.next();
    expect(call.store.state).to.have.deep.nested.property('room.pastIds', [SELF.id]);
    expect(call.store.elapsed).to.equal(65_000);
  });

  it('a second start takes the first meeting away and no longer hears it', async () => {
    await call.start();
    const first = call.port.last;
    await call.start();
    first.join();
    expect(first.isMounted).to.equal(false);
    expect(call.store.state.status).to.equal('joining');
  });

  it('says nothing when it is disposed of, and leaves nothing behind', async () => {
    const leftovers = new LeftoverCount();
    await call.start();
    call.port.last.join(
      OTHER,
      { ...OTHER, id: 'ghost', userId: 'u' },
      { ...SELF, id: 'g', userId: 'u' },
    );
    const { length } = call.states;
    call.store.dispose();
    call.port.last.join();
    expect(call.states.length).to.equal(length);
    expect(call.port.last.isMounted).to.equal(false);
    expect(call.store.state.status).to.equal('idle');
    expect(leftovers.open).to.deep.equal({ channels: 0, timers: 0, listeners: 0, sounds: 0 });
    leftovers.stop();
  });
});

async function disposed({ port }: FakeCall): Promise<void> {
  for (let turn = 0; turn < 100 && port.last.isMounted; turn += 1) await Promise.resolve();
  expect(port.last.isMounted).to.equal(false);
}
