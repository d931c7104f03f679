import { expect, waitUntil } from '@open-wc/testing';
import type { WelcomeSettings } from '@video-session/core';
import { render } from 'lit';
import { en } from '../locales/en/index.js';
import { Localize } from '../localize.js';
import { all, create, session, texts } from '../testing/welcome-fixture.js';
import { appointmentCard } from './appointment-card.js';

describe('the appointment on <welcome-page>', () => {
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
      const [shares] = texts(element, '.keep details p');
      for (const told of ['calendar.google.com', 'outlook.live.com', 'the date, the time'])
        expect(shares).to.contain(told);
      const [google] = all(element, '.keep li a');
      expect(google!.getAttribute('href')).to.contain('20261209T140000Z');
      expect(google!.getAttribute('rel')).to.equal('noopener noreferrer');
      await expect(element).to.be.accessible();
    });
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
