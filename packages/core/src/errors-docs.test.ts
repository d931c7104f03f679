import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { SESSION_ERROR_CODES } from './error-codes.js';

test('docs/errors.md has one anchor for each code, and none for another', async () => {
  const page = await readFile(new URL('../../../docs/errors.md', import.meta.url), 'utf8');
  const anchors = Array.from(page.matchAll(/<a id="([^"]+)"><\/a>/g), ([, code]) => code);
  assert.deepEqual(anchors.sort(), [...SESSION_ERROR_CODES].sort());
});
