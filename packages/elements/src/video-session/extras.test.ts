import type { WelcomeSettings } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { HeldExtras } from '../testing/held-extras.js';
import { JourneyPage } from '../testing/journey-page.js';
import { nextEvent } from '../testing/next-event.js';
import { rendered } from '../testing/rendered.js';
import { has, text } from '../testing/shadow.js';

const consent = { text: 'I agree to a video appointment.' };
const THEME = { accent: '#6a1b9a' };

describe('<video-session> while what only some services set is on its way', () => {
  let page: JourneyPage;
  let extras: HeldExtras;

  beforeEach(async () => {
    page = await JourneyPage.begin();
    extras = new HeldExtras();
  });

  afterEach(async () => {
    await page.close();
    extras.restore();
  });

  const open = async (changes: Partial<WelcomeSettings>) => {
    page.open({
      exchangeCode: async () => {
        const grant = await page.issuer.grant();
        return { ...grant, welcome: { ...grant.welcome, ...changes } };
      },
    });
    while (page.element.step !== 'welcome') await nextEvent(page.element, 'step-changed');
    await page.element.updateComplete;
  };
  const shows = (selector: string) => rendered(page.element, () => has(page.element, selector));

  it('says that the link is checked, and then shows the whole page at once', async () => {
    await open({ consent, emergency: {}, theme: THEME });
    expect(has(page.element, 'welcome-page')).to.equal(false);
    expect(text(page.element, '[role=status]')).to.equal('Checking your link …');
    extras.come();
    await shows('welcome-page');
    const welcome = page.step('welcome-page');
    await welcome.updateComplete;
    expect(has(welcome, '#consent') && has(welcome, '.care')).to.equal(true);
    expect(page.element.style.getPropertyValue('--video-session-accent-color')).to.equal(
      THEME.accent,
    );
  });

  it('waits for nothing where a service sets none of it', async () => {
    await open({});
    await shows('welcome-page');
    expect(extras.fetched).to.equal(0);
  });

  it('R28: nobody goes on without agreeing where its script does not come', async () => {
    await open({ consent });
    extras.breakOff();
    await shows('[part=problem]');
    expect(page.button('Try again')).not.to.equal(undefined);
    expect(has(page.element, 'welcome-page')).to.equal(false);
    expect(page.element.step).to.equal('welcome');
    expect(page.console.lines.join()).to.contain('offline: The script of a step did not load');
  });

  it('keeps nobody out where the rest does not come', async () => {
    await open({ emergency: {}, languages: ['en', 'cy'] });
    extras.breakOff();
    await shows('welcome-page');
    const welcome = page.step('welcome-page');
    await welcome.updateComplete;
    // A page in the background has no focus events.
    await waitUntil(() => welcome.shadowRoot!.activeElement?.localName === 'h1');
    page.ask(welcome, 'continue-request');
    await page.reach('preparing');
  });

  it('fetches none of it for a welcome page of the host’s own', async () => {
    const own = document.createElement('p');
    own.slot = 'welcome';
    const { welcome } = await page.issuer.grant();
    const grant = () => page.issuer.grant({}, { welcome: { ...welcome, consent } });
    page.create({ exchangeCode: grant }).append(own);
    document.body.append(page.element);
    await page.reach('welcome');
    await shows('slot[name=welcome]');
    expect(extras.fetched).to.equal(0);
  });
});
