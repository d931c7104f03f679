import { allOrNothing, type Ehr, type Work } from '../ehr.js';
import { DEMO_LOGIN } from '../login/demo-login.js';
import { hashPassword } from '../login/passwords.js';
import { addDays, dayOf, type Day } from '../service-time.js';
import { onlyRow, type Queryable } from '../database/database.js';
import { seedDiary } from './diary.js';
import { CLINICIANS, PATIENTS, type SeedPatient } from './people.js';
import { makeFirstSettings } from '../database/settings.js';

/**
 * Fills an empty record, and on each new day gives the diary its yesterday,
 * today and tomorrow: links are only good on the day itself.
 */
export async function seed(ehr: Ehr): Promise<void> {
  const today = dayOf(ehr.now());
  await allOrNothing(ehr, async (work) => {
    await makeFirstSettings(work.database);
    await seedPeople(work, today);
    const isNew = await work.database.query(
      'insert into seeded_days (day) values ($1) on conflict do nothing returning day',
      [today],
    );
    if (isNew.rows.length > 0) await seedDiary(work, today);
  });
}

async function seedPeople({ database }: Work, today: Day): Promise<void> {
  const { rows } = await database.query('select 1 from clinicians');
  if (rows.length > 0) return;
  const password = await hashPassword(DEMO_LOGIN.password);
  for (const { username, displayName, job } of CLINICIANS) {
    await database.query(
      'insert into clinicians (username, password_hash, display_name, job) values ($1, $2, $3, $4)',
      [username, password, displayName, job],
    );
  }
  for (const [index, patient] of Object.values<SeedPatient>(PATIENTS).entries()) {
    await seedPatient(database, patient, `LM-${2041 + 17 * index}`, today);
  }
}

async function seedPatient(
  database: Queryable,
  patient: SeedPatient,
  recordNumber: string,
  today: Day,
): Promise<void> {
  const { givenName, familyName, born, mobile, referral, scores, notes } = patient;
  const email = `${givenName}.${familyName}@mail.example`.toLowerCase();
  const added = await database.query<{ id: number }>(
    `insert into patients (given_name, family_name, born, record_number, mobile, email, referral)
     values ($1, $2, $3, $4, $5, $6, $7) returning id`,
    [givenName, familyName, born, recordNumber, mobile, email, referral],
  );
  const { id } = onlyRow(added);
  for (const [index, [phq9, gad7]] of scores.entries()) {
    const taken = addDays(today, -3 - 14 * (scores.length - 1 - index));
    await database.query(
      'insert into measures (patient_id, taken, phq9, gad7) values ($1, $2, $3, $4)',
      [id, taken, phq9, gad7],
    );
  }
  for (const [daysAgo, kind, summary] of notes) {
    await database.query(
      `insert into contacts (patient_id, clinician_id, at, kind, summary)
       select $1, min(id), $2, $3, $4 from clinicians`,
      [id, new Date(`${addDays(today, -daysAgo)}T10:30:00Z`), kind, summary],
    );
  }
}
