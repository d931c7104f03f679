import { SessionError, type PresenceReport } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakePresence, NOBODY } from '../testing/fake-presence.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { Attendance, type AttendanceListener } from './attendance.js';

const CODE = 'AQEAAWEx-k_3xyzXYZ012345';
const waiting: PresenceReport = { status: 'waiting', since: 1000, trouble: undefined };
const inSession: PresenceReport = { status: 'in-session', since: 2000, trouble: undefined };

describe('Attendance', () => {
  let presence: FakePresence;
  let heard: unknown[];
  let farewells: PresenceReport[];
  let attendance: Attendance;
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve));

  const listener: AttendanceListener = {
    changed: (news) => heard.push(news),
    connected: (live) => heard.push(live),
    refused: ({ code }) => heard.push(code),
  };
  function begin(more: Partial<FakePresence> = {}): Attendance {
    Object.assign(presence, more);
    const { attend, report } = presence;
    const farewell = (code: string, last: PresenceReport) => {
      presence.codes.add(code);
      farewells.push(last);
    };
    attendance = new Attendance({ attend, report, farewell }, CODE, waiting, listener, 1);
    return attendance;
  }

  beforeEach(() => {
    presence = new FakePresence();
    heard = [];
    farewells = [];
  });
  afterEach(() => attendance.leave(3000));

  it('says by the stream itself where the person is, and hears of the other side', async () => {
    begin();
    await turn();
    presence.tell({ seen: true });
    expect(presence.reports).to.deep.equal([waiting]);
    expect(heard).to.deep.equal([true, { ...NOBODY, seen: true }]);
  });

  it('says what changes, once', async () => {
    begin().say(inSession);
    await turn();
    expect(presence.statuses).to.deep.equal(['waiting', 'in-session']);
  });

  it('says anew what the host did not hear, until it does', async () => {
    begin({ failure: new SessionError('service-down', '') }).say(inSession);
    await turn();
    expect(presence.statuses).to.deep.equal(['waiting']);
    presence.failure = undefined;
    await presence.heard(({ status }) => status === 'in-session');
  });

  it('says only the newest of what changed while it could not be said', async () => {
    begin({ failure: new SessionError('offline', '') }).say(inSession);
    attendance.say({ ...inSession, trouble: 'no-camera' });
    presence.failure = undefined;
    await presence.heard(({ trouble }) => trouble === 'no-camera');
    expect(presence.statuses).to.deep.equal(['waiting', 'in-session']);
  });

  it('says goodbye once, and no more after it', async () => {
    begin().leave(3000);
    attendance.leave(4000);
    attendance.say(inSession);
    presence.tell({ seen: true });
    await turn();
    expect(farewells).to.deep.equal([{ status: 'left', since: 3000, trouble: undefined }]);
    expect(presence.isAttended).to.equal(false);
    expect(presence.reports).to.deep.equal([waiting]);
    expect(heard).to.deep.equal([]);
  });

  it('comes back where the person was, as of when they were', async () => {
    begin().leave(3000);
    attendance.resume();
    attendance.resume();
    await turn();
    expect(presence.streams).to.equal(2);
    expect(presence.reports).to.deep.equal([waiting, waiting]);
  });

  it('tells once that it is refused, and says nothing more', async () => {
    begin();
    presence.refuse(new SessionError('host-answer-invalid', ''));
    await turn();
    attendance.say(inSession);
    await turn();
    expect(heard).to.deep.equal([true, 'host-answer-invalid']);
    expect(presence.statuses).to.deep.equal(['waiting']);
  });

  it('is not disturbed by a host that throws', async () => {
    const thrower = () => {
      throw new TypeError('No');
    };
    const port = { attend: thrower, report: thrower, farewell: thrower };
    attendance = new Attendance(port, CODE, waiting, listener, 1);
    attendance.say(inSession);
    await turn();
    attendance.leave(3000);
    expect(heard).to.deep.equal(['service-down']);
  });

  it('leaves no timer behind while it tries again', async () => {
    const leftovers = new LeftoverCount();
    const { attend, report } = presence;
    presence.failure = new SessionError('offline', '');
    attendance = new Attendance(
      { attend, report, farewell: () => undefined },
      CODE,
      waiting,
      listener,
      600_000,
    );
    attendance.say(inSession);
    for (let count = 0; leftovers.open.timers === 0 && count < 50; count += 1)
      await Promise.resolve();
    expect(leftovers.open.timers).to.equal(1);
    attendance.leave(3000);
    expect(leftovers.open.timers).to.equal(0);
    leftovers.stop();
  });
});
