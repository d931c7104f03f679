import { randomBytes } from 'node:crypto';
import { generateSigningKey } from '@video-session/issuer';
import type { Database, Queryable } from './database.js';

export interface SigningKey {
  readonly kid: string;
  /** PKCS#8, PEM */
  readonly privateKey: string;
}

export interface LinkKey {
  readonly id: number;
  /** At least 32 bytes. */
  readonly secret: string;
}

/** Newest first: the first one signs, and all are published. Made on the first start. */
export async function signingKeys(database: Database): Promise<readonly SigningKey[]> {
  const kept = await readSigningKeys(database);
  if (kept.length > 0) return kept;
  const { kid, privateKey } = await generateSigningKey();
  await database.query('insert into signing_keys (kid, private_key) values ($1, $2)', [
    kid,
    privateKey,
  ]);
  return readSigningKeys(database);
}

async function readSigningKeys(database: Queryable): Promise<readonly SigningKey[]> {
  const { rows } = await database.query<SigningKey>(
    'select kid, private_key as "privateKey" from signing_keys order by made desc',
  );
  return rows;
}

/** Newest first: the first one signs new links, and all are accepted. Made on the first start. */
export async function linkKeys(database: Database): Promise<readonly LinkKey[]> {
  const kept = await readLinkKeys(database);
  if (kept.length > 0) return kept;
  await database.query('insert into link_keys (id, secret) values (1, $1)', [
    randomBytes(48).toString('base64url'),
  ]);
  return readLinkKeys(database);
}

async function readLinkKeys(database: Queryable): Promise<readonly LinkKey[]> {
  const { rows } = await database.query<LinkKey>(
    'select id, secret from link_keys order by made desc, id desc',
  );
  return rows;
}
