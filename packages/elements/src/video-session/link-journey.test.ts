import { SessionError, type ExchangeCode, type SessionGrant } from '@video-session/core';
import { expect, oneEvent } from '@open-wc/testing';
import '../define/video-session.js';
import { errors as sentences } from '../locales/en/errors.js';
import { MEETING_CODE } from '../testing/fake-issuer.js';
import { CHOICES, CODE, JourneyPage } from '../testing/journey-page.js';
import { nextEvent } from '../testing/next-event.js';
import { text } from '../testing/shadow.js';

describe('<video-session> and the code of its link', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(() => page.close());

  it('R41: takes the code out of the address, and keeps it for a reload, also after the end', async () => {
    await page.toCall();
    expect(location.hash).to.equal('');
    expect(Object.values(sessionStorage)).to.have.members([
      CODE,
      'preparing',
      JSON.stringify(CHOICES),
    ]);
    page.step('session-view').leave();
    await page.reach('ended');
    expect(Object.values(sessionStorage)).to.deep.equal([CODE]);
  });

  it('finds the code again after a reload', async () => {
    page.open();
    await page.reach('welcome');
    await page.remove();
    page.open();
    await page.reach('welcome');
    expect(page.asked).to.deep.equal([CODE, CODE]);
  });

  it('leaves a call alone when the host changes the fragment', async () => {
    await page.toCall();
    const changed = oneEvent(window, 'hashchange');
    location.hash = 'tab-2';
    await changed;
    expect(page.element.step).to.equal('in-session');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('R38: fetches a fresh token when Join is pressed', async () => {
    await page.toCall();
    expect(page.asked).to.deep.equal([CODE, CODE]);
  });

  it('R38: an appointment that was cancelled meanwhile is refused on Join', async () => {
    await page.toJoinScreen();
    page.failure = new SessionError('cancelled', '');
    page.join();
    await page.reach('denied');
    expect(text(page.element, '[role=alert]')).to.contain(sentences['error-cancelled']);
    expect(page.port.mounts).to.equal(0);
  });

  it('takes a token that the page holds, without an exchange', async () => {
    const now = Date.now();
    const token = await page.issuer.token({ now, opens: now - 1000, closes: now + 3_600_000 });
    page.open({ token, serverNow: now });
    await page.reach('preparing');
    expect(page.asked).to.deep.equal([]);
    expect(location.hash).to.equal(`#${CODE}`);
  });

  it('starts again when another link is opened in the same tab', async () => {
    page.open();
    await page.reach('welcome');
    location.hash = '#another-code-of-the-service';
    await nextEvent(page.element, 'step-changed');
    await page.reach('welcome');
    expect(page.asked).to.deep.equal([CODE, 'another-code-of-the-service']);
    expect(location.hash).to.equal('');
  });

  it('an answer that comes too late overwrites nothing', async () => {
    const answers: ((grant: SessionGrant) => void)[] = [];
    const waiting = () => new Promise<SessionGrant>((resolve) => answers.push(resolve));
    page.open({ exchangeCode: waiting });
    await page.reach('verifying');
    page.element.token = '';
    page.element.meetingCode = MEETING_CODE;
    await page.element.updateComplete;
    expect(answers.length).to.equal(2);
    answers[1]!(await page.issuer.grant());
    await page.reach('welcome');
    answers[0]!(await page.issuer.grant({ role: 'clinician' }));
    await new Promise((resolve) => setTimeout(resolve));
    expect(page.element.session?.role).to.equal('patient');
  });

  it('calls off the exchange when it is removed, and starts anew when it comes back', async () => {
    const signals: AbortSignal[] = [];
    const pending: ExchangeCode = (_code, signal) => {
      signals.push(signal);
      return new Promise(() => {});
    };
    page.open({ exchangeCode: pending });
    await page.reach('verifying');
    await page.remove();
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true]);
    document.body.append(page.element);
    await page.reach('verifying');
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, false]);
  });
});
