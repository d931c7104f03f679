/** Everything that the record keeps. Link codes and session tokens are not among it: they are derived. */
export const SCHEMA = `
create table if not exists service_settings (
  single boolean primary key default true check (single),
  service_name text not null,
  phone text not null
);
-- what the welcome page says and how it looks, as its designer gives it
alter table service_settings add column if not exists welcome jsonb not null default '{}';
do $$ begin
  if exists (select from information_schema.columns
              where table_name = 'service_settings' and column_name = 'welcome_text') then
    update service_settings set welcome = jsonb_build_object(
      'enabled', welcome_enabled, 'text', welcome_text, 'links', welcome_links,
      'logo', '/assets/logo.svg');
    alter table service_settings
      drop column welcome_enabled, drop column welcome_text, drop column welcome_links;
  end if;
end $$;
-- patients wait until the clinician lets them in; what a clinician can tell them at a press
alter table service_settings add column if not exists waiting_room boolean not null default false;
alter table service_settings add column if not exists phrases jsonb not null
  default '["I am running 5 minutes late.", "I will be with you soon.", "I am having trouble with my computer. Please wait."]';

create table if not exists signing_keys (
  kid text primary key,
  private_key text not null,
  made timestamptz not null default now()
);

create table if not exists link_keys (
  id smallint primary key,
  secret text not null,
  made timestamptz not null default now()
);

create table if not exists clinicians (
  id integer generated always as identity primary key,
  username text not null unique,
  password_hash text not null,
  display_name text not null,
  job text not null
);

create table if not exists logins (
  id_hash text primary key,
  clinician_id integer not null references clinicians,
  ends timestamptz not null
);

create table if not exists patients (
  id integer generated always as identity primary key,
  given_name text not null,
  family_name text not null,
  born date not null,
  record_number text not null unique,
  mobile text not null,
  email text not null,
  referral text not null
);

create table if not exists measures (
  patient_id integer not null references patients,
  taken date not null,
  phq9 integer not null,
  gad7 integer not null,
  primary key (patient_id, taken)
);

create sequence if not exists appointment_ids start 101;
create sequence if not exists series_ids;

create table if not exists appointments (
  id integer primary key default nextval('appointment_ids'),
  patient_id integer not null references patients,
  clinician_id integer not null references clinicians,
  kind text not null,
  starts timestamptz not null,
  ends timestamptz not null check (ends > starts),
  status text not null default 'booked' check (status in ('booked', 'cancelled')),
  moved boolean not null default false,
  -- the revision that links carry; raising it retires all links made before
  link_revision integer not null default 1,
  -- the revision for which links were made last; null where there are none
  link_made integer,
  meeting_code text not null unique,
  series integer
);
create index if not exists appointments_by_start on appointments (starts);

create table if not exists contacts (
  id integer generated always as identity primary key,
  patient_id integer not null references patients,
  clinician_id integer not null references clinicians,
  at timestamptz not null,
  kind text not null,
  summary text not null
);

create table if not exists outgoing_messages (
  id integer generated always as identity primary key,
  appointment_id integer not null references appointments,
  made timestamptz not null,
  subject text not null,
  -- {link} stands where the link goes: a link lets its bearer in, so it is not kept
  sms text not null,
  email text not null,
  link_revision integer
);

create table if not exists audit_events (
  id integer generated always as identity primary key,
  at timestamptz not null,
  type text not null,
  meeting_code text not null,
  role text,
  code text
);

create table if not exists seeded_days (day date primary key);
`;
