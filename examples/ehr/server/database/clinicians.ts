import { createHash, randomBytes } from 'node:crypto';
import type { Queryable } from './database.js';

export interface Clinician {
  readonly id: number;
  readonly displayName: string;
  readonly job: string;
}

const COLUMNS = 'clinicians.id, display_name as "displayName", job';

export async function findClinicianByName(
  database: Queryable,
  username: string,
): Promise<(Clinician & { readonly passwordHash: string }) | undefined> {
  const { rows } = await database.query<Clinician & { passwordHash: string }>(
    `select ${COLUMNS}, password_hash as "passwordHash" from clinicians where username = $1`,
    [username],
  );
  return rows[0];
}

const LOGIN_HOURS = 12;

/** Starts a login. @returns the secret for the cookie; only its hash is kept */
export async function startLogin(
  database: Queryable,
  clinician: Clinician,
  now: number,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await database.query('delete from logins where ends <= $1', [new Date(now)]);
  await database.query('insert into logins (id_hash, clinician_id, ends) values ($1, $2, $3)', [
    hashOf(secret),
    clinician.id,
    new Date(now + LOGIN_HOURS * 3_600_000),
  ]);
  return secret;
}

export async function findClinicianByLogin(
  database: Queryable,
  secret: string,
  now: number,
): Promise<Clinician | undefined> {
  const { rows } = await database.query<Clinician>(
    `select ${COLUMNS} from logins join clinicians on clinicians.id = clinician_id
      where id_hash = $1 and ends > $2`,
    [hashOf(secret), new Date(now)],
  );
  return rows[0];
}

export async function endLogin(database: Queryable, secret: string): Promise<void> {
  await database.query('delete from logins where id_hash = $1', [hashOf(secret)]);
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
