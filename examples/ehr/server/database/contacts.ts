import type { Queryable } from './database.js';

/** A note of something that took place with a patient. */
export interface Contact {
  readonly id: number;
  readonly at: Date;
  readonly kind: string;
  readonly summary: string;
  readonly clinicianName: string;
}

export async function listContacts(
  database: Queryable,
  patientId: number,
): Promise<readonly Contact[]> {
  const { rows } = await database.query<Contact>(
    `select contacts.id, at, kind, summary, display_name as "clinicianName"
       from contacts join clinicians on clinicians.id = clinician_id
      where patient_id = $1 order by at desc`,
    [patientId],
  );
  return rows;
}
