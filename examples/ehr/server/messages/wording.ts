import { smsCost } from '@video-session/core';
import type { AppointmentRecord } from '../database/appointments.js';
import type { MessageText } from '../database/messages.js';
import type { ServiceSettings } from '../database/settings.js';
import { longDay, plainTime, shortDay } from '../service-time.js';

/** Where the link goes when the message is shown or sent. */
export const LINK = '{link}';

/** Why a message goes out. */
export type Occasion = 'link' | 'new-link' | 'moved' | 'cancelled';

export interface MessageFacts {
  readonly occasion: Occasion;
  readonly appointment: AppointmentRecord;
  readonly settings: ServiceSettings;
  /** The address that will stand for {@link LINK}: its length decides what else fits. */
  readonly link: string | undefined;
}

/** Names no person and no complaint: a message may be read over somebody's shoulder (R42). */
export function composeMessage(facts: MessageFacts): MessageText {
  return { subject: SUBJECTS[facts.occasion], sms: composeSms(facts), email: composeEmail(facts) };
}

const SUBJECTS: Readonly<Record<Occasion, string>> = {
  link: 'Your video appointment',
  'new-link': 'A new link for your video appointment',
  moved: 'Your appointment has a new date',
  cancelled: 'Your appointment is cancelled',
};

/** The fullest wording that fits one text message (R36), else the shortest there is. */
function composeSms({ occasion, appointment, settings, link }: MessageFacts): string {
  const { serviceName: name, phone } = settings;
  const time = plainTime(appointment.starts);
  const days = [longDay(appointment.starts), shortDay(appointment.starts)];
  const wordings = days.flatMap((day) =>
    SMS[occasion].map((wording) =>
      wording({ name, phone, day, time, hasLink: link !== undefined }),
    ),
  );
  const fits = (wording: string) => smsCost(fillIn(wording, link)).segments === 1;
  return wordings.find(fits) ?? wordings.at(-1) ?? '';
}

interface SmsFacts {
  readonly name: string;
  readonly phone: string;
  readonly day: string;
  readonly time: string;
  readonly hasLink: boolean;
}

type SmsWording = (facts: SmsFacts) => string;

/** Longest first. */
const SMS: Readonly<Record<Occasion, readonly SmsWording[]>> = {
  link: [
    ({ name, phone, day, time }) =>
      `${name}: your video appointment is on ${day} at ${time}.\nTo join: ${LINK}\nHelp: ${phone}`,
    ({ name, phone, day, time }) =>
      `${name}: video appointment ${day}, ${time}.\n${LINK}\nCall ${phone}`,
  ],
  'new-link': [
    ({ name, phone, day, time }) =>
      `${name}: new link for your video appointment on ${day} at ${time}.\n${LINK}\nHelp: ${phone}`,
    ({ name, phone, day, time }) =>
      `${name}: new link for ${day}, ${time}.\n${LINK}\nCall ${phone}`,
  ],
  moved: [
    ({ name, phone, day, time, hasLink }) =>
      `${name}: your appointment has moved to ${day} at ${time}.${hasLink ? `\nSame link: ${LINK}` : ''}\nHelp: ${phone}`,
    ({ name, phone, day, time, hasLink }) =>
      `${name}: appointment moved to ${day}, ${time}.${hasLink ? `\n${LINK}` : ''}\nCall ${phone}`,
  ],
  cancelled: [
    ({ name, phone, day, time }) =>
      `${name}: your appointment on ${day} at ${time} is cancelled. To book another, call ${phone}`,
    ({ name, phone, day, time }) => `${name}: ${day}, ${time} is cancelled. Call ${phone}`,
  ],
};

function composeEmail({ occasion, appointment, settings, link }: MessageFacts): string {
  const when = `${longDay(appointment.starts)} at ${plainTime(appointment.starts)}`;
  return [
    'Hello,',
    OPENINGS[occasion](when),
    ...(link === undefined || occasion === 'cancelled' ? [] : linkParagraphs(occasion)),
    `${CLOSINGS[occasion]} please call us on ${settings.phone}.`,
    settings.serviceName,
  ].join('\n\n');
}

const OPENINGS: Readonly<Record<Occasion, (when: string) => string>> = {
  link: (when) => `Your video appointment is on ${when}.`,
  'new-link': (when) =>
    `We have made a new link for your video appointment on ${when}. The old link no longer works.`,
  moved: (when) => `Your appointment has moved. It is now on ${when}.`,
  cancelled: (when) => `Your appointment on ${when} is cancelled. The link for it no longer works.`,
};

const CLOSINGS: Readonly<Record<Occasion, string>> = {
  link: 'If you need help, or cannot come,',
  'new-link': 'If you need help, or cannot come,',
  moved: 'If you need help, or the new date does not suit you,',
  cancelled: 'To book another,',
};

function linkParagraphs(occasion: Occasion): readonly string[] {
  return [
    occasion === 'moved'
      ? 'Your link is still the same. Open it on the new day:'
      : 'To join, open this link on the day:',
    LINK,
    'You can open it at any time on the day, to see that everything works. It is for you only, so please do not share it.',
  ];
}

/** The text as the patient reads it. */
export function fillIn(text: string, link: string | undefined): string {
  return text.replaceAll(LINK, link ?? '');
}
