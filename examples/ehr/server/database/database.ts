import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type Results } from '@electric-sql/pglite';
import { PlainFailure } from '../plain-failure.js';
import { lockDirectory } from './directory-lock.js';
import { SCHEMA } from './schema.js';

/** What a query needs: the database itself, or a transaction in it. */
export interface Queryable {
  query<Row>(sql: string, values?: unknown[]): Promise<Results<Row>>;
}

export interface Database extends Queryable {
  /** All or nothing, one transaction at a time. */
  transaction<T>(work: (transaction: Queryable) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens the database in a folder, or makes it there.
 * @param directory where the data lives; nothing else may use it meanwhile
 * @throws {PlainFailure} when the folder is in use, cannot be written or does not hold a database
 */
export async function openDatabase(directory: string): Promise<Database> {
  const folder = await makeFolder(directory);
  const release = await lockDirectory(folder);
  try {
    const postgres = await openPostgres(join(folder, 'postgres'));
    await postgres.exec(SCHEMA);
    return asDatabase(postgres, release);
  } catch (cause) {
    await release();
    throw new PlainFailure(
      `The database in ${folder} cannot be read. Move that folder away, or set DATA_DIR to another one, and start again.`,
      { cause },
    );
  }
}

/** A database that forgets everything, for tests. */
export async function openDatabaseInMemory(): Promise<Database> {
  const postgres = await PGlite.create();
  await postgres.exec(SCHEMA);
  return asDatabase(postgres, () => Promise.resolve());
}

function asDatabase(postgres: PGlite, release: () => Promise<void>): Database {
  return {
    query: (sql, values) => postgres.query(sql, values),
    transaction: (work) => postgres.transaction(work),
    close: async () => {
      await postgres.close();
      await release();
    },
  };
}

/** The keys of this service are in there, so the folder is for its owner only. */
async function makeFolder(directory: string): Promise<string> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return await realpath(directory);
  } catch (cause) {
    throw new PlainFailure(
      `The folder ${directory} cannot be made or read. Set DATA_DIR to a folder that can be written.`,
      { cause },
    );
  }
}

/** A new one is made beside its place and then moved there: a start cut short leaves nothing half-made. */
async function openPostgres(place: string): Promise<PGlite> {
  if (!existsSync(place)) {
    const unfinished = `${place}-unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    const made = await PGlite.create(unfinished);
    await made.close();
    await rename(unfinished, place);
  }
  return PGlite.create(place);
}

/** The only row of a query that always has one. */
export function onlyRow<Row>({ rows }: Results<Row>): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('The query should have answered with a row');
  return row;
}
