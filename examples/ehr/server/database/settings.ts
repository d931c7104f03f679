import { onlyRow, type Queryable } from './database.js';

/** A link on the patients' welcome page. */
export interface WelcomeLink {
  readonly label: string;
  readonly href: string;
}

/** What the service says about itself, to patients and on these pages. */
export interface ServiceSettings {
  readonly serviceName: string;
  readonly phone: string;
  readonly welcomeEnabled: boolean;
  /** Paragraphs of plain text. */
  readonly welcomeText: readonly string[];
  readonly welcomeLinks: readonly WelcomeLink[];
  /** Whether patients wait until the clinician lets them in (R25). */
  readonly waitingRoom: boolean;
  /** What a clinician can tell a waiting patient at a press (R22). */
  readonly phrases: readonly string[];
}

const FIRST_SETTINGS: ServiceSettings = {
  serviceName: 'Larkmere Talking Therapies',
  phone: '0113 496 0142',
  welcomeEnabled: true,
  welcomeText: [
    'You have a video appointment with us. You can join at any time on the day.',
    'Find a quiet place where nobody will disturb you. Have a drink of water and something to write with close by.',
    'If something does not work, please call us. We can always talk by phone instead.',
  ],
  welcomeLinks: [
    { label: 'What happens in a first appointment', href: 'https://larkmere.example/first' },
    { label: 'Write to us', href: 'mailto:hello@larkmere.example' },
  ],
  waitingRoom: false,
  phrases: [
    'I am running 5 minutes late.',
    'I will be with you soon.',
    'I am having trouble with my computer. Please wait.',
  ],
};

export async function readSettings(database: Queryable): Promise<ServiceSettings> {
  const result = await database.query<ServiceSettings>(
    `select service_name as "serviceName", phone, welcome_enabled as "welcomeEnabled",
            welcome_text as "welcomeText", welcome_links as "welcomeLinks",
            waiting_room as "waitingRoom", phrases
       from service_settings`,
  );
  return onlyRow(result);
}

export async function saveSettings(database: Queryable, settings: ServiceSettings): Promise<void> {
  await database.query(
    `insert into service_settings
       (service_name, phone, welcome_enabled, welcome_text, welcome_links, waiting_room, phrases)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7::jsonb)
     on conflict (single) do update set
       service_name = excluded.service_name, phone = excluded.phone,
       welcome_enabled = excluded.welcome_enabled, welcome_text = excluded.welcome_text,
       welcome_links = excluded.welcome_links, waiting_room = excluded.waiting_room,
       phrases = excluded.phrases`,
    [
      settings.serviceName,
      settings.phone,
      settings.welcomeEnabled,
      JSON.stringify(settings.welcomeText),
      JSON.stringify(settings.welcomeLinks),
      settings.waitingRoom,
      JSON.stringify(settings.phrases),
    ],
  );
}

export async function makeFirstSettings(database: Queryable): Promise<void> {
  const { rows } = await database.query('select 1 from service_settings');
  if (rows.length === 0) await saveSettings(database, FIRST_SETTINGS);
}
