import { SessionError, type Session } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeCall } from '../testing/fake-call.js';
import { FakeIssuer } from '../testing/fake-issuer.js';
import { FakeTime } from '../testing/fake-time.js';
import { OTHER, SELF, type FakeMeeting } from '../testing/fake-meeting-port.js';

const HOUR = 3_600_000;
const broken = {
  type: 'failed',
  error: new SessionError('meeting-connection-failed', 'XMPP is down'),
} as const;

describe('a call that broke', () => {
  let session: Session;
  let time: FakeTime;
  let call: FakeCall;

  before(async () => (session = await (await FakeIssuer.create()).session()));

  beforeEach(async () => {
    time = new FakeTime();
    call = await FakeCall.joined(session, session.expires - 4 * HOUR);
  });

  afterEach(() => {
    call.store.dispose();
    time.restore();
    Reflect.deleteProperty(navigator, 'onLine');
  });

  const attempt = () => (call.store.state as { attempt?: number }).attempt;
  const setOnline = (onLine: boolean) =>
    Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true });
  const remounted = async (work: () => void): Promise<FakeMeeting> => {
    const { mounts } = call.port;
    work();
    await call.settled();
    expect(call.port.mounts).to.equal(mounts + 1);
    return call.port.last;
  };

  it('is left to the meeting itself for as long as that may take', async () => {
    call.port.last.report({ type: 'left' });
    time.pass(49_999);
    await call.settled();
    expect([attempt(), call.port.mounts]).to.deep.equal([0, 1]);
    call.port.last.join();
    expect(call.store.state.status).to.equal('joined');
    time.pass(HOUR);
    expect(call.port.mounts).to.equal(1);
  });

  it('R38: is mounted anew with a fresh session when it does not come back', async () => {
    const fresh = { ...session, token: 'fresh' };
    call.renewed = fresh;
    const first = call.port.last;
    first.report({ type: 'left' });
    const second = await remounted(() => time.pass(50_000));
    expect(first.isMounted).to.equal(false);
    expect(call.renewals).to.deep.equal(['dropped']);
    expect(second.request.session).to.equal(fresh);
    second.joinAs({ ...SELF, id: 'self-2' }, SELF, OTHER);
    // The one it was before is still there, and is nobody.
    expect(call.store.state).to.have.deep.nested.property('room.others', [OTHER]);
    expect(call.statuses.at(-1)).to.equal('joined');
  });

  it('comes back as the person was: muted stays muted, the name stays', async () => {
    const first = call.port.last;
    first.setMicrophoneMuted(true);
    first.setDisplayName('Robin');
    first.setAudioOnly(true);
    const second = await remounted(() => first.report(broken));
    expect(second.request.choices).to.deep.include({
      displayName: 'Robin',
      microphoneOn: false,
      cameraOn: true,
    });
    second.joinAs({ ...SELF, id: 'self-2' });
    expect(call.store.state).to.have.nested.property('room.audioOnly', true);
  });

  it('also where the meeting came back by itself', () => {
    call.port.last.setMicrophoneMuted(true);
    call.port.last.report({ type: 'left' }, { type: 'joined', participant: SELF });
    expect(call.store.state).to.have.nested.property('room.microphoneMuted', true);
    expect(call.store.state).to.have.nested.property('room.cameraMuted', undefined);
  });

  it('is tried three times, after 0, 5 and 15 s, and then says so', async () => {
    await remounted(() => call.port.last.report(broken));
    expect(attempt()).to.equal(1);
    call.port.last.report(broken);
    time.pass(4_999);
    await call.settled();
    expect([attempt(), call.port.mounts]).to.deep.equal([2, 2]);
    await remounted(() => time.pass(1));
    call.port.last.report(broken);
    time.pass(14_999);
    await call.settled();
    expect([attempt(), call.port.mounts]).to.deep.equal([3, 3]);
    await remounted(() => time.pass(1));
    call.port.last.report(broken);
    expect(call.store.state).to.have.nested.property('error.code', 'meeting-connection-failed');
    expect(time.timers).to.equal(0);
  });

  it('ends within its limits when each try is silent', async () => {
    call.port.last.report({ type: 'left' });
    call.port.opening = new Promise(() => {});
    for (let tries = 0; tries < 4; tries += 1) {
      expect(call.store.state.status).to.equal('reconnecting');
      time.pass(50_000);
      await call.settled();
    }
    expect(call.store.state).to.have.nested.property('error.code', 'meeting-reconnect-timeout');
  });

  it('does not hurry when it comes back and breaks again and again', async () => {
    await remounted(() => call.port.last.report(broken));
    call.port.last.join();
    call.port.last.report(broken);
    await call.settled();
    expect([attempt(), call.port.mounts]).to.deep.equal([1, 2]);
    await remounted(() => time.pass(5_000));
  });

  it('R38: is over when there is no fresh session to be had', async () => {
    call.renewed = new SessionError('cancelled', 'The appointment was cancelled');
    call.port.last.report(broken);
    await call.becomes('failed');
    expect(call.store.state).to.have.nested.property('error.code', 'cancelled');
  });

  it('R50: leaves what was mounted with a goodbye, so that no ghost stays there', async () => {
    const first = call.port.last;
    await remounted(() => first.report(broken));
    expect([first.hangUps, first.isMounted]).to.deep.equal([1, false]);
  });

  it('waits a second for that goodbye, and no longer', async () => {
    const first = call.port.last;
    first.goodbye = new Promise(() => {});
    first.report(broken);
    await call.settled();
    time.pass(999);
    await call.settled();
    expect([first.isMounted, call.port.mounts]).to.deep.equal([true, 1]);
    await remounted(() => time.pass(1));
    expect(first.isMounted).to.equal(false);
  });

  it('cuts that goodbye short when the person leaves', async () => {
    const first = call.port.last;
    first.goodbye = new Promise(() => {});
    first.report(broken);
    call.store.leave();
    await call.becomes('ended');
    expect([first.isMounted, time.timers]).to.deep.equal([false, 0]);
  });

  it('R38: a try has its whole time from when its session is there', async () => {
    let bring: (fresh: Session) => void = () => {};
    await call.start({ renew: () => new Promise((resolve) => (bring = resolve)) });
    call.port.last.join(OTHER);
    call.port.last.report(broken);
    await call.settled();
    time.pass(40_000);
    await remounted(() => bring(session));
    time.pass(49_999);
    expect(attempt()).to.equal(1);
    time.pass(1);
    expect(attempt()).to.equal(2);
  });

  it('asks for nothing while the browser is offline', async () => {
    setOnline(false);
    call.port.last.report({ type: 'left' });
    time.pass(50_000);
    time.pass(50_000);
    await call.settled();
    expect(call.renewals).to.deep.equal([]);
    expect(attempt()).to.equal(2);
    setOnline(true);
    await remounted(() => dispatchEvent(new Event('online')));
    expect(call.renewals).to.deep.equal(['dropped']);
  });

  describe('R38: with a token that has run out', () => {
    beforeEach(() => time.pass(5 * HOUR));

    it('stays as it is while nothing breaks', () => {
      expect(call.store.state.status).to.equal('joined');
    });

    for (const [what, happens] of [
      ['the browser is online again', () => dispatchEvent(new Event('online'))],
      [
        'the device wakes up',
        () => {
          time.sleep(600_000);
          document.dispatchEvent(new Event('visibilitychange'));
        },
      ],
      [
        'the others are lost',
        () => call.port.last.report({ type: 'direct-changed', direct: false }),
      ],
      ['the room is lost', () => call.port.last.report({ type: 'left' })],
    ] as const)
      it(`is mounted anew when ${what}`, async () => {
        call.now = session.expires + HOUR;
        call.renewed = { ...session, expires: session.expires + 5 * HOUR };
        await remounted(() => void happens());
        expect(call.renewals).to.deep.equal(['token-expired']);
        call.port.last.join();
        dispatchEvent(new Event('online'));
        expect(call.store.state.status).to.equal('joined');
      });
  });

  it('knows after a sleep that its token has run out, though no clock but the date went on', async () => {
    time.sleep(5 * HOUR);
    await remounted(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(call.renewals).to.deep.equal(['token-expired']);
  });

  for (const [what, happens] of [
    ['online again', () => dispatchEvent(new Event('online'))],
    ['past peer-to-peer', () => call.port.last.report({ type: 'direct-changed', direct: false })],
  ] as const)
    it(`stays as it is when ${what}, with a token that lasts`, async () => {
      happens();
      await call.settled();
      expect([call.store.state.status, call.port.mounts]).to.deep.equal(['joined', 1]);
    });

  it('is mounted anew after a sleep that the meeting reports: it has left the room', async () => {
    await remounted(() => call.port.last.report({ type: 'suspended' }));
    expect(call.store.state.status).to.equal('reconnecting');
  });

  it('is mounted anew when the page asks for it, by that reason', async () => {
    await remounted(() => call.store.remount('moved'));
    expect(call.renewals).to.deep.equal(['moved']);
  });

  it('begins a try again that lost its frame, by a move or with its page', async () => {
    await remounted(() => call.store.remount('moved'));
    call.store.pause();
    await call.settled();
    call.store.remount('returned');
    time.pass(5_000);
    await call.settled();
    expect([attempt(), call.port.mounts]).to.deep.equal([1, 3]);
    call.port.last.join();
    expect(call.store.state.status).to.equal('joined');
  });

  it('a try whose frame was lost and that stays silent ends within its limits, too', async () => {
    await remounted(() => call.store.remount('moved'));
    call.store.pause();
    call.store.remount('returned');
    for (let minutes = 0; minutes < 5; minutes += 1) {
      time.pass(60_000);
      await call.settled();
    }
    expect(call.statuses.at(-1)).to.equal('failed');
  });

  it('that a page takes its frame along is no failure', async () => {
    let end: (reason: unknown) => void = () => {};
    call.port.opening = new Promise((_resolve, reject) => (end = reject));
    void call.start();
    await call.settled();
    const { length } = call.states;
    call.store.pause();
    end(new DOMException('The attempt was aborted', 'AbortError'));
    await call.settled();
    expect(call.states.length).to.equal(length);
  });

  it('uses the same session where there is no way to a fresh one', async () => {
    await call.start({ renew: undefined });
    call.port.last.join();
    const second = await remounted(() => call.port.last.report(broken));
    expect(second.request.session).to.equal(session);
    call.now = session.expires + 1;
    await call.start({ renew: undefined });
    call.port.last.join();
    call.port.last.report(broken);
    for (let tries = 0; tries < 3; tries += 1) {
      await call.settled();
      time.pass(15_000);
    }
    await call.becomes('failed');
    expect(call.store.state).to.have.nested.property('error.code', 'token-expired');
  });

  it('hears nothing of the page once it is over', async () => {
    time.pass(5 * HOUR);
    call.port.last.report({ type: 'closed' });
    dispatchEvent(new Event('online'));
    await call.settled();
    expect([call.port.mounts, time.timers]).to.deep.equal([1, 0]);
  });
});
