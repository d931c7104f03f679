import { readFileSync } from 'node:fs';

// Gzip budgets of what a page asks for, everything included (docs/decisions/0006-weight-so-far.md).

const CDN = 'packages/elements/dist/cdn';

/** The files of one build of the CDN folder: what each asks for at once and what later. */
function filesOf(build) {
  return Object.entries(JSON.parse(readFileSync(`${CDN}/${build}.chunks.json`, 'utf8')));
}

const session = new Map(filesOf('session'));

/** A file and all that it asks for at once, and what that asks for. */
function atOnce(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  for (const next of session.get(file).imports) atOnce(next, found);
  return found;
}

/** What a step asks for beyond the files that are there already. */
function step(pattern, there = new Set()) {
  const files = [...session.keys()]
    .filter((file) => pattern.test(file))
    .flatMap((file) => [...atOnce(file)]);
  return new Set(files.filter((file) => !there.has(file)));
}

const firstScreen = new Set([...atOnce('video-session.js'), ...step(/\/welcome-page-/)]);
const joinScreen = step(/\/join-screen-/, firstScreen);
const call = new Set(
  [...session.keys()].filter((file) => !firstScreen.has(file) && !joinScreen.has(file)),
);

function budget(name, limit, files) {
  const path = [...files].map((file) => `${CDN}/${file}`);
  return { name, limit, path, gzip: true, brotli: false };
}

// The aims are 24 kB for the first screen and 18 kB for the call; the limits below stop either from growing.
export default [
  budget(
    '<video-session-link> alone',
    '16 kB',
    filesOf('record').map(([file]) => file),
  ),
  budget("patient's first screen", '29 kB', firstScreen),
  budget('join screen, added', '16 kB', joinScreen),
  budget('session view with the Jitsi adapter, added', '19.5 kB', call),
  budget("patient's page, all of it", '60 kB', session.keys()),
];
