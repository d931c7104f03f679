import { expect, fixture, html } from '@open-wc/testing';
import type { Session, WelcomeSettings } from '@video-session/core';
import { toMeetingCode } from '@video-session/core';
import { render } from 'lit';
import '../define/welcome-page.js';
import { en } from '../locales/en/index.js';
import { Localize } from '../localize.js';
import { appointmentCard } from './appointment-card.js';
import type { WelcomePageElement } from './welcome-page.js';

const settings: WelcomeSettings = {
  serviceName: 'Riverside Talking Therapies',
  phone: '01632 960 123',
  logo: '/logo.svg',
  text: ['Thank you for booking.', '<b>Plain</b> words'],
  links: [{ label: 'How it works', href: 'https://example.org/video' }],
  enabled: true,
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

  describe('for a reader in another zone', () => {
    const card = async (reader: string) => {
      const localize = new Localize(await create());
      const box = document.createElement('div');
      render(appointmentCard(localize, session, reader), box);
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
