import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { nextEvent } from '../testing/next-event.js';
import { all, create, settings, texts } from '../testing/welcome-fixture.js';
import { leaveTo } from './leave-to.js';
import type { WelcomePageElement } from './welcome-page.js';

describe('<welcome-page>', () => {
  it('is accessible', async () => {
    await expect(await create()).to.be.accessible();
  });

  it('R10: shows the service’s name, logo and words, as plain text', async () => {
    const element = await create();
    expect(texts(element, '.service')).to.deep.equal(['Riverside Talking Therapies']);
    expect(all(element, '.logo')).to.have.length(1);
    expect(texts(element, '.text p')).to.deep.equal(settings.text);
    expect(all(element, '.text b')).to.have.length(0);
  });

  it('R13, R30: says when the appointment is, in the service’s zone', async () => {
    const element = await create();
    expect(texts(element, '.day')).to.deep.equal(['Wednesday 9 December 2026']);
    expect(texts(element, '.time')).to.deep.equal(['2pm to 3pm']);
  });

  it('R28: says that notes are taken and the call is not recorded', async () => {
    const [privacy] = texts(await create(), '.privacy p');
    expect(privacy).to.contain('takes notes');
    expect(privacy).to.contain('do not record');
    expect(privacy).to.contain('could still record');
  });

  it('R43: lets no link through but https, mailto and tel, and hands nothing on', async () => {
    const hrefs = [
      'https://example.org/',
      'mailto:a@example.org',
      'tel:1',
      'javascript:0',
      'data:,',
      '/x',
    ];
    const element = await create({ links: hrefs.map((href) => ({ label: href, href })) });
    const links = all(element, '.links a');
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal(hrefs.slice(0, 3));
    expect(links.map((link) => link.getAttribute('rel'))).to.deep.equal(
      Array(3).fill('noopener noreferrer'),
    );
  });

  it('R34: asks no third party for the logo', async () => {
    const element = await create({ logo: 'https://tracker.example/logo.png' });
    expect(all(element, '.logo')).to.have.length(0);
  });

  it('falls back to its attributes, and shows no appointment before it is verified', async () => {
    const element = await fixture<WelcomePageElement>(
      html`<welcome-page service-name="Riverside" phone="01632 960 123"></welcome-page>`,
    );
    expect(texts(element, '.service')).to.deep.equal(['Riverside']);
    expect(texts(element, '.phone')).to.deep.equal(['Call us on 01632 960 123']);
    expect(all(element, '.appointment')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('takes the host’s own words in slots', async () => {
    const element = await fixture<WelcomePageElement>(
      html`<welcome-page .settings=${settings}><p>Our own words</p></welcome-page>`,
    );
    const slot = element.shadowRoot!.querySelector<HTMLSlotElement>('slot:not([name])')!;
    expect(slot.assignedElements().map((found) => found.textContent)).to.deep.equal([
      'Our own words',
    ]);
  });

  it('asks to continue, once per press, by its one button', async () => {
    const element = await create();
    const requests: Event[] = [];
    element.addEventListener('continue-request', (event) => requests.push(event));
    const buttons = all(element, 'button');
    expect(buttons.map((button) => button.textContent.trim())).to.deep.equal(['Continue']);
    buttons[0]!.click();
    expect(requests).to.have.length(1);
    expect(requests[0]!.cancelable).to.equal(true);
  });

  it('focus() goes to the heading', async () => {
    const element = await create();
    element.focus();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('h1');
  });

  it('R43: shows the plain words of rich text at once, and then the clean ones', async () => {
    const richText =
      '<h2>Hello</h2><p>Find a <strong>quiet</strong> place.</p><ul><li>A pen</li></ul><img src=x onerror="this.id">';
    const element = await create({ richText });
    expect(texts(element, '.rich > *')).to.deep.equal(['Hello', 'Find a quiet place.', 'A pen']);
    const before = all(element, '.rich')[0]!.getBoundingClientRect().height;
    await waitUntil(() => all(element, '.rich strong').length === 1);
    expect(texts(element, '.rich > *')).to.deep.equal(['Hello', 'Find a quiet place.', 'A pen']);
    expect(all(element, '.rich')[0]!.getBoundingClientRect().height).to.equal(before);
    expect(all(element, '.rich img')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('takes other rich text as soon as the settings have it', async () => {
    const element = await create({ richText: '<p><em>One</em></p>' });
    await waitUntil(() => all(element, '.rich em').length === 1);
    element.settings = { ...settings, richText: '<p><em>Two</em></p>' };
    await element.updateComplete;
    expect(texts(element, '.rich em')).to.deep.equal(['Two']);
    element.settings = settings;
    await element.updateComplete;
    expect(texts(element, '.text p')).to.deep.equal(settings.text);
  });

  it('shows the service’s own list of needs, ours without one, none where it is empty', async () => {
    expect(texts(await create({ needs: ['A pen'] }), '.needs li')).to.deep.equal(['A pen']);
    expect(texts(await create(), '.needs li')).to.have.length(3);
    expect(all(await create({ needs: [] }), '.needs')).to.have.length(0);
  });

  describe('explicit consent (R28)', () => {
    const consent = { text: 'I agree to a video appointment.' };
    const heard = (element: HTMLElement) => {
      const events: Event[] = [];
      for (const type of ['consent-given', 'continue-request'] as const)
        element.addEventListener(type, (event) => events.push(event));
      return events;
    };
    const press = async (element: WelcomePageElement) => {
      all(element, '.primary')[0]!.click();
      await element.updateComplete;
      await Promise.resolve();
    };

    it('R35: asks for it in a summary that takes the focus, and beside the box', async () => {
      const element = await create({ consent });
      const events = heard(element);
      await press(element);
      expect(events).to.have.length(0);
      expect(texts(element, '.summary h2')).to.deep.equal(['There is a problem']);
      expect(element.shadowRoot!.activeElement?.className).to.equal('summary');
      expect(texts(element, '#consent-error')).to.deep.equal(['Tick the box if you agree']);
      expect(all(element, '#consent')[0]!.getAttribute('aria-invalid')).to.equal('true');
      await expect(element).to.be.accessible();
      all(element, '.summary a')[0]!.click();
      expect(element.shadowRoot!.activeElement?.id).to.equal('consent');
    });

    it('says what was agreed to, then goes on', async () => {
      const element = await create({ consent });
      await press(element);
      const events = heard(element);
      all(element, '#consent')[0]!.click();
      await element.updateComplete;
      expect(all(element, '.summary')).to.have.length(0);
      await press(element);
      expect(events.map(({ type }) => type)).to.deep.equal(['consent-given', 'continue-request']);
      expect((events[0] as CustomEvent).detail).to.deep.equal(consent);
    });
  });

  describe('the card for somebody in danger', () => {
    it('is there only where the service wants it, and dials 999', async () => {
      expect(all(await create(), '.care')).to.have.length(0);
      const element = await create({ emergency: {} });
      expect(all(element, '.care a')[0]!.getAttribute('href')).to.equal('tel:999');
      await expect(element).to.be.accessible();
    });

    it('takes the service’s own words and number', async () => {
      const element = await create({ emergency: { text: 'Call the crisis team.', phone: '112' } });
      expect(texts(element, '.care p')).to.deep.equal(['Call the crisis team.']);
      expect(texts(element, '.care a')).to.deep.equal(['Call 112']);
    });
  });

  describe('the choice of a language', () => {
    const choose = (element: HTMLElement, language: string) => {
      const [select] = all(element, 'select') as HTMLSelectElement[];
      select!.value = language;
      select!.dispatchEvent(new Event('change'));
    };

    it('is there from two languages on, each in its own words', async () => {
      expect(all(await create({ languages: ['en'] }), 'select')).to.have.length(0);
      const element = await create({ languages: ['en-GB', 'cy'] });
      expect(texts(element, 'option')).to.deep.equal(['English', 'Cymraeg']);
      await expect(element).to.be.accessible();
    });

    it('tells the page, and sets the language and its direction', async () => {
      const element = await create({ languages: ['en', 'ar'] });
      setTimeout(() => choose(element, 'ar'));
      const { detail } = await nextEvent(element, 'language-change');
      expect(detail).to.deep.equal({ language: 'ar' });
      expect([element.lang, element.dir]).to.deep.equal(['ar', 'rtl']);
    });

    it('leaves it to a page that says so', async () => {
      const element = await create({ languages: ['en', 'ar'] });
      element.addEventListener('language-change', (event) => event.preventDefault());
      choose(element, 'ar');
      expect(element.lang).to.equal('');
    });
  });

  describe('the quick exit', () => {
    it('is there where it leads somewhere, unless the page around has its own', async () => {
      expect(all(await create(), '.exit')).to.have.length(0);
      const element = await create({ exitUrl: '/weather' });
      expect(texts(element, '.exit')).to.deep.equal(['Leave this page']);
      element.hideExit = true;
      await element.updateComplete;
      expect(all(element, '.exit')).to.have.length(0);
    });

    it('says so first, and a page can lead the person away itself', async () => {
      const element = await create({ exitUrl: '/weather' });
      element.addEventListener('quick-exit', (event) => event.preventDefault());
      setTimeout(() => all(element, '.exit')[0]!.click());
      expect((await nextEvent(element, 'quick-exit')).defaultPrevented).to.equal(true);
    });

    it('goes there without a way back, and nowhere that would run a script', () => {
      const went: string[] = [];
      const page = { replace: (url: string | URL) => void went.push(String(url)) };
      leaveTo('/weather', page);
      leaveTo('javascript:alert(1)', page);
      leaveTo(undefined, page);
      expect(went).to.deep.equal([new URL('/weather', document.baseURI).href]);
    });
  });

  it('wears the service’s colours', async () => {
    const element = await create({ theme: { accent: '#005eb8', accentInk: '#ffffff' } });
    const colour = () => getComputedStyle(all(element, '.primary')[0]!).backgroundColor;
    await waitUntil(() => colour() === 'rgb(0, 94, 184)', 'its script has come');
    await expect(element).to.be.accessible();
  });

  it('leaves nothing behind', async () => {
    const element = await create({ richText: '<p>x</p>' });
    element.remove();
    element.settings = { ...settings, richText: '<p>y</p>' };
    await element.updateComplete;
    expect(element.isConnected).to.equal(false);
    expect(texts(element, '.rich')).to.deep.equal(['y']);
  });
});
