import type { MeetingEvent, Session } from '@video-session/core';
import { expect } from '@open-wc/testing';
import { FakeCall } from '../../testing/fake-call.js';
import { FakeIssuer } from '../../testing/fake-issuer.js';
import { FakeTime } from '../../testing/fake-time.js';
import { OTHER } from '../../testing/fake-meeting-port.js';
import { IN_THE_WAY_MILLISECONDS } from './ghost-removal.js';
import { MEDIA_MILLISECONDS, MEDIA_TRIES } from './media-watch.js';

const measured = (level: 'good' | 'lost') =>
  ({ type: 'connection-measured', report: { level } }) as const;
const LOST = measured('lost');
const { broken: BROKEN, awaited: AWAITED } = MEDIA_MILLISECONDS;

/** The longest pause before a try. */
const MOST = 15_000;

describe('R7: a call that is dead though nobody says so', () => {
  let session: Session;
  let time: FakeTime;
  let call: FakeCall;

  before(async () => (session = await (await FakeIssuer.create()).session()));

  beforeEach(async () => {
    time = new FakeTime();
    call = await FakeCall.joined(session);
  });

  afterEach(() => {
    call.store.dispose();
    time.restore();
  });

  const after = async (milliseconds: number) => {
    time.pass(milliseconds);
    await call.settled();
    return [call.store.state.status, call.port.mounts];
  };

  it('is mounted anew after a while, with a fresh session', async () => {
    call.port.last.report(measured('good'), { type: 'direct-changed', direct: false }, LOST);
    expect(await after(BROKEN - 1)).to.deep.equal(['joined', 1]);
    call.port.last.report(LOST);
    expect(await after(1)).to.deep.equal(['reconnecting', 2]);
    expect(call.renewals).to.deep.equal(['dropped']);
  });

  it('is so three times, and is then left as it is; a ghost has its minute to go', async () => {
    for (let tries = 0; tries < MEDIA_TRIES; tries += 1) {
      call.port.last.report(LOST);
      expect(await after(AWAITED - 1)).to.deep.equal(['joined', tries + 1]);
      expect((await after(1))[0]).to.equal('reconnecting');
      expect(await after(MOST)).to.deep.equal(['reconnecting', tries + 2]);
      call.port.last.join(OTHER);
    }
    call.port.last.report(LOST);
    expect(await after(3_600_000)).to.deep.equal(['joined', 4]);
  });

  for (const [what, events] of [
    ['the media is back', [measured('good')]],
    ['the other has left', [{ type: 'participant-left', id: OTHER.id }]],
    ['it is from peer to peer again', [{ type: 'direct-changed', direct: true }]],
    ['somebody waits in the lobby', [{ type: 'knocked', participant: { ...OTHER, id: 'k' } }]],
  ] as const)
    it(`is left alone when ${what}`, async () => {
      call.port.last.report(measured('good'), LOST);
      await after(BROKEN - 1);
      call.port.last.report(...events);
      expect(await after(3_600_000)).to.deep.equal(['joined', 1]);
    });

  it('has all its tries again once the media was back', async () => {
    call.port.last.report(measured('good'), LOST);
    await after(BROKEN);
    call.port.last.join(OTHER);
    call.port.last.report(measured('good'), LOST);
    await after(BROKEN);
    expect(await after(MOST)).to.deep.equal(['reconnecting', 3]);
  });

  it('is none where this person is alone', async () => {
    call.port.last.report({ type: 'participant-left', id: OTHER.id }, LOST);
    expect(call.store.state).to.have.nested.property('room.connection', undefined);
    expect(await after(3_600_000)).to.deep.equal(['joined', 1]);
  });

  describe('R8: with a ghost in the way', () => {
    const asked = () => call.port.last.asked.map(([name, id]) => [name, id]);
    const patient = (id: string) => ({ id, displayName: 'Attendee', userId: 'patient' });

    const start = async (role: Session['role'], ...events: readonly MeetingEvent[]) => {
      await call.start({ session: { ...session, role } });
      call.port.last.join(patient('old'), patient('new'));
      call.port.last.report(...events);
      await after(IN_THE_WAY_MILLISECONDS);
    };

    it('a clinician’s side puts it out', async () => {
      await start('clinician', { type: 'role-changed', moderator: true }, LOST);
      expect(asked()).to.deep.equal([['remove', 'old']]);
      expect(call.store.state).to.have.deep.nested.property('room.others', [patient('new')]);
    });

    it('nobody else does', async () => {
      await start('patient', LOST);
      expect(asked()).to.be.empty;
    });

    it('nor where media gets through: it may be a second device', async () => {
      await start('clinician', { type: 'role-changed', moderator: true }, measured('good'), LOST);
      expect(asked()).to.be.empty;
    });
  });
});
