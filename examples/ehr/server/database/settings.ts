import type { WelcomeSettingsInput } from '@video-session/core';
import { onlyRow, type Queryable } from './database.js';

/** The patients' welcome page, as its designer gives it; name and phone number are the service's. */
export type WelcomePage = Omit<WelcomeSettingsInput, 'serviceName' | 'phone'>;

/** What the service says about itself, to patients and on these pages. */
export interface ServiceSettings {
  readonly serviceName: string;
  readonly phone: string;
  readonly welcome: WelcomePage;
  /** Whether patients wait until the clinician lets them in (R25). */
  readonly waitingRoom: boolean;
  /** What a clinician can tell a waiting patient at a press (R22). */
  readonly phrases: readonly string[];
}

const FIRST_SETTINGS: ServiceSettings = {
  serviceName: 'Larkmere Talking Therapies',
  phone: '0113 496 0142',
  welcome: {
    logo: '/assets/logo.svg',
    text: [
      'You have a video appointment with us. You can join at any time on the day.',
      'Find a quiet place where nobody will disturb you. Have a drink of water and something to write with close by.',
      'If something does not work, please call us. We can always talk by phone instead.',
    ],
    links: [
      { label: 'What happens in a first appointment', href: 'https://larkmere.example/first' },
      { label: 'Write to us', href: 'mailto:hello@larkmere.example' },
    ],
  },
  waitingRoom: false,
  phrases: [
    'I am running 5 minutes late.',
    'I will be with you soon.',
    'I am having trouble with my computer. Please wait.',
  ],
};

export async function readSettings(database: Queryable): Promise<ServiceSettings> {
  const result = await database.query<ServiceSettings>(
    `select service_name as "serviceName", phone, welcome, waiting_room as "waitingRoom", phrases
       from service_settings`,
  );
  return onlyRow(result);
}

export async function saveSettings(database: Queryable, settings: ServiceSettings): Promise<void> {
  await database.query(
    `insert into service_settings
       (service_name, phone, welcome, waiting_room, phrases)
     values ($1, $2, $3::jsonb, $4, $5::jsonb)
     on conflict (single) do update set
       service_name = excluded.service_name, phone = excluded.phone,
       welcome = excluded.welcome, waiting_room = excluded.waiting_room,
       phrases = excluded.phrases`,
    [
      settings.serviceName,
      settings.phone,
      JSON.stringify(settings.welcome),
      settings.waitingRoom,
      JSON.stringify(settings.phrases),
    ],
  );
}

export async function makeFirstSettings(database: Queryable): Promise<void> {
  const { rows } = await database.query('select 1 from service_settings');
  if (rows.length === 0) await saveSettings(database, FIRST_SETTINGS);
}
