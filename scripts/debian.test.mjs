import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { findProgram, isProgram, requireDebian } from './debian.mjs';

const canInstall = existsSync('/etc/debian_version') && process.getuid?.() === 0;

let folder;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'video-session-debian-'));
});
after(() => rmSync(folder, { recursive: true, force: true }));

function writeProgram(name, script) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** What `requireDebian` says in a process whose `PATH` begins with the folder of this test. */
function askFor(needs) {
  const script = `
    const { requireDebian } = await import(process.argv[1]);
    console.log(JSON.stringify({ missing: requireDebian(${JSON.stringify(needs)}) }));`;
  const url = new URL('debian.mjs', import.meta.url).href;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script, url], {
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return JSON.parse(String(printed)).missing;
}

describe('findProgram', () => {
  it('finds what can be run, by the first of its names', () => {
    assert.equal(findProgram('no-such-program', 'sh'), findProgram('sh'));
    assert.equal(findProgram('no-such-program'), undefined);
  });

  it('takes neither a folder nor a file of text for a program', () => {
    mkdirSync(join(folder, 'a-folder'));
    writeFileSync(join(folder, 'a-text'), '');
    assert.equal(isProgram(join(folder, 'a-folder')), false);
    assert.equal(isProgram(join(folder, 'a-text')), false);
  });
});

describe('requireDebian', () => {
  it('asks for nothing that is there', () => {
    const needs = [
      { command: 'sh', package: 'dash' },
      { present: () => true, package: 'no-such-package' },
    ];
    assert.equal(requireDebian(needs), undefined);
  });

  it('names in one sentence what is missing and cannot be had', () => {
    writeProgram('apt-get', 'exit 100');
    const needs = [
      { command: 'sh', package: 'dash' },
      { command: 'first-of-two', package: 'first-package' },
      { command: 'second-of-two', package: ['second-package', 'its-data'], name: 'Second 2.0' },
    ];
    assert.equal(
      askFor(needs),
      'not installed here: first-of-two, Second 2.0 (on Debian: apt-get install first-package second-package its-data)',
    );
  });

  it(
    'installs what is missing, once, where it can',
    { skip: canInstall ? false : 'only root on Debian can install' },
    () => {
      const log = join(folder, 'log');
      const installed = join(folder, 'wanted-program');
      writeProgram('apt-get', `echo "$@" >> ${log}; cp $0 ${installed}`);
      const needs = [{ command: 'wanted-program', package: 'wanted-package' }];
      assert.equal(askFor(needs), undefined);
      assert.equal(askFor(needs), undefined);
      const [update, install, ...more] = readFileSync(log, 'utf8').trim().split('\n');
      assert.match(update, /^update\b/);
      assert.match(install, /^install\b.* wanted-package$/);
      assert.deepEqual(more, []);
    },
  );
});
