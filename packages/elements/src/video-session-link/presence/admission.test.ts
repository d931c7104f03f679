import { expect } from '@open-wc/testing';
import { SessionError } from '@video-session/core';
import { person, presenceAt } from '../../testing/fake-watching.js';
import { muteConsole, nextEvent } from '../../testing/next-event.js';
import { say, start, waiting } from '../../testing/presence-fixture.js';
import { LINKS } from '../../testing/presence-host.js';
import { find, has, text } from '../../testing/shadow.js';

describe('letting the patient in (R25)', () => {
  const admit = (element: HTMLElement) => find(element, '.admit', HTMLButtonElement);
  it('is offered in a waiting room only, to whom nobody has let in', async () => {
    const admitPatient = () => Promise.resolve();
    const [element, stream] = await start(waiting(), { admitPatient });
    expect(text(element, '.admit')).to.equal('Let patient in');
    await say(element, stream, waiting({ admitted: true }));
    expect(has(element, '.admit')).to.equal(false);
    expect(text(element, '.people')).to.equal('Patient let in');
    element.links = { ...LINKS, waitingRoom: false };
    await say(element, stream, waiting());
    expect(has(element, '.admit')).to.equal(false);
  });

  it('says whom it lets in: the patient, the guest, or both', async () => {
    const here = person('waiting', LINKS.serverNow);
    const [element, stream] = await start(waiting(), { admitPatient: () => Promise.resolve() });
    await say(element, stream, presenceAt('a1', { people: { guest: here } }));
    expect(text(element, '.admit')).to.equal('Let guest in');
    await say(element, stream, presenceAt('a1', { people: { patient: here, guest: here } }));
    expect(text(element, '.admit')).to.equal('Let both in');
  });

  it('tells a screen reader which of several sessions it is of', async () => {
    const [element] = await start(waiting(), { admitPatient: () => Promise.resolve() });
    expect(admit(element).ariaLabel).to.equal('Let patient in, 2pm');
    element.setAttribute('aria-label', 'Visit of Mrs Jones');
    element.requestUpdate();
    await element.updateComplete;
    expect(admit(element).ariaLabel).to.equal('Let patient in, Visit of Mrs Jones');
    await expect(element).to.be.accessible();
  });

  it('is done when the stream says so, not before, and keeps the focus in place', async () => {
    const asked: string[] = [];
    const [element, stream] = await start(waiting(), {
      admitPatient: (id) => Promise.resolve(void asked.push(id)),
    });
    admit(element).focus();
    admit(element).click();
    admit(element).click();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(asked).to.deep.equal(['a1']);
    expect([text(element, '.admit'), text(element, '.people')]).to.deep.equal([
      'Letting in …',
      'Patient waiting, 6 minutes',
    ]);
    await say(element, stream, waiting({ admitted: true }));
    expect(text(element, '.people')).to.equal('Patient let in');
    expect(element.shadowRoot!.activeElement?.className).to.equal('people');
  });

  it('tells a failure, with a way to try again', async () => {
    const console = muteConsole();
    let calls = 0;
    const [element, stream] = await start(waiting(), {
      admitPatient: () =>
        (calls += 1) > 1 ? Promise.resolve() : Promise.reject(new SessionError('offline', 'No')),
    });
    const failed = nextEvent(element, 'session-error');
    admit(element).click();
    expect((await failed).detail.code).to.equal('offline');
    await element.updateComplete;
    console.restore();
    expect(text(element, '[role=alert]')).to.contain('We could not let them in.');
    expect(text(element, '.admit'), 'whom it lets in').to.equal('Let patient in');
    await expect(element).to.be.accessible();
    admit(element).click();
    await say(element, stream, waiting({ admitted: true }));
    expect(text(element, '[role=alert]')).to.equal('');
  });
});
