import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { countVectors, writeFreshVectors } from './testing/fresh-vectors.js';
import { php, python, run, type Language } from './testing/languages.js';

const VECTORS = fileURLToPath(new URL('../../packages/issuer/vectors/', import.meta.url));
const FRESH_SAMPLES = 100;

const scratch = mkdtempSync(join(tmpdir(), 'video-session-backends-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

for (const language of [php(), python(join(scratch, 'compiled'))])
  describe(language.name, { skip: language.missing }, () => {
    sources(language);
    vectors(language);
  });

function sources(language: Language) {
  const files = () => readdirSync(language.folder, { recursive: true, encoding: 'utf8' });
  const own = files().filter((name) => name.endsWith(language.ending));
  const compiled = () => files().filter((name) => name.includes('__pycache__'));
  const compiledBefore = compiled();
  after(() => assert.deepEqual(compiled(), compiledBefore, 'leaves nothing compiled behind'));

  it('has no mistake that the language sees by itself', () => {
    assert.ok(own.length > 5);
    for (const args of language.checks(own)) run(language, args);
  });

  it('keeps to the width of this repository', () => {
    for (const file of own)
      for (const line of readFileSync(join(language.folder, file), 'utf8').split('\n'))
        assert.ok(line.length <= 100, `${file}: ${line}`);
  });

  it('turns what a function of the host throws into service-down, and tells the log', () => {
    run(language, language.faultArguments);
  });
}

function vectors(language: Language) {
  const passed = (folder: string) => {
    const printed = run(language, language.vectorArguments, { VECTORS: folder });
    return Number(/(\d+) vectors pass|Ran (\d+) tests/.exec(printed)?.slice(1).find(Boolean));
  };

  it('passes all test vectors of the contract', () => {
    const files = readdirSync(VECTORS).filter((name) => name.endsWith('.json'));
    const read = (name: string) => JSON.parse(readFileSync(join(VECTORS, name), 'utf8')) as object;
    assert.equal(passed(VECTORS), countVectors(files.map(read)));
  });

  it('makes and reads what the TypeScript issuer makes and reads, whatever the appointment', async () => {
    const folder = mkdtempSync(join(scratch, 'fresh-'));
    const count = await writeFreshVectors(folder, FRESH_SAMPLES);
    assert.ok(count > 4 * FRESH_SAMPLES);
    assert.equal(passed(folder), count);
  });

  it('fails where a vector is wrong', async () => {
    const folder = mkdtempSync(join(scratch, 'wrong-'));
    await writeFreshVectors(folder, 1);
    const file = join(folder, 'meeting-codes.json');
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, right.replace(/-\w{4}"/, '-aeio"'));
    assert.throws(() => passed(folder), /aeio/);
  });
}
