import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { all, create, settings, texts } from '../testing/welcome-fixture.js';
import type { BrowserReport } from './browser-notice.js';
import type { WelcomePageElement } from './welcome-page.js';

describe('<welcome-page> where the browser may not do (R52)', () => {
  const inBrowser = async (browser: BrowserReport, changes = {}) => {
    const element = await fixture<WelcomePageElement>(
      html`<welcome-page
        .settings=${{ ...settings, ...changes }}
        .browser=${browser}
      ></welcome-page>`,
    );
    element.pageAddress = 'https://riverside.example/video#code';
    await waitUntil(() => all(element, '.notice:not(.coming)').length === 1);
    await element.updateComplete;
    return element;
  };

  it('says nothing where it will', async () => {
    expect(all(await create(), '.notice')).to.have.length(0);
  });

  for (const lack of ['calls', 'devices', 'insecure', 'policy'] as const)
    it(`names a next step and the phone number: ${lack}`, async () => {
      const element = await inBrowser({ lack });
      expect(texts(element, '.notice .phone')).to.deep.equal(['Call us on 01632 960 123']);
      expect(all(element, '.primary')).to.have.length(1);
      await expect(element).to.be.accessible();
    });

  it('offers no other browser where the page itself is at fault', async () => {
    expect(all(await inBrowser({ lack: 'policy' }), '.copy')).to.have.length(0);
    const element = await inBrowser({ lack: 'insecure' }, { phone: undefined });
    expect(texts(element, '.notice p')[0]).to.contain('tell the service');
  });

  it('names the app, how to get out of it, and copies the page’s address', async () => {
    const copied: string[] = [];
    const write = (link: string) => Promise.resolve(void copied.push(link));
    Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
    try {
      const element = await inBrowser({ inApp: { app: 'Facebook', system: 'ios' } });
      expect(texts(element, '.notice h2')).to.deep.equal(['You are inside the Facebook app']);
      expect(texts(element, '.notice p').join()).to.contain('Open in Safari');
      all(element, '.copy button')[0]!.click();
      await waitUntil(() => texts(element, '.copied')[0] === 'Link to this page copied');
      expect(copied).to.deep.equal(['https://riverside.example/video#code']);
      await expect(element).to.be.accessible();
    } finally {
      Reflect.deleteProperty(navigator.clipboard, 'writeText');
    }
  });

  it('R41: copies nothing, and writes the address nowhere, unless the page hands it over', async () => {
    const element = await inBrowser({ inApp: { app: undefined, system: undefined } });
    expect(element.outerHTML).not.to.contain('#code');
    element.pageAddress = '';
    await element.updateComplete;
    expect(all(element, '.copy')).to.have.length(0);
  });
});
