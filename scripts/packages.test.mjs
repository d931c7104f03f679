import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

// What the packages claim, held against what was built.

const PACKAGES = 'packages';
const CDN = 'packages/elements/dist/cdn';
const names = readdirSync(PACKAGES);

const read = (path) => readFileSync(path, 'utf8');
const manifestOf = (name) => JSON.parse(read(join(PACKAGES, name, 'package.json')));

describe('every package', () => {
  for (const name of names) {
    it(`${name}: each export resolves to a file that was built, with its types`, () => {
      const { exports } = manifestOf(name);
      for (const [entry, target] of Object.entries(exports)) {
        if (entry.includes('*')) continue;
        const files = typeof target === 'string' ? [target] : [target.types, target.default];
        for (const file of files)
          assert.ok(existsSync(join(PACKAGES, name, file)), `${name} ${entry} ${file}`);
      }
    });
  }

  for (const name of ['core', 'issuer', 'sandbox', 'elements', 'jitsi']) {
    it(`${name}: importing it in Node registers nothing and needs no DOM`, async () => {
      await import(pathToFileURL(join(PACKAGES, name, manifestOf(name).exports['.'].default)).href);
      assert.equal(globalThis.customElements?.get?.('video-session'), undefined);
    });
  }

  it('react: importing it in Node needs no DOM, for pages that a server renders', () => {
    const script =
      "import { VideoSession } from '@video-session/react'; console.log(VideoSession.displayName)";
    // In a process of its own, which knows nothing of the sources.
    const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script]);
    assert.equal(String(printed).trim(), 'VideoSession');
  });
});

describe('what a page loads', () => {
  const chunks = Object.assign(
    {},
    ...['record', 'session', 'parts'].map((build) =>
      JSON.parse(read(join(CDN, `${build}.chunks.json`))),
    ),
  );
  const files = Object.keys(chunks);
  const atOnce = (file, found = new Set()) => {
    if (found.has(file)) return found;
    found.add(file);
    for (const imported of chunks[file].imports) atOnce(imported, found);
    return found;
  };

  it('the first screen holds nothing of Jitsi', () => {
    for (const file of atOnce('video-session.js')) {
      assert.doesNotMatch(read(join(CDN, file)), /JitsiMeetExternalAPI|external_api/, file);
    }
  });

  it('no chunk holds React', () => {
    for (const file of files) {
      assert.doesNotMatch(read(join(CDN, file)), /Minified React error|react\.transitional/, file);
    }
  });

  it('no chunk names a host of a third party, but for the calendars that a person may choose (R13)', () => {
    const hosts = 'www.w3.org|localhost|8x8.vc';
    const calendars = 'calendar.google.com|outlook.live.com|outlook.office.com';
    for (const file of files) {
      const isCalendars = /\/online-calendars-/.test(file);
      const names = (isCalendars ? `${hosts}|${calendars}` : hosts).replaceAll('.', '\\.');
      const allowed = new RegExp(`^https?://(${names})`);
      for (const [url] of read(join(CDN, file)).matchAll(/https?:\/\/[\w.-]+\.\w+/g)) {
        assert.match(url, allowed, file);
      }
    }
  });
});

describe('the manifest of the elements', () => {
  const declarations = JSON.parse(read('packages/elements/custom-elements.json'))
    .modules.flatMap((module) => module.declarations ?? [])
    .filter(({ tagName }) => tagName !== undefined);

  it('has the seven elements', () => {
    const tags = declarations.map(({ tagName }) => tagName).sort();
    assert.deepEqual(tags, [
      'join-screen',
      'session-view',
      'video-session',
      'video-session-link',
      'waiting-room',
      'welcome-page',
      'welcome-page-designer',
    ]);
  });

  it('documents every event of the event map, and no other', () => {
    const map = /interface SessionEventMap \{([\s\S]*?)\n\}/.exec(
      read('packages/elements/src/session-events.ts'),
    )[1];
    const events = Array.from(map.matchAll(/^ {2}'([\w-]+)':/gm), ([, name]) => name);
    const documented = declarations
      .flatMap(({ events: fired = [] }) => fired)
      .filter(({ type }) => type.text !== 'Event')
      .map(({ name }) => name);
    // The one that no element fires: a host's own panel in a slot asks by it to try again.
    assert.deepEqual([...new Set([...documented, 'retry-request'])].sort(), events.sort());
  });
});
