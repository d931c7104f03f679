import type { SessionGrant } from '@video-session/core';
import { expect, waitUntil } from '@open-wc/testing';
import '../define/video-session.js';
import { tampered } from '../testing/fake-issuer.js';
import { JourneyPage } from '../testing/journey-page.js';
import { rendered } from '../testing/rendered.js';
import { has } from '../testing/shadow.js';

describe('<video-session> while a token is being verified', () => {
  const originalFetch = window.fetch;
  let page: JourneyPage;
  let steps: string[];
  /** Lets the keys come, or not. */
  let answer: (response: Response) => void;

  beforeEach(async () => {
    page = await JourneyPage.begin();
    steps = [];
    const keys = new Promise<Response>((resolve) => (answer = resolve));
    window.fetch = (input, init) =>
      input instanceof URL && input.pathname === '/held-keys' ? keys : originalFetch(input, init);
  });

  afterEach(async () => {
    await page.close();
    window.fetch = originalFetch;
  });

  /** Another address each time: keys that were fetched once are known. */
  const open = (grant: () => Promise<SessionGrant> = () => page.issuer.grant()) => {
    page.create({ keySetUrl: `/held-keys?${performance.now()}`, exchangeCode: grant });
    page.element.addEventListener('step-changed', ({ detail }) => steps.push(detail.step));
    document.body.append(page.element);
    return rendered(page.element, () => has(page.element, 'welcome-page'));
  };
  const keysCome = () => answer(Response.json(page.issuer.keys));
  const goOn = () => page.ask(page.step('welcome-page'), 'continue-request');
  const forged = async () => {
    const grant = await page.issuer.grant();
    return { ...grant, token: tampered(grant.token) };
  };

  it('shows the welcome page, and lets nobody further', async () => {
    await open();
    await page.step('welcome-page').updateComplete;
    const welcome = page.step('welcome-page').shadowRoot!;
    expect(welcome.querySelector('.time')!.textContent).to.equal('2pm to 2:50pm');
    expect(page.element.session).to.equal(undefined);
    goOn();
    await rendered(page.element, () => !has(page.element, 'welcome-page'));
    expect(has(page.element, 'join-screen')).to.equal(false);
    expect(steps).to.deep.equal(['verifying']);
    keysCome();
    await page.reach('preparing');
    expect(steps).to.deep.equal(['verifying', 'welcome', 'preparing']);
    expect(page.element.session?.role).to.equal('patient');
  });

  it('is the same page once it is verified, with the focus where the person has put it', async () => {
    await open();
    const welcome = page.step('welcome-page');
    await rendered(welcome, () => has(welcome, '[part=continue-button]'));
    const isFocused = () => welcome.shadowRoot!.activeElement?.localName;
    // A page in the background has no focus events.
    await waitUntil(() => isFocused() === 'h1');
    welcome.shadowRoot!.querySelector<HTMLElement>('[part=continue-button]')!.focus();
    keysCome();
    await page.reach('welcome');
    await page.element.updateComplete;
    expect(page.step('welcome-page')).to.equal(welcome);
    expect(isFocused()).to.equal('button');
  });

  it('R49: a token that is not genuine turns it into the refusal, and mounts nothing', async () => {
    await open(forged);
    keysCome();
    await page.reach('denied');
    expect(has(page.element, 'welcome-page')).to.equal(false);
    expect(steps).to.deep.equal(['verifying', 'denied']);
    expect(page.port.mounts).to.equal(0);
  });

  it('R49: nor does it lead anybody on who has pressed Continue already', async () => {
    await open(forged);
    goOn();
    keysCome();
    await page.reach('denied');
    expect(steps).to.deep.equal(['verifying', 'denied']);
    expect(page.element.session).to.equal(undefined);
  });

  it('turns it into a refusal where the keys cannot be reached', async () => {
    await open();
    answer(new Response(null, { status: 503 }));
    await page.reach('denied');
    expect(page.console.lines.join()).to.contain('key-set-unreachable');
  });

  it('shows none to a clinician', async () => {
    void open(() => page.issuer.grant({ role: 'clinician' }));
    keysCome();
    await page.reach('preparing');
    expect(steps).to.deep.equal(['verifying', 'preparing']);
  });
});
