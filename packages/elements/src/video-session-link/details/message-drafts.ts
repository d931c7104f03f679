import { formatDay, formatTime, type JoiningDetails } from '@video-session/core';
import type { Localize } from '../../localize.js';

interface Draft {
  readonly text: string;
  /** The patient's link when it was typed. */
  readonly link: string;
}

/** What has been typed for each appointment: neither another appointment nor a new link loses it. */
export class MessageDrafts {
  readonly #drafts = new Map<string, Draft>();
  readonly #localize: Localize;

  constructor(localize: Localize) {
    this.#localize = localize;
  }

  /** As it was typed, with the link as it is now; else as it was made ready. */
  textFor(details: JoiningDetails): string {
    const { appointmentId, links } = details;
    const draft = this.#drafts.get(appointmentId);
    return draft?.text.replaceAll(draft.link, () => links.patient) ?? this.#prepared(details);
  }

  type(details: JoiningDetails, text: string): void {
    const { appointmentId, links } = details;
    if (text === this.#prepared(details)) this.#drafts.delete(appointmentId);
    else this.#drafts.set(appointmentId, { text, link: links.patient });
  }

  #prepared({ message, starts, timeZone, links }: JoiningDetails): string {
    // As a text field keeps it, so that the two can be compared.
    if (message !== undefined) return message.replace(/\r\n?/g, '\n');
    const language = this.#localize.lang();
    const day = formatDay(starts, timeZone, language);
    const time = formatTime(starts, timeZone, language);
    return this.#localize.term('message-default', day, time, links.patient);
  }
}
