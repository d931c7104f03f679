import { expect } from '@open-wc/testing';
import { announceSession } from '../../live-session.js';
import { nextEvent, record } from '../../testing/next-event.js';
import { create, statuses } from '../../testing/presence-fixture.js';
import { LINKS, type PresenceTestHost } from '../../testing/presence-host.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';

const MINUTE = 60_000;

describe('the record of a live session (R29)', () => {
  let session: AbortController;
  beforeEach(() => (session = new AbortController()));
  afterEach(() => session.abort());
  const live = async (recordCloses?: PresenceTestHost['recordCloses']) => {
    const element = await create();
    element.recordCloses = recordCloses;
    const told = nextEvent(element, 'session-live');
    announceSession(LINKS.meetingCode, session.signal);
    await told;
    await element.updateComplete;
    return element;
  };
  const after = async (element: PresenceTestHost, milliseconds: number) => {
    element.pass(milliseconds);
    await element.updateComplete;
    return text(element, '.record');
  };

  it('hears of it at its start and at its end', async () => {
    const element = await create();
    const events = record(element, 'session-live');
    announceSession(LINKS.meetingCode, session.signal);
    await nextEvent(element, 'session-live');
    session.abort();
    await nextEvent(element, 'session-live');
    const { appointmentId, meetingCode } = LINKS;
    expect(events.map(({ detail }) => detail)).to.deep.equal([
      { appointmentId, meetingCode, live: true },
      { appointmentId, meetingCode, live: false },
    ]);
    expect(events[0]!.bubbles).to.equal(true);
  });

  it('hears of that appointment only, also when the element shows another', async () => {
    const element = await create();
    const events = record(element, 'session-live');
    element.links = { ...LINKS, appointmentId: 'a2', meetingCode: '456-abcd-efgh-jkmn' as never };
    await element.updateComplete;
    const other = await create();
    announceSession(LINKS.meetingCode, session.signal);
    await nextEvent(other, 'session-live');
    expect(events).to.deep.equal([]);
  });

  it('says nothing of its own closing unless the host says when', async () => {
    expect(has(await live(), '.record')).to.equal(false);
  });

  for (const closes of [
    LINKS.serverNow + 20 * MINUTE,
    String(LINKS.serverNow + 20 * MINUTE),
    new Date(LINKS.serverNow + 20 * MINUTE).toISOString(),
  ])
    it(`says the time left, told ${closes}`, async () => {
      const element = await live(closes);
      expect(text(element, '.record')).to.equal('Your record closes in 20 minutes.');
      expect(statuses(element)).to.deep.equal([]);
      await expect(element).to.be.accessible();
    });

  for (const closes of ['soon', '', undefined])
    it(`says nothing, told ${String(closes)}`, async () => {
      expect(has(await live(closes), '.record')).to.equal(false);
    });

  it('counts down, and asks for attention politely near the end', async () => {
    const element = await live(LINKS.serverNow + 20 * MINUTE);
    expect(await after(element, 14 * MINUTE)).to.equal('Your record closes in 6 minutes.');
    const near = 'Your record closes in 4 minutes. Save what you have written.';
    expect(await after(element, 2 * MINUTE)).to.equal(near);
    expect(find(element, '.record').classList.contains('near')).to.equal(true);
    expect(statuses(element)).to.deep.equal([near.replace('4', '5')]);
    expect(await after(element, MINUTE)).to.contain('in 3 minutes.');
    expect(statuses(element)).to.deep.equal([near.replace('4', '5')]);
    expect(await after(element, 2.5 * MINUTE)).to.contain('in less than a minute.');
    expect(statuses(element)[0]).to.contain('in less than a minute.');
    await expect(element).to.be.accessible();
  });

  it('counts down by itself', async () => {
    const element = await live(LINKS.serverNow + 1.5 * MINUTE + 200);
    expect(text(element, '.record')).to.contain('in 2 minutes.');
    await rendered(element, () => text(element, '.record').includes('in 1 minute.'));
  });

  it('says nothing any more once the session is over', async () => {
    const element = await live(LINKS.serverNow + 20 * MINUTE);
    session.abort();
    await rendered(element, () => !has(element, '.record'));
  });
});
