import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Session, WelcomeSettings } from '@video-session/core';
import { toMeetingCode } from '@video-session/core';
import { render } from 'lit';
import '../define/welcome-page.js';
import { en } from '../locales/en/index.js';
import { Localize } from '../localize.js';
import { nextEvent } from '../testing/next-event.js';
import { appointmentCard } from './appointment-card.js';
import type { BrowserReport } from './browser-notice.js';
import { leaveTo } from './leave-to.js';
import type { WelcomePageElement } from './welcome-page.js';

const settings: WelcomeSettings = {
  serviceName: 'Riverside Talking Therapies',
  phone: '01632 960 123',
  logo: '/logo.svg',
  text: ['Thank you for booking.', '<b>Plain</b> words'],
  links: [{ label: 'How it works', href: 'https://example.org/video' }],
  enabled: true,
  calendar: true,
  languages: [],
  backgrounds: [],
  phonePromises: true,
};

const starts = Date.parse('2026-12-09T14:00Z');
const session: Session = {
  token: '',
  meetingCode: toMeetingCode('123-abcd-efgh-jkmn'),
  role: 'patient',
  participantId: 'p1',
  displayName: undefined,
  starts,
  ends: starts + 3_600_000,
  window: { opens: starts, closes: starts },
  timeZone: 'Europe/London',
  service: 'riverside',
  expires: starts,
};

describe('<welcome-page>', () => {
  const create = async (changes: Partial<WelcomeSettings> = {}): Promise<WelcomePageElement> =>
    fixture(
      html`<welcome-page
        .settings=${{ ...settings, ...changes }}
        .session=${session}
      ></welcome-page>`,
    );
  const all = (element: HTMLElement, selector: string) =>
    Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>(selector));
  const text = (element: HTMLElement, selector: string) =>
    all(element, selector).map((found) => found.textContent.replace(/\s+/g, ' ').trim());

  it('is accessible', async () => {
    await expect(await create()).to.be.accessible();
  });

  it('R10: shows the service’s name, logo and words, as plain text', async () => {
    const element = await create();
    expect(text(element, '.service')).to.deep.equal(['Riverside Talking Therapies']);
    expect(all(element, '.logo')).to.have.length(1);
    expect(text(element, '.text p')).to.deep.equal(settings.text);
    expect(all(element, '.text b')).to.have.length(0);
  });

  it('R13, R30: says when the appointment is, in the service’s zone', async () => {
    const element = await create();
    expect(text(element, '.day')).to.deep.equal(['Wednesday 9 December 2026']);
    expect(text(element, '.time')).to.deep.equal(['2pm to 3pm']);
  });

  it('R28: says that notes are taken and the call is not recorded', async () => {
    const [privacy] = text(await create(), '.privacy p');
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
    expect(text(element, '.service')).to.deep.equal(['Riverside']);
    expect(text(element, '.phone')).to.deep.equal(['Call us on 01632 960 123']);
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
    expect(text(element, '.rich > *')).to.deep.equal(['Hello', 'Find a quiet place.', 'A pen']);
    const before = all(element, '.rich')[0]!.getBoundingClientRect().height;
    await waitUntil(() => all(element, '.rich strong').length === 1);
    expect(text(element, '.rich > *')).to.deep.equal(['Hello', 'Find a quiet place.', 'A pen']);
    expect(all(element, '.rich')[0]!.getBoundingClientRect().height).to.equal(before);
    expect(all(element, '.rich img')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('takes other rich text as soon as the settings have it', async () => {
    const element = await create({ richText: '<p><em>One</em></p>' });
    await waitUntil(() => all(element, '.rich em').length === 1);
    element.settings = { ...settings, richText: '<p><em>Two</em></p>' };
    await element.updateComplete;
    expect(text(element, '.rich em')).to.deep.equal(['Two']);
    element.settings = settings;
    await element.updateComplete;
    expect(text(element, '.text p')).to.deep.equal(settings.text);
  });

  it('shows the service’s own list of needs, ours without one, none where it is empty', async () => {
    expect(text(await create({ needs: ['A pen'] }), '.needs li')).to.deep.equal(['A pen']);
    expect(text(await create(), '.needs li')).to.have.length(3);
    expect(all(await create({ needs: [] }), '.needs')).to.have.length(0);
  });

  describe('the calendar (R13)', () => {
    const withCalendar = async (changes: Partial<WelcomeSettings> = {}) => {
      const element = await create(changes);
      element.calendarUrl = '/calendar/1';
      await element.updateComplete;
      return element;
    };

    it('is offered where there is an address, and the service wants it', async () => {
      const [link] = all(await withCalendar(), '[part=calendar]');
      expect(link?.getAttribute('href')).to.equal(new URL('/calendar/1', document.baseURI).href);
      expect(all(await withCalendar({ calendar: false }), '[part=calendar]')).to.have.length(0);
      expect(all(await create(), '[part=calendar]')).to.have.length(0);
    });

    it('takes no address that would run a script', async () => {
      const element = await withCalendar();
      element.calendarUrl = 'javascript:alert(1)';
      await element.updateComplete;
      expect(all(element, '[part=calendar]')).to.have.length(0);
    });

    it('R34: says what Google and Outlook would learn before anybody goes there', async () => {
      const element = await withCalendar();
      expect(all(element, '.keep li a')).to.have.length(0);
      all(element, '.keep summary')[0]!.click();
      await waitUntil(() => all(element, '.keep li a').length === 3);
      const [shares] = text(element, '.keep details p');
      for (const told of ['calendar.google.com', 'outlook.live.com', 'the date, the time'])
        expect(shares).to.contain(told);
      const [google] = all(element, '.keep li a');
      expect(google!.getAttribute('href')).to.contain('20261209T140000Z');
      expect(google!.getAttribute('rel')).to.equal('noopener noreferrer');
      await expect(element).to.be.accessible();
    });
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
      expect(text(element, '.summary h2')).to.deep.equal(['There is a problem']);
      expect(element.shadowRoot!.activeElement?.className).to.equal('summary');
      expect(text(element, '#consent-error')).to.deep.equal(['Tick the box if you agree']);
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
      expect(text(element, '.care p')).to.deep.equal(['Call the crisis team.']);
      expect(text(element, '.care a')).to.deep.equal(['Call 112']);
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
      expect(text(element, 'option')).to.deep.equal(['English', 'Cymraeg']);
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
      expect(text(element, '.exit')).to.deep.equal(['Leave this page']);
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

  describe('where the browser may not do (R52)', () => {
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
        expect(text(element, '.notice .phone')).to.deep.equal(['Call us on 01632 960 123']);
        expect(all(element, '.primary')).to.have.length(1);
        await expect(element).to.be.accessible();
      });

    it('offers no other browser where the page itself is at fault', async () => {
      expect(all(await inBrowser({ lack: 'policy' }), '.copy')).to.have.length(0);
      const element = await inBrowser({ lack: 'insecure' }, { phone: undefined });
      expect(text(element, '.notice p')[0]).to.contain('tell the service');
    });

    it('names the app, how to get out of it, and copies the page’s address', async () => {
      const copied: string[] = [];
      const write = (link: string) => Promise.resolve(void copied.push(link));
      Object.defineProperty(navigator.clipboard, 'writeText', { value: write, configurable: true });
      try {
        const element = await inBrowser({ inApp: { app: 'Facebook', system: 'ios' } });
        expect(text(element, '.notice h2')).to.deep.equal(['You are inside the Facebook app']);
        expect(text(element, '.notice p').join()).to.contain('Open in Safari');
        all(element, '.copy button')[0]!.click();
        await waitUntil(() => text(element, '.copied')[0] === 'Link to this page copied');
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
    expect(text(element, '.rich')).to.deep.equal(['y']);
  });

  describe('for a reader in another zone (R13)', () => {
    const card = async (reader: string) => {
      const localize = new Localize(await create());
      const box = document.createElement('div');
      render(appointmentCard({ localize, session, reader }), box);
      return box.querySelector('.elsewhere')?.textContent.trim();
    };

    it('says both times', async () => {
      expect(await card('Europe/Paris')).to.equal(
        en['welcome-your-time']('3pm to 4pm', 'Central European Time'),
      );
    });

    it('says the day as well where it is another one', async () => {
      expect(await card('Pacific/Auckland')).to.equal(
        'Where you are: Thursday 10 December 2026, 3am to 4am (New Zealand Time)',
      );
    });

    it('says one time where the clocks agree', async () => {
      expect(await card('Europe/Lisbon')).to.equal(undefined);
    });
  });
});
