import { expect } from '@open-wc/testing';
import '../define/video-session.js';
import { JourneyPage } from '../testing/journey-page.js';
import { rendered } from '../testing/rendered.js';
import { has } from '../testing/shadow.js';
import type { VideoSessionElement } from './video-session.js';

/** Nobody listens there, so that nothing is fetched. */
const MEETING_DOMAIN = 'http://127.0.0.1:9/room/deep';
const FRONT_PAGE = 'http://127.0.0.1:9/';

describe('the front page of the meeting server, fetched ahead', () => {
  let page: JourneyPage;

  beforeEach(async () => (page = await JourneyPage.begin({ isLetIn: true })));
  afterEach(async () => {
    saveData(undefined);
    await page.close();
  });

  function saveData(value: boolean | undefined): void {
    if (value === undefined) Reflect.deleteProperty(navigator, 'connection');
    else
      Object.defineProperty(navigator, 'connection', {
        value: { saveData: value },
        configurable: true,
      });
  }

  const open = (properties: Partial<VideoSessionElement> = {}) =>
    page.toJoinScreen({ port: undefined, meetingDomain: MEETING_DOMAIN, ...properties });
  const frame = () => page.element.shadowRoot!.querySelector('iframe');
  const framed = () => rendered(page.element, () => has(page.element, 'iframe'));
  /** The join screen is shown, and whatever comes with it has come. */
  const settled = async () => {
    await customElements.whenDefined('join-screen');
    await new Promise((resolve) => setTimeout(resolve, 50));
  };

  it('is there while the person gets ready, hidden from everybody, and leads nowhere', async () => {
    await open();
    await framed();
    const { src, inert, tabIndex, referrerPolicy } = frame()!;
    expect({ src, inert, tabIndex, referrerPolicy }).to.deep.equal({
      src: FRONT_PAGE,
      inert: true,
      tabIndex: -1,
      referrerPolicy: 'no-referrer',
    });
    expect(frame()).to.have.attribute('aria-hidden', 'true');
    expect(frame()).to.have.attribute('sandbox', 'allow-scripts allow-same-origin');
    expect(frame()!.hasAttribute('allow'), 'it gets no device').to.equal(false);
    const { width, height } = frame()!.getBoundingClientRect();
    expect(Math.max(width, height), 'with its border').to.be.at.most(5);
    expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
  });

  it('is not there on the welcome page', async () => {
    page.open({ port: undefined, meetingDomain: MEETING_DOMAIN });
    await page.reach('welcome');
    await settled();
    expect(frame()).to.equal(null);
  });

  it('is gone as soon as Join is pressed, before any meeting is there', async () => {
    await open();
    await framed();
    page.element.exchangeCode = () => new Promise(() => undefined);
    page.join();
    expect(page.element.step).to.equal('admitting');
    expect(frame()).to.equal(null);
  });

  it('is gone with the element', async () => {
    await open();
    await framed();
    await page.remove();
    expect(frame()).to.equal(null);
  });

  it('is not fetched by somebody who saves data', async () => {
    saveData(true);
    await open();
    await settled();
    expect(frame()).to.equal(null);
  });

  it('is fetched by somebody whose browser says that they do not', async () => {
    saveData(false);
    await open();
    await framed();
  });

  it('is not fetched where the page says warm="off"', async () => {
    await open({ warm: 'off' });
    await settled();
    expect(frame()).to.equal(null);
  });

  it('is not fetched for another adapter, nor where it would be a page of our own', async () => {
    await open({ port: page.port });
    await settled();
    expect(frame()).to.equal(null);
    await page.remove();
    history.replaceState(null, '', '#AQEAAWEx-another');
    await open({ meetingDomain: `${location.origin}/jitsi` });
    await settled();
    expect(frame()).to.equal(null);
  });
});
