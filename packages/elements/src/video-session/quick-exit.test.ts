import { expect } from '@open-wc/testing';
import '../define/video-session.js';
import { keepChoices, keepLabels } from '../join-screen/kept-choices.js';
import { MEETING_CODE } from '../testing/fake-issuer.js';
import { CODE, JourneyPage } from '../testing/journey-page.js';
import { record } from '../testing/next-event.js';
import { has, text } from '../testing/shadow.js';
import { exitAddress, leaveTo } from './quick-exit.js';

/** Leads to this page itself, so that the test lives on: as a navigation that fails. */
const NOWHERE = '#elsewhere';

describe('where a quick exit leads', () => {
  const cases: readonly [string, string | undefined][] = [
    ['https://www.bbc.co.uk/weather', 'https://www.bbc.co.uk/weather'],
    ['/help', new URL('/help', location.href).href],
    ['', undefined],
    ['http://elsewhere.example/', undefined],
    ['javascript:alert(1)', undefined],
    ['data:text/html,hello', undefined],
    ['https://', undefined],
  ];
  for (const [value, address] of cases) {
    it(`"${value}": ${address ?? 'nowhere'}`, () => expect(exitAddress(value)).to.equal(address));
  }

  it('puts the address in the place of this page’s own', () => {
    const visited: string[] = [];
    leaveTo('https://weather.example/', (address) => visited.push(address));
    expect(visited).to.deep.equal(['https://weather.example/']);
  });
});

describe('R47: a quick exit from <video-session>', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(async () => {
    localStorage.clear();
    await page.close();
  });

  const properties = { exitUrl: NOWHERE, sessionUrl: '/api/session', reportPresence: undefined };
  const press = () => page.press('Leave this page now');
  const stored = () => [...Object.keys(sessionStorage), ...Object.keys(localStorage)];
  const left = () => page.beacons.sent.filter(({ body }) => body.includes('"left"'));

  it('forgets everything that we or the meeting stored, and nothing of the host’s own', async () => {
    await page.toJoinScreen(properties);
    keepChoices({
      meetingCode: MEETING_CODE,
      displayName: 'Robin',
      off: [],
      devices: {},
    });
    keepLabels({ camera: { id: '', label: 'Front camera' } });
    localStorage.setItem('jitsiLocalStorage', '{"features/base/settings":{}}');
    localStorage.setItem('of-the-host', 'kept');
    press();
    expect(stored()).to.deep.equal(['of-the-host']);
    // What a meeting stores while it is taken down.
    localStorage.setItem('jitsiLocalStorage', '{}');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(stored()).to.deep.equal(['of-the-host']);
  });

  it('takes the meeting down, and says "left" by a beacon before the page goes', async () => {
    await page.toCall(properties);
    await page.presence.heard(({ status }) => status === 'waiting');
    press();
    expect(left().length).to.equal(1);
    expect(JSON.parse(left()[0]!.body)).to.include({ code: CODE, status: 'left' });
    await page.element.updateComplete;
    await Promise.resolve();
    expect(page.port.last.isMounted).to.equal(false);
    expect(page.presence.isAttended).to.equal(false);
  });

  it('says so to the page once, and shows nothing of the appointment any more', async () => {
    await page.toJoinScreen(properties);
    const events = record(page.element, 'quick-exit');
    press();
    await page.element.updateComplete;
    expect(events.length).to.equal(1);
    const shown = page.element.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
    expect(shown).to.equal('Go on');
  });

  it('leaves a way on where the browser cannot go there', async () => {
    await page.toJoinScreen(properties);
    press();
    await page.element.updateComplete;
    expect(text(page.element, '[part=gone]')).to.equal('Go on');
    expect(page.element.shadowRoot!.querySelector('[part=gone]')).to.have.attribute(
      'href',
      new URL(NOWHERE, document.baseURI).href,
    );
    await expect(page.element).to.be.accessible();
    // Nothing begins anew: not by another fragment, and not by a property.
    dispatchEvent(new HashChangeEvent('hashchange'));
    page.element.meetingCode = MEETING_CODE;
    await page.element.updateComplete;
    expect([page.element.step, stored()]).to.deep.equal(['idle', []]);
  });

  it('is there at every step, first in the order of reading, and big enough for a thumb', async () => {
    const isThere = () => {
      const button = page.element.shadowRoot!.querySelector('button')!;
      expect(button.part.contains('exit'), page.element.step).to.equal(true);
      expect(button.getBoundingClientRect().height).to.be.at.least(44);
    };
    page.isLetIn = false;
    page.open(properties);
    await page.element.updateComplete;
    isThere();
    await page.goToJoinScreen();
    isThere();
    page.join();
    await page.reach('waiting');
    isThere();
    page.isLetIn = true;
    const meeting = page.port.next();
    page.presence.tell({ admitted: true });
    await meeting;
    isThere();
    page.step('session-view').leave();
    await page.reach('ended');
    isThere();
  });

  it('is one button on the welcome page, not two, and none where nobody says where to go', async () => {
    page.open(properties);
    await page.reach('welcome');
    expect(page.step('welcome-page').hideExit).to.equal(true);
    expect(has(page.step('welcome-page'), '[part=exit-button]')).to.equal(false);
    page.element.exitUrl = '';
    await page.element.updateComplete;
    expect(has(page.element, '[part=exit]')).to.equal(false);
  });

  it('leads where the service’s settings say, before what the page says', async () => {
    const grant = await page.issuer.grant();
    const welcome = { ...grant.welcome, exitUrl: '#from-settings' };
    page.open({ ...properties, exchangeCode: () => Promise.resolve({ ...grant, welcome }) });
    await page.reach('welcome');
    press();
    expect(location.hash).to.equal('#from-settings');
  });
});
