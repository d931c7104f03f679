import { expect, waitUntil } from '@open-wc/testing';
import { CallPage } from '../testing/call-page.js';
import { OTHER } from '../testing/fake-meeting-port.js';
import { nextEvent, record } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { has, text } from '../testing/shadow.js';

const pageTransition = (type: string) => new PageTransitionEvent(type, { persisted: true });

describe('<session-view>, moved about', () => {
  let page: CallPage;

  beforeEach(async () => {
    page = await CallPage.open();
  });

  it('rejoins when it was moved, and ends when it was removed', async () => {
    const element = await page.inCall();
    const first = page.port.last;
    const again = page.port.next();
    const requests = record(element, 'rejoin-request');
    element.parentElement!.append(element);
    await again;
    expect(first.isMounted).to.equal(false);
    expect(requests.length).to.equal(1);
    element.remove();
    await Promise.resolve();
    expect(page.port.last.isMounted).to.equal(false);
    expect(page.port.mounts).to.equal(2);
  });

  it('keeps the call when it is moved with moveBefore()', async function () {
    if (!('moveBefore' in Element.prototype)) return this.skip();
    const element = await page.inCall();
    const other = document.body.appendChild(document.createElement('div'));
    (other as unknown as { moveBefore(node: Node, child: null): void }).moveBefore(element, null);
    await Promise.resolve();
    expect(element.parentElement).to.equal(other);
    expect(page.port.last.isMounted).to.equal(true);
    expect(page.port.mounts).to.equal(1);
    other.remove();
  });

  for (const [how, go] of [
    ['in the same task', () => undefined],
    ['a moment later', () => new Promise((resolve) => setTimeout(resolve))],
  ] as const)
    it(`R50: taken out ${how} while it says goodbye, it ends once and stays ended`, async () => {
      const element = await page.inCall();
      const place = element.parentElement!;
      const meeting = page.port.last;
      meeting.goodbye = new Promise(() => {});
      const ended = record(element, 'session-ended');
      element.leave();
      await go();
      element.remove();
      await Promise.resolve();
      expect(ended.map(({ detail }) => detail.reason)).to.deep.equal(['left']);
      expect([meeting.hangUps, meeting.isMounted]).to.deep.equal([1, false]);
      place.append(element);
      await rendered(element, () => has(element, '.panel'));
      expect(text(element, '.panel h1')).to.equal('You have left the call');
      expect([page.port.mounts, ended.length]).to.deep.equal([1, 1]);
    });

  it('a session that is taken away while it says goodbye, or after, begins nothing', async () => {
    const element = await page.inCall();
    let say = () => {};
    page.port.last.goodbye = new Promise((resolve) => (say = resolve));
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    element.session = undefined;
    await element.updateComplete;
    expect(page.port.last.isMounted).to.equal(true);
    say();
    expect((await ended).detail.reason).to.equal('left');
    await rendered(element, () => has(element, '.panel'));
    expect(text(element, '.panel h1')).to.equal('You have left the call');
  });

  it('another session while it says goodbye ends the one and begins the other', async () => {
    const element = await page.inCall();
    page.port.last.goodbye = new Promise(() => {});
    const ended = record(element, 'session-ended');
    element.leave();
    const again = page.port.next();
    element.session = await page.issuer.session();
    await again;
    expect(ended.length).to.equal(1);
    expect(page.port.last.isMounted).to.equal(true);
  });

  it('does not go back by itself into a call that had ended', async () => {
    const element = await page.inCall();
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    await ended;
    dispatchEvent(pageTransition('pagehide'));
    dispatchEvent(pageTransition('pageshow'));
    await rendered(element, () => has(element, '.panel'));
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    expect(page.port.mounts).to.equal(1);
  });

  it('nor when it was taken out and put back; with another session it is another call', async () => {
    const element = await page.inCall();
    const place = element.parentElement!;
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    await ended;
    await rendered(element, () => has(element, '.panel'));
    element.remove();
    await Promise.resolve();
    place.append(element);
    await element.updateComplete;
    expect(text(element, '.panel h1')).to.equal('You have left the call');
    expect(page.port.mounts).to.equal(1);
    element.remove();
    await Promise.resolve();
    element.session = await page.issuer.session();
    await element.updateComplete;
    expect(page.port.mounts).to.equal(1);
    const again = page.port.next();
    place.append(element);
    await again;
    expect(page.port.last.request.session).to.equal(element.session);
  });

  for (const how of ['moved', 'brought back by the browser'] as const)
    it(`${how} on the way in, it waits for the host's fresh session, and not for ever`, async () => {
      const element = await page.mounted({ timeLimits: { session: 50 } });
      const first = page.port.last;
      const errors = record(element, 'session-error');
      element.addEventListener('rejoin-request', (event) => event.preventDefault());
      if (how === 'moved') element.parentElement!.append(element);
      else for (const type of ['pagehide', 'pageshow']) dispatchEvent(pageTransition(type));
      await rendered(element, () => has(element, '.ground'));
      expect([first.isMounted, errors.length]).to.deep.equal([false, 0]);
      await nextEvent(element, 'session-error');
      expect(errors.map(({ detail }) => detail.code)).to.deep.equal(['meeting-session-timeout']);
      const again = page.port.next();
      element.session = await page.issuer.session();
      await again;
    });

  it('lets go of the call when the page is left, and comes back with it', async () => {
    const element = await page.inCall();
    dispatchEvent(pageTransition('pagehide'));
    expect(page.port.last.isMounted).to.equal(false);
    const again = page.port.next();
    dispatchEvent(pageTransition('pageshow'));
    await again;
    await element.updateComplete;
    expect(text(element, '.connection')).to.equal('Reconnecting …');
  });

  it('reckons the time in the call from the first join, also when the page was left meanwhile', async () => {
    const element = await page.inCall();
    dispatchEvent(pageTransition('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    const again = page.port.next();
    dispatchEvent(pageTransition('pageshow'));
    await again;
    page.port.last.joinAs({ id: 'again', displayName: 'Attendee' }, OTHER);
    const ended = nextEvent(element, 'session-ended');
    element.leave();
    expect((await ended).detail.duration).to.be.at.least(50);
  });

  it('50 mounts leave nothing behind', async () => {
    for (let count = 0; count < 50; count += 1) {
      const element = await page.mounted();
      page.port.last.join(OTHER);
      element.remove();
      await Promise.resolve();
    }
    expect(page.port.meetings.length).to.equal(50);
    expect(
      page.port.meetings.every(({ isMounted, disposals }) => !isMounted && disposals > 0),
    ).to.equal(true);
  });

  it('mounts once although a framework connects it twice in one task', async () => {
    const element = document.createElement('session-view');
    Object.assign(element, {
      port: page.port,
      session: page.session,
      meetingDomain: 'meet.example.org',
    });
    const meeting = page.port.next();
    document.body.append(element);
    element.remove();
    document.body.append(element);
    await meeting;
    await element.updateComplete;
    expect(page.port.mounts).to.equal(1);
    expect(page.port.last.isMounted).to.equal(true);
    element.remove();
  });

  it('keeps two on one page apart', async () => {
    const one = await page.inCall();
    const other = await CallPage.open('clinician');
    const second = await other.inCall();
    second.leave();
    await nextEvent(second, 'session-ended');
    expect(text(one, '.connection')).to.equal('You are in the call');
    expect(page.port.last.isMounted).to.equal(true);
    expect(other.port.last.isMounted).to.equal(false);
  });

  it('goes on with the call while attributes change that are not its session', async () => {
    const element = await page.inCall();
    element.phone = '0800 123';
    element.lang = 'cy';
    await element.updateComplete;
    expect(page.port.mounts).to.equal(1);
    expect(page.port.last.isMounted).to.equal(true);
  });

  it('waits for the fresh session of whoever takes rejoin-request over, and keeps the call', async () => {
    const element = await page.inCall();
    const joined = record(element, 'session-joined');
    const resumed = record(element, 'session-resumed');
    const reasons: string[] = [];
    element.addEventListener('rejoin-request', (event) => {
      event.preventDefault();
      reasons.push(event.detail.reason);
    });
    page.port.last.report({ type: 'suspended' });
    await element.updateComplete;
    expect(text(element, '.cover')).to.contain('Reconnecting …');
    const again = page.port.next();
    element.session = await page.issuer.session();
    await again;
    page.port.last.joinAs({ id: 'again', displayName: 'Attendee' }, OTHER);
    expect(reasons).to.deep.equal(['dropped']);
    expect([joined.length, resumed.length]).to.deep.equal([0, 1]);
    expect(page.port.last.request.session).to.equal(element.session);
  });

  it('takes a session for an answer, not that a template sets the old one once more', async () => {
    const element = await page.inCall();
    const asked = record(element, 'rejoin-request');
    element.addEventListener('rejoin-request', (event) => event.preventDefault());
    page.port.last.report({ type: 'suspended' });
    await waitUntil(() => asked.length === 1);
    const old = element.session!;
    const { mounts } = page.port;
    // Lit sets objects anew with every render.
    element.session = old;
    element.busy = true;
    await element.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(page.port.mounts).to.equal(mounts);
    const again = page.port.next();
    element.session = { ...old };
    await again;
    expect(page.port.last.request.session).to.equal(element.session);
  });

  it('a session of null is none, and a phone number of null is not shown', async () => {
    const element = await page.inCall();
    Object.assign(element, { session: null, phone: null, homeUrl: null });
    await rendered(element, () => !has(element, '.bar'));
    expect(page.port.last.isMounted).to.equal(false);
    expect(text(element, '.ground')).to.contain('One moment');
    expect(has(element, '[part=phone]')).to.equal(false);
  });
});
