import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';
import { FakeWatch, person, presenceAt } from '../../testing/fake-watching.js';
import { LeftoverCount } from '../../testing/leftovers.js';
import { muteConsole, nextEvent, record } from '../../testing/next-event.js';
import {
  create,
  minutesAgo,
  say,
  start,
  statuses,
  waiting,
} from '../../testing/presence-fixture.js';
import { LINKS } from '../../testing/presence-host.js';
import { rendered } from '../../testing/rendered.js';
import { find, has, text } from '../../testing/shadow.js';

const NOW = LINKS.serverNow;

describe('presence in <video-session-link>', () => {
  describe('who is there', () => {
    it('is unknown until the stream has told all, and takes the same room', async () => {
      const backend = new FakeWatch();
      const opened = backend.next();
      const element = await create({}, backend);
      const stream = await opened;
      expect(text(element, '.presence')).to.equal('');
      const { height } = find(element, '.presence').getBoundingClientRect();
      stream.ready();
      await element.updateComplete;
      expect(text(element, '.presence')).to.equal('Patient not here yet');
      expect(statuses(element)).to.deep.equal([]);
      expect(find(element, '.presence').getBoundingClientRect().height).to.equal(height);
      await expect(element).to.be.accessible();
    });

    it('R23: says how long the patient has waited, and that it is a fact of the server', async () => {
      const [element] = await start(waiting());
      expect(text(element, '.person.waiting')).to.equal('Patient waiting, 6 minutes');
      await expect(element).to.be.accessible();
    });

    it('counts up by the server’s clock, and reads out the change only', async () => {
      const [element] = await start(waiting());
      const before = statuses(element);
      element.pass(60_000);
      await element.updateComplete;
      expect(text(element, '.person.waiting')).to.equal('Patient waiting, 7 minutes');
      expect([before, statuses(element)]).to.deep.equal([['Patient waiting'], ['Patient waiting']]);
    });

    for (const [minutes, words] of [
      [0, 'less than a minute'],
      [1, '1 minute'],
      [60, '1 hour'],
      [125, '2 hours 5 minutes'],
    ] as const)
      it(`says ${words}`, async () => {
        const patient = person('waiting', minutesAgo(minutes));
        const [element] = await start(presenceAt('a1', { people: { patient } }));
        expect(text(element, '.person.waiting')).to.equal(`Patient waiting, ${words}`);
      });

    it('puts the device trouble into words, for as long as the person is there', async () => {
      const patient = person('waiting', minutesAgo(1), 'permission-blocked');
      const [element, stream] = await start(presenceAt('a1', { people: { patient } }));
      expect(text(element, '.troubles')).to.equal('Their camera and microphone are blocked.');
      const left = person('left', minutesAgo(0), 'permission-blocked');
      await say(element, stream, presenceAt('a1', { people: { patient: left } }));
      expect(text(element, '.troubles')).to.equal('');
    });

    it('says whose trouble it is where patient and guest are both there', async () => {
      const guest = person('waiting', minutesAgo(1), 'no-camera');
      const patient = person('in-session', minutesAgo(2), 'no-microphone');
      const [element, stream] = await start(presenceAt('a1', { people: { patient, guest } }));
      expect(text(element, '.troubles')).to.equal(
        'Patient: They have no microphone. Guest: They have no camera.',
      );
      const gone = person('left', minutesAgo(0));
      await say(element, stream, presenceAt('a1', { people: { patient: gone, guest } }));
      expect(text(element, '.troubles')).to.equal('They have no camera.');
    });

    it('says who is in session, guests too, and who has left when', async () => {
      const people = {
        patient: person('left', Date.parse('2026-11-24T14:02Z')),
        guest: person('in-session', minutesAgo(2)),
        clinician: person('in-session', minutesAgo(2)),
      };
      const [element] = await start(presenceAt('a1', { people }));
      expect(text(element, '.people')).to.equal(
        'Patient left at 2:02pm Guest in session Clinician in session',
      );
      await expect(element).to.be.accessible();
    });

    it('reads out one who comes', async () => {
      const [element, stream] = await start(presenceAt('a1'));
      const status = find(element, '.person [role=status]');
      await say(element, stream, waiting());
      expect(status.isConnected && status.textContent).to.equal('Patient waiting');
    });

    it('says nothing as a fact while the connection is lost, and comes back by itself', async () => {
      const [element, stream] = await start(waiting(), { admitPatient: () => Promise.resolve() });
      stream.lose();
      await element.updateComplete;
      expect(text(element, '.lost')).to.equal('Connection lost. Trying again.');
      expect(text(element, '.people')).to.equal('Before that: Patient waiting');
      expect(has(element, '.admit')).to.equal(false);
      await expect(element).to.be.accessible();
      stream.ready(waiting());
      await element.updateComplete;
      expect(text(element, '.people')).to.equal('Patient waiting, 6 minutes');
    });

    it('says that it was refused, and asks again on demand', async () => {
      const console = muteConsole();
      const backend = new FakeWatch();
      const opened = backend.next();
      const element = await create({}, backend);
      const failed = nextEvent(element, 'session-error');
      (await opened).refuse(new SessionError('host-unauthorised', 'No'));
      expect((await failed).detail.code).to.equal('host-unauthorised');
      await rendered(element, () => has(element, '.presence button'));
      console.restore();
      expect(console.lines).to.have.length(1);
      const again = backend.next();
      find(element, '.presence button').click();
      (await again).ready(waiting());
      await element.updateComplete;
      expect(text(element, '.people')).to.equal('Patient waiting, 6 minutes');
    });
  });

  describe('what is watched', () => {
    const HOUR = 3_600_000;
    const at = async (now: number) => {
      const element = await create({ links: { ...LINKS } });
      element.pass(now - NOW);
      await element.updateComplete;
      await element.updateComplete;
      return element;
    };

    it('is nothing on other days', async () => {
      const element = await create({
        links: { ...LINKS, window: { opens: NOW + 2 * HOUR, closes: NOW + 26 * HOUR } },
      });
      expect(has(element, '.presence')).to.equal(false);
      element.pass(HOUR);
      await element.updateComplete;
      expect(has(element, '.presence')).to.equal(true);
    });

    it('ends when the window closes, unless somebody is still there (R3)', async () => {
      const [element, stream] = await start(
        presenceAt('a1', { people: { patient: person('in-session', NOW) } }),
      );
      element.pass(LINKS.window.closes - NOW);
      await element.updateComplete;
      expect([stream.isOpen, has(element, '.presence')]).to.deep.equal([true, true]);
      stream.say(presenceAt('a1', { people: { patient: person('left', NOW) } }));
      await element.updateComplete;
      await Promise.resolve();
      expect([stream.isOpen, has(element, '.presence')]).to.deep.equal([false, false]);
      expect(await at(LINKS.window.closes)).to.satisfy(
        (late: HTMLElement) => !has(late, '.presence'),
      );
    });

    it('is nothing once there are no links any more', async () => {
      const [element, stream] = await start(waiting());
      element.links = undefined;
      await element.updateComplete;
      await Promise.resolve();
      expect(stream.isOpen).to.equal(false);
    });

    it('is another appointment when the element shows another', async () => {
      const [element, stream, backend] = await start(waiting());
      const opened = backend.next();
      element.links = { ...LINKS, appointmentId: 'a2' };
      await element.updateComplete;
      expect(text(element, '.presence')).to.equal('');
      expect((await opened).ids).to.deep.equal(['a2']);
      (await opened).ready();
      expect(stream.isOpen).to.equal(false);
    });

    it('goes on while the element is moved in the page', async () => {
      const [element, stream, backend] = await start(waiting());
      element.parentElement!.append(element);
      await element.updateComplete;
      expect([stream.isOpen, backend.watchings.length]).to.deep.equal([true, 1]);
    });

    it('is told by `presence-url` where it is wrong, once', async () => {
      const console = muteConsole();
      const element = await create();
      const errors = record(element, 'session-error');
      element.watchPresence = undefined;
      element.presenceUrl = 'http://';
      await element.updateComplete;
      element.requestUpdate();
      await element.updateComplete;
      console.restore();
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['configuration-invalid']);
    });
  });

  it('leaves no stream, timer, listener, channel or title behind', async () => {
    document.title = 'Diary';
    const count = new LeftoverCount();
    const [element, stream] = await start(waiting(), { titleHint: true, sound: true });
    expect(document.title).to.equal('(1 waiting) Diary');
    expect(count.open.timers).to.be.greaterThan(0);
    element.remove();
    await Promise.resolve();
    await Promise.resolve();
    expect(stream.isOpen).to.equal(false);
    expect(count.open).to.deep.equal({ channels: 0, timers: 0, listeners: 0, sounds: 0 });
    expect(document.title).to.equal('Diary');
    count.stop();
  });
});
