import type { SessionGrant, WelcomeSettings } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { NOW, OPENS } from '../testing/fake-issuer.js';
import { CODE, JourneyPage } from '../testing/journey-page.js';
import { record } from '../testing/next-event.js';
import { find, has, text } from '../testing/shadow.js';

const DAY = 86_400_000;

describe('what <video-session> hands on', () => {
  let page: JourneyPage;
  const { now } = Date;

  beforeEach(async () => (page = await JourneyPage.begin()));
  afterEach(async () => {
    Date.now = now;
    await page.close();
  });

  /** Arrives at a service with such settings. */
  async function arrive(settings: Partial<WelcomeSettings>, more: Partial<SessionGrant> = {}) {
    const grant = await page.issuer.grant({}, more);
    const welcome = { ...grant.welcome, ...settings };
    page.open({ exchangeCode: () => Promise.resolve({ ...grant, welcome }) });
    await page.reach('welcome');
    return page.step('welcome-page');
  }

  const press = (name: string) =>
    Array.from(page.step('welcome-page').shadowRoot!.querySelectorAll('button'))
      .find(({ textContent }) => textContent.trim() === name)!
      .click();

  it('R28: consent, once, with the words that were agreed to, before the join screen', async () => {
    const text = 'I agree to a video appointment.';
    const welcome = await arrive({ consent: { text } });
    const given = record(page.element, 'consent-given');
    press('Continue');
    expect([given.length, page.element.step]).to.deep.equal([0, 'welcome']);
    find(welcome, '#consent').click();
    press('Continue');
    await page.reach('preparing');
    expect(given.map(({ detail }) => detail)).to.deep.equal([{ text }]);
  });

  it('R28: consent from a welcome page of the host’s own is heard once as well', async () => {
    page.create({ exchangeCode: () => page.issuer.grant() });
    page.element.innerHTML = '<main slot="welcome"><button>Agree</button></main>';
    const given = record(page.element, 'consent-given');
    document.body.append(page.element);
    await page.reach('welcome');
    page.ask(page.element.querySelector('button')!, 'consent-given', { text: 'Yes' });
    expect(given.length).to.equal(1);
  });

  it('the language that was chosen, to every step and over a reload', async () => {
    const welcome = await arrive({ languages: ['en', 'pl'] });
    const select = find(welcome, 'select', HTMLSelectElement);
    select.value = 'pl';
    select.dispatchEvent(new Event('change'));
    expect([page.element.lang, welcome.lang]).to.deep.equal(['pl', '']);
    await page.reload({ exchangeCode: page.element.exchangeCode });
    await page.reach('welcome');
    expect(page.element.lang).to.equal('pl');
  });

  it('R47: no language to the next person', async () => {
    await arrive({ languages: ['en', 'pl'] });
    page.ask(page.step('welcome-page'), 'language-change', { language: 'pl' });
    await page.remove();
    history.replaceState(null, '', '#AQEAAWEx-another');
    await arrive({});
    expect(page.element.lang).to.equal('');
  });

  it('the colours of the service, to every step, before the first of them is seen', async () => {
    const colours: string[] = [];
    const accent = '#7a1fa2';
    page.create();
    const observer = new MutationObserver(() => {
      if (has(page.element, 'welcome-page'))
        colours.push(page.element.style.getPropertyValue('--video-session-accent-color'));
    });
    const grant = await page.issuer.grant();
    const welcome = { ...grant.welcome, theme: { accent } };
    page.element.exchangeCode = () => Promise.resolve({ ...grant, welcome });
    observer.observe(page.element.shadowRoot ?? page.element, { childList: true, subtree: true });
    document.body.append(page.element);
    observer.observe(page.element.shadowRoot!, { childList: true, subtree: true });
    await page.reach('welcome');
    await waitUntil(() => colours.length > 0);
    observer.disconnect();
    expect(new Set(colours)).to.deep.equal(new Set([accent]));
    page.ask(page.step('welcome-page'), 'continue-request');
    await page.reach('preparing');
    expect(
      getComputedStyle(page.step('join-screen')).getPropertyValue('--video-session-accent-color'),
    ).to.equal(accent);
  });

  it('R43: no colour that is none', async () => {
    await arrive({ theme: { accent: 'url(https://elsewhere.example/)' } });
    expect(page.element.getAttribute('style') ?? '').not.to.contain('elsewhere');
  });

  it('R13: the calendar file of the grant, and nothing where there is none', async () => {
    const welcome = await arrive({}, { calendar: '/api/calendar/c0de' });
    expect(welcome.calendarUrl).to.equal('/api/calendar/c0de');
  });

  it('R41: the patient’s own link for another browser, as a property and nowhere else', async () => {
    const welcome = await arrive({});
    expect(welcome.pageAddress).to.equal(`${location.href.replace(/#.*/, '')}#${CODE}`);
    expect(page.element.outerHTML + page.element.shadowRoot!.innerHTML).not.to.contain(CODE);
    expect(location.hash).to.equal('');
  });

  it('R41: no link where the page holds a token', async () => {
    const token = await page.issuer.token();
    page.open({ token, serverNow: NOW, serviceName: 'Riverside', exchangeCode: undefined });
    await page.reach('welcome');
    expect(page.step('welcome-page').pageAddress).to.equal(undefined);
  });

  for (const days of [-1, 1]) {
    const clock = () => NOW + days * DAY;

    it(`R2: a device clock ${days} day off changes nothing for a link`, async () => {
      Date.now = clock;
      page.isLetIn = true;
      await page.toCall();
      expect(page.element.step).to.equal('in-session');
    });

    it(`R2: a device clock ${days} day off changes nothing for a token`, async () => {
      Date.now = clock;
      const token = await page.issuer.token();
      page.open({ token, serverNow: NOW, exchangeCode: undefined });
      await page.reach('preparing');
      const meeting = page.port.next();
      page.join();
      await meeting;
    });

    it(`R2: a device clock ${days} day off lets nobody in on another day`, async () => {
      Date.now = clock;
      const token = await page.issuer.token({ now: NOW - days * DAY });
      page.open({ token, serverNow: NOW - days * DAY, exchangeCode: undefined, lang: 'en' });
      await page.reach('denied');
      const title = text(page.element, '[part=problem] h1');
      expect(title).to.match(days > 0 ? /early/ : /another day/);
      expect(has(page.element, '[part=countdown]')).to.equal(days > 0);
      if (days > 0) expect(text(page.element, '[part=countdown]')).to.match(hoursUntil(OPENS));
    });
  }
});

/** From 1:55pm the day before. */
function hoursUntil(opens: number): RegExp {
  const hours = Math.floor((opens - (NOW - DAY)) / 3_600_000);
  return new RegExp(`in ${hours} hours`);
}
