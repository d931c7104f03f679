import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';
import { FakeWatch, person, presenceAt } from '../../testing/fake-watching.js';
import { LeftoverCount } from '../../testing/leftovers.js';
import { presenceHub } from './presence-hub.js';
import type { PresenceMember } from './presence-member.js';

const waiting = (id: string, since = 1) =>
  presenceAt(id, { people: { patient: person('waiting', since) } });

/** An element that only remembers what it was told. */
class Member implements PresenceMember {
  readonly appointmentId: string;
  changes = 0;
  arrivals = 0;
  refusals: [SessionError, boolean][] = [];

  constructor(appointmentId: string) {
    this.appointmentId = appointmentId;
  }

  changed(): void {
    this.changes += 1;
  }

  arrived(): void {
    this.arrivals += 1;
  }

  refused(error: SessionError, first: boolean): void {
    this.refusals.push([error, first]);
  }
}

describe('the presence hub', () => {
  let backend: FakeWatch;
  let there: Set<Member>;
  const hub = () => presenceHub(backend.watch);
  const join = (...ids: string[]) =>
    ids.map((id) => {
      const member = new Member(id);
      there.add(member);
      hub().join(member);
      return member;
    });
  const leave = (...members: Member[]) =>
    members.forEach((member) => {
      there.delete(member);
      hub().leave(member);
    });
  beforeEach(() => {
    backend = new FakeWatch();
    there = new Set();
  });
  afterEach(() => leave(...there));

  it('opens one stream for 200 elements, whatever order they come in', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `a${index}`);
    const opened = backend.next();
    join(...ids.slice(0, 100));
    await Promise.resolve();
    join(...ids.slice(100));
    expect([...(await opened).ids].sort()).to.deep.equal(ids.sort());
    expect(backend.watchings).to.have.length(1);
  });

  it('watches an appointment once that several elements show, and tells them all', async () => {
    const opened = backend.next();
    const [one, two] = join('a', 'a');
    (await opened).ready(waiting('a'));
    expect((await opened).ids).to.deep.equal(['a']);
    expect([one!.changes > 0, two!.changes > 0]).to.deep.equal([true, true]);
    expect(hub().presenceOf('a')?.people.patient?.status).to.equal('waiting');
  });

  it('knows nothing until the stream has told all, and then what it told', async () => {
    const opened = backend.next();
    join('a', 'b');
    expect(hub().statusOf('a')).to.equal('connecting');
    const stream = await opened;
    stream.say(waiting('a'));
    expect(hub().statusOf('a')).to.equal('connecting');
    stream.ready();
    expect([hub().statusOf('a'), hub().statusOf('b')]).to.deep.equal(['live', 'live']);
    expect(hub().presenceOf('b')?.people).to.deep.equal({});
  });

  it('never takes one that the host leaves out for one where nobody is', async () => {
    const opened = backend.next();
    const [member, stranger] = join('a', 'gone');
    const stream = (await opened).readyWithout(waiting('a'));
    expect([hub().statusOf('a'), hub().statusOf('gone')]).to.deep.equal(['live', 'refused']);
    expect(hub().presenceOf('gone')).to.equal(undefined);
    expect(member!.refusals).to.deep.equal([]);
    expect(stranger!.refusals.map(([{ code }]) => code)).to.deep.equal(['host-unauthorised']);
    stream.lose();
    stream.readyWithout();
    expect(stranger!.refusals).to.have.length(1);
    const again = backend.next();
    hub().retry();
    expect(hub().statusOf('a')).to.equal('live');
    (await again).ready(waiting('a'));
    expect([hub().statusOf('gone'), stream.isOpen]).to.deep.equal(['live', false]);
  });

  it('opens it anew without a gap when somebody joins: the old one ends once the new one has told all', async () => {
    const first = backend.next();
    join('a');
    const old = (await first).ready(waiting('a'));
    const second = backend.next();
    join('b');
    const fresh = await second;
    expect(fresh.ids).to.deep.equal(['a', 'b']);
    expect([old.isOpen, hub().statusOf('a'), hub().statusOf('b')]).to.deep.equal([
      true,
      'live',
      'connecting',
    ]);
    fresh.say(presenceAt('a', { people: { patient: person('in-session', 2) } }));
    old.say(waiting('a'));
    expect(hub().presenceOf('a')?.people.patient?.status).to.equal('in-session');
    fresh.readyWithout(presenceAt('b'));
    expect([old.isOpen, fresh.isOpen, hub().statusOf('b')]).to.deep.equal([false, true, 'live']);
    expect(hub().presenceOf('a')?.people.patient?.status).to.equal('in-session');
  });

  it('keeps the stream when one that left has come back', async () => {
    const first = backend.next();
    const [member] = join('a', 'b');
    const stream = (await first).ready();
    leave(member!);
    join('a');
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(backend.watchings.length).to.equal(1);
    expect(stream.isOpen).to.equal(true);
  });

  it('lives through a move of its only element, and ends when that has gone', async () => {
    const first = backend.next();
    const [member] = join('a');
    const stream = (await first).ready();
    leave(member!);
    join('a');
    await Promise.resolve();
    expect(stream.isOpen).to.equal(true);
    leave(...there);
    await Promise.resolve();
    expect(stream.isOpen).to.equal(false);
  });

  it('says when the stream is lost, and when it is back', async () => {
    const first = backend.next();
    const [member] = join('a');
    const stream = (await first).ready(waiting('a'));
    const before = member!.changes;
    stream.lose();
    expect(hub().statusOf('a')).to.equal('lost');
    expect(member!.changes).to.equal(before + 1);
    stream.ready();
    expect(hub().statusOf('a')).to.equal('live');
  });

  it('tells of a patient who begins to wait, not of one who waited before, and not twice', async () => {
    const first = backend.next();
    const [early, late] = join('early', 'late');
    const stream = (await first).ready(waiting('early'));
    stream.say(waiting('late'), waiting('late'));
    stream.lose();
    stream.ready(waiting('early'), waiting('late'));
    expect([early!.arrivals, late!.arrivals]).to.deep.equal([0, 1]);
    stream.say(presenceAt('late', { people: { patient: person('left', 2) } }), waiting('late', 3));
    expect(late!.arrivals).to.equal(2);
  });

  it('tells every element of a refusal, marks the first, and asks again when it is told to', async () => {
    const first = backend.next();
    const members = join('a', 'b');
    const refusal = new SessionError('host-unauthorised', 'No');
    (await first).refuse(refusal);
    await new Promise((resolve) => setTimeout(resolve));
    expect(members.map(({ refusals }) => refusals)).to.deep.equal([
      [[refusal, true]],
      [[refusal, false]],
    ]);
    expect(hub().statusOf('a')).to.equal('refused');
    const second = backend.next();
    hub().retry();
    expect(hub().statusOf('a')).to.equal('connecting');
    (await second).ready();
    expect(hub().statusOf('a')).to.equal('live');
  });

  it('no longer shows as fact what a stream that has come back may not tell of, until it may', async () => {
    const first = backend.next();
    const [a, b] = join('a', 'b');
    const stream = (await first).ready(waiting('a'), waiting('b'));
    stream.resumeWithout('b');
    expect([hub().statusOf('a'), hub().statusOf('b')]).to.deep.equal(['live', 'refused']);
    expect([a!.refusals.length, b!.refusals.length]).to.deep.equal([0, 1]);
    stream.resumeWithout('b');
    expect(b!.refusals.length, 'said once').to.equal(1);
    stream.resumeWithout();
    expect(hub().statusOf('b')).to.equal('live');
  });

  it('goes on showing the others when a stream with one more is refused', async () => {
    const first = backend.next();
    const [member] = join('a');
    const stream = (await first).ready(waiting('a'));
    const second = backend.next();
    const [stranger] = join('x');
    (await second).refuse(new SessionError('host-unauthorised', 'No'));
    await new Promise((resolve) => setTimeout(resolve));
    expect([hub().statusOf('a'), hub().statusOf('x')]).to.deep.equal(['live', 'refused']);
    expect([member!.refusals.length, stranger!.refusals.length]).to.deep.equal([0, 1]);
    expect(stream.isOpen).to.equal(true);
  });

  it('shows nothing as fact from the browser’s cache, and asks anew when the page is back', async () => {
    const first = backend.next();
    join('a');
    const stream = (await first).ready(waiting('a'));
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect([stream.isOpen, hub().statusOf('a')]).to.deep.equal([false, 'lost']);
    const second = backend.next();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    const fresh = await second;
    expect(hub().statusOf('a')).to.equal('lost');
    fresh.ready(waiting('a'));
    expect(hub().statusOf('a')).to.equal('live');
  });

  it('doubts everything after a sleep of the device', async () => {
    const first = backend.next();
    join('a');
    const stream = (await first).ready(waiting('a'));
    const { now } = Date;
    Date.now = () => now() + 600_000;
    const second = backend.next();
    document.dispatchEvent(new Event('visibilitychange'));
    Date.now = now;
    expect([stream.isOpen, hub().statusOf('a')]).to.deep.equal([false, 'lost']);
    (await second).ready();
    expect(hub().statusOf('a')).to.equal('live');
    expect(hub().presenceOf('a')?.people).to.deep.equal({});
  });

  it('asks for no more than 500 appointments in one stream, and trusts them together', async () => {
    const opened = backend.next();
    join(...Array.from({ length: 501 }, (_, index) => `a${index}`));
    await opened;
    expect(backend.watchings.map(({ ids }) => ids.length)).to.deep.equal([500, 1]);
    backend.watchings[0]!.ready();
    expect(hub().statusOf('a0')).to.equal('connecting');
    backend.watchings[1]!.ready();
    expect(hub().statusOf('a0')).to.equal('live');
  });

  it('leaves no stream, timer or listener behind', async () => {
    const count = new LeftoverCount();
    const opened = backend.next();
    const members = join('a', 'b');
    const stream = (await opened).ready();
    expect(count.open).to.include({ timers: 1, listeners: 4 });
    leave(...members);
    await Promise.resolve();
    expect([stream.isOpen, count.open.timers, count.open.listeners]).to.deep.equal([false, 0, 0]);
    count.stop();
  });
});
