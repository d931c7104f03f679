import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PlainFailure } from '../plain-failure.js';
import { openDatabase } from './database.js';
import { lockDirectory } from './directory-lock.js';
import { makeFirstSettings, readSettings } from './settings.js';

const scratch = mkdtempSync(join(tmpdir(), 'ehr-data-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const failsPlainly = (words: RegExp) => (error: unknown) =>
  error instanceof PlainFailure && words.test(error.message);

describe('the database', () => {
  it('keeps what it holds from one start to the next, for its owner only', async () => {
    const directory = join(scratch, 'kept');
    // What a first start that was cut short leaves behind is no obstacle.
    mkdirSync(join(directory, 'postgres-unfinished', 'base'), { recursive: true, mode: 0o700 });
    const first = await openDatabase(directory);
    await makeFirstSettings(first);
    await assert.rejects(openDatabase(directory), failsPlainly(/in use by another process/));
    await first.close();

    const second = await openDatabase(directory);
    assert.equal((await readSettings(second)).serviceName, 'Larkmere Talking Therapies');
    await second.close();
    assert.equal(statSync(directory).mode & 0o077, 0);
  });

  it('says so plainly when the folder holds something else', async () => {
    const directory = join(scratch, 'broken');
    mkdirSync(join(directory, 'postgres'), { recursive: true });
    writeFileSync(join(directory, 'postgres', 'PG_VERSION'), 'not a version\n');
    await assert.rejects(openDatabase(directory), failsPlainly(/cannot be read/));
    const release = await lockDirectory(directory); // and lets go of it
    await release();
  });

  it('says so plainly when the folder cannot be made', async () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');
    await assert.rejects(openDatabase(join(file, 'data')), failsPlainly(/Set DATA_DIR/));
  });
});
