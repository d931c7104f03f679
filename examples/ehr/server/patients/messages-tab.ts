import { html } from 'hono/html';
import type { OutgoingMessage } from '../database/messages.js';
import { icon } from '../layout/icons.js';
import type { Html } from '../layout/layout.js';
import { fillIn } from '../messages/wording.js';
import { longDay, plainTime } from '../service-time.js';

/** What went out. The links in it are for the patient only, so they are not repeated here. */
export function messagesTab(patientId: number, messages: readonly OutgoingMessage[]): Html {
  return html`<section class="timeline" aria-labelledby="sent">
    <h2 id="sent">Sent to the patient</h2>
    <p class="aside">${icon('phone')}<a href="/phone/${patientId}">See them on their phone</a></p>
    ${
      messages.length === 0
        ? html`<p class="empty">Nothing has been sent.</p>`
        : html`<ol>
            ${messages.map(
              ({ subject, made, sms }) =>
                html`<li class="entry">
                  <article class="card note">
                    <h3>${subject}</h3>
                    <p class="soft">
                      ${longDay(made)}, ${plainTime(made)} · Text message and e-mail
                    </p>
                    <p>${fillIn(sms, '(link)')}</p>
                  </article>
                </li>`,
            )}
          </ol>`
    }
  </section>`;
}
