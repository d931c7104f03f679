import { smsCost } from '@video-session/core';
import { html } from 'hono/html';
import { nameOf, type Patient } from '../database/patients.js';
import type { ServiceSettings } from '../database/settings.js';
import { icon } from '../layout/icons.js';
import { brand, documentPage, type Html } from '../layout/layout.js';
import { LINK, fillIn } from '../messages/wording.js';
import { longDay, plainTime, shortDay } from '../service-time.js';

/** A message as it reaches the patient. */
export interface Delivered {
  readonly made: Date;
  readonly subject: string;
  readonly sms: string;
  readonly email: string;
  readonly link: string | undefined;
}

/** The device of one patient: text messages on a drawn phone, e-mails beside it, newest first. */
export function phonePage(
  settings: ServiceSettings,
  patient: Patient,
  messages: readonly Delivered[],
): Html {
  const body = html`
    <main id="main" class="phone-view">
      <header class="phone-head">
        <a href="/phone">${icon('previous')}All phones</a>
        <h1>${nameOf(patient)}’s phone</h1>
      </header>
      <div class="devices">
        ${handset(settings, patient, messages)} ${mailbox(settings, patient, messages)}
      </div>
    </main>
  `;
  const title = `${nameOf(patient)}’s phone`;
  return documentPage({ title, body, look: 'phone-page' });
}

function handset(
  { serviceName }: ServiceSettings,
  { mobile }: Patient,
  messages: readonly Delivered[],
): Html {
  return html`<section class="handset" aria-labelledby="texts">
    <header class="handset-head">
      <h2 id="texts">${serviceName}</h2>
      <p>Text messages to ${mobile}</p>
    </header>
    ${
      messages.length === 0
        ? html`<p class="empty">No messages yet.</p>`
        : html`<ol class="bubbles">
            ${messages.map(bubble)}
          </ol>`
    }
  </section>`;
}

function bubble({ made, sms, link }: Delivered): Html {
  const { units, segments } = smsCost(fillIn(sms, link));
  return html`<li>
    <p class="bubble-when">${shortDay(made)}, ${plainTime(made)}</p>
    <p class="bubble">${withLink(sms, link)}</p>
    <p class="bubble-size">
      ${units} characters, ${segments === 1 ? 'one text message' : `${segments} text messages`}
    </p>
  </li>`;
}

function mailbox(
  settings: ServiceSettings,
  { email }: Patient,
  messages: readonly Delivered[],
): Html {
  return html`<section class="mailbox" aria-labelledby="mails">
    <h2 id="mails">${icon('mail')}E-mail</h2>
    <p class="soft">${email}</p>
    ${
      messages.length === 0
        ? html`<p class="empty">No e-mails yet.</p>`
        : messages.map((message) => mail(settings, message))
    }
  </section>`;
}

function mail(settings: ServiceSettings, { made, subject, email, link }: Delivered): Html {
  return html`<article class="mail">
    ${brand(settings)}
    <h3>${subject}</h3>
    <p class="soft">${longDay(made)}, ${plainTime(made)}</p>
    ${email.split('\n\n').map((paragraph) => html`<p>${withLink(paragraph, link)}</p>`)}
  </article>`;
}

/** The whole address is the words of the link, as on a real phone. */
function withLink(text: string, link: string | undefined): unknown {
  return text
    .split(LINK)
    .flatMap((piece, index) =>
      index === 0 || link === undefined ? [piece] : [html`<a href="${link}">${link}</a>`, piece],
    );
}
