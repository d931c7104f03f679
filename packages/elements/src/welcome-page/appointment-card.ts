import {
  formatDay,
  formatTime,
  formatZone,
  readerZone,
  type VisitFacts,
} from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { calendarIcon } from './welcome-icons.js';
import type { Localize } from '../localize.js';

interface AppointmentCard {
  readonly localize: Localize;
  readonly session: VisitFacts;
  /** Ways to keep the date. */
  readonly calendar?: TemplateResult | typeof nothing;
  /** IANA time zone of the reader. */
  readonly reader?: string;
}

/** Date and time in the service's zone, and in the reader's where clocks there differ (R13). */
export function appointmentCard({
  localize,
  session,
  calendar = nothing,
  reader = readerZone(),
}: AppointmentCard): TemplateResult {
  const { starts, timeZone } = session;
  return html`<section
    class="appointment"
    part="appointment"
    aria-label=${localize.term('welcome-appointment')}
  >
    <span class="calendar">${calendarIcon()}</span>
    <div>
      <p class="day">${formatDay(starts, timeZone, localize.lang())}</p>
      <p class="time">${timeRange(localize, session, timeZone)}</p>
      ${elsewhere(localize, session, reader)}
      <p class="join-now">${localize.term('welcome-join-now')}</p>
      ${calendar}
    </div>
  </section>`;
}

/** Which time is whose, in words. */
function elsewhere(
  localize: Localize,
  session: VisitFacts,
  reader: string,
): TemplateResult | typeof nothing {
  const { starts, timeZone } = session;
  if (reader === timeZone) return nothing;
  const time = timeRange(localize, session, reader);
  const dayThere = formatDay(starts, reader, localize.lang());
  const sameDay = dayThere === formatDay(starts, timeZone, localize.lang());
  if (sameDay && time === timeRange(localize, session, timeZone)) return nothing;
  const day = sameDay ? '' : `${dayThere}, `;
  const zone = (of: string) => formatZone(starts, of, localize.lang());
  return html`<p class="zone">${localize.term('welcome-service-time', zone(timeZone))}</p>
    <p class="elsewhere">${localize.term('welcome-your-time', day + time, zone(reader))}</p>`;
}

function timeRange(localize: Localize, { starts, ends }: VisitFacts, timeZone: string): string {
  const time = (instant: number) => formatTime(instant, timeZone, localize.lang());
  return localize.term('time-range', time(starts), time(ends));
}
