import { expect, fixture, html } from '@open-wc/testing';
import { CallPage } from '../testing/call-page.js';
import { MEETING_CODE, PHONE } from '../testing/fake-issuer.js';
import { LeftoverCount } from '../testing/leftovers.js';
import { muteConsole, record } from '../testing/next-event.js';
import { find, text } from '../testing/shadow.js';
import type { SessionViewElement } from './session-view.js';

describe('<session-view standby>', () => {
  let page: CallPage;
  let console: ReturnType<typeof muteConsole>;

  beforeEach(async () => {
    page = await CallPage.open();
    console = muteConsole();
  });
  afterEach(() => {
    console.restore();
    expect(console.lines).to.deep.equal([]);
  });

  const standingBy = () =>
    fixture<SessionViewElement>(
      html`<session-view
        standby
        meeting-domain="meet.example.org"
        phone=${PHONE}
        .port=${page.port}
        .session=${page.session}
      ></session-view>`,
    );

  const goesIn = async (element: SessionViewElement) => {
    const meeting = page.port.next();
    element.standby = false;
    await meeting;
    page.port.last.join();
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('You are in the call');
  };

  it('fetches what it will need of the meeting server, and mounts nothing', async () => {
    await standingBy();
    expect(page.port.prepared).to.deep.equal(['meet.example.org']);
    expect(page.port.mounts).to.equal(0);
  });

  it('is laid out where nobody sees, reaches or hears it', async () => {
    const element = await standingBy();
    element.focus();
    expect(document.activeElement).to.equal(document.body);
    expect(text(element, '.code')).to.equal(MEETING_CODE);
    const leave = find(element, '.leave');
    expect(leave.getBoundingClientRect().width).to.be.greaterThan(0);
    expect(leave.checkVisibility({ visibilityProperty: true })).to.equal(false);
    const { x, y } = leave.getBoundingClientRect();
    expect(document.elementFromPoint(x + 5, y + 5)).not.to.equal(element);
  });

  it('says nothing and leaves nothing running, however long it lasts', async () => {
    const leftovers = new LeftoverCount();
    const element = await standingBy();
    const errors = record(element, 'session-error');
    element.timeLimits = { session: 1 };
    await new Promise((resolve) => setTimeout(resolve, 20));
    const { timers } = leftovers.open;
    leftovers.stop();
    expect(errors).to.deep.equal([]);
    expect(timers).to.equal(0);
  });

  it('begins the call once it is off', async () => {
    const element = await standingBy();
    await goesIn(element);
    expect(find(element, '.leave').checkVisibility({ visibilityProperty: true })).to.equal(true);
    expect(page.port.mounts).to.equal(1);
  });

  it('works with a port that fetches nothing ahead', async () => {
    Object.assign(page.port, { prepare: undefined });
    const element = await standingBy();
    await goesIn(element);
  });
});
