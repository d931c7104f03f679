import { calendarLinks, type VisitFacts } from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { onlineCalendars as words } from '../locales/en/online-calendars.js';
import { addMessages, type Localize } from '../localize.js';

addMessages(words);

/** Links to other people's calendars, and what they tell those (R13). The patient's link stays here. */
export function onlineCalendars(localize: Localize, { starts, ends }: VisitFacts): TemplateResult {
  const links = calendarLinks({ title: localize.term('calendar-event'), starts, ends });
  const hosts = links.map(({ shares }) => shares.host).join(', ');
  return html`<p>${localize.term('calendar-shares', hosts)} ${localize.term('calendar-keeps')}</p>
    <ul>
      ${links.map(
        ({ provider, url }) =>
          html`<li>
            <a href=${url} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
              ${localize.term(`calendar-${provider}`)}
            </a>
          </li>`,
      )}
    </ul>`;
}
