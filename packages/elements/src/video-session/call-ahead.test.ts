import { expect } from '@open-wc/testing';
import '../define/video-session.js';
import { JourneyPage } from '../testing/journey-page.js';
import { rendered } from '../testing/rendered.js';
import { has, text } from '../testing/shadow.js';

describe('the call behind the steps before it', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(() => page.close());

  const standsBy = () =>
    rendered(page.element, () => has(page.element, 'session-view[standby]')).then(
      () => page.step('session-view').updateComplete,
    );

  it('gets ready while the person is on the join screen, and is the one they go into', async () => {
    page.isLetIn = true;
    await page.toJoinScreen();
    await standsBy();
    const view = page.step('session-view');
    expect(page.port.prepared).to.include('meet.example.org');
    const meeting = page.port.next();
    page.join();
    await meeting;
    await page.reach('in-session');
    expect(page.step('session-view')).to.equal(view);
    expect(has(page.element, 'join-screen')).to.equal(false);
  });

  it('leaves the focus on the heading of the join screen', async () => {
    await page.toJoinScreen();
    await standsBy();
    await rendered(
      page.step('join-screen'),
      () => page.step('join-screen').shadowRoot?.activeElement?.localName === 'h1',
    );
  });

  it('R21: stands by in the waiting room, too, with no meeting and no token', async () => {
    await page.toWaiting();
    await standsBy();
    const view = page.step('session-view');
    expect(view.session).to.equal(undefined);
    expect(page.port.mounts).to.equal(0);
    expect(page.element.meeting).to.equal(undefined);
  });

  it('goes when the person leaves before the call', async () => {
    await page.toWaiting();
    await standsBy();
    page.ask(page.step('waiting-room'), 'leave-request');
    await page.reach('ended');
    expect(has(page.element, 'session-view')).to.equal(false);
    expect(text(page.element, 'slot[name=ended]')).not.to.equal('');
  });

  it('is not made where the page wants nothing of the meeting server before Join', async () => {
    page.isLetIn = true;
    await page.toJoinScreen({ warm: 'off' });
    await customElements.whenDefined('session-view');
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(has(page.element, 'session-view')).to.equal(false);
    expect(page.port.prepared).to.deep.equal([]);
    const meeting = page.port.next();
    page.join();
    await meeting;
  });
});
