import { readFileSync } from 'node:fs';

// Gzip budgets of what a page asks for, everything included (docs/architecture.md, Weight).

const CDN = 'packages/elements/dist/cdn';
const chunks = JSON.parse(readFileSync(`${CDN}/chunks.json`, 'utf8'));

/** A file and all that it imports at once, or ever. */
function closure(file, { lazily = false } = {}, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const { imports, dynamicImports } = chunks[file];
  for (const next of lazily ? [...imports, ...dynamicImports] : imports)
    closure(next, { lazily }, found);
  return found;
}

const firstScreen = closure('video-session.js');
const joinScreen = closure('join-screen.js');

function budget(name, limit, files, without = new Set()) {
  const path = [...files].filter((file) => !without.has(file)).map((file) => `${CDN}/${file}`);
  return { name, limit, path, gzip: true, brotli: false };
}

export default [
  budget('<video-session-link> alone', '16 kB', closure('video-session-link.js')),
  budget("patient's first screen", '24 kB', firstScreen),
  budget('join screen, added', '16 kB', joinScreen, firstScreen),
  budget(
    'session view with the Jitsi adapter, added',
    '18 kB',
    closure('session-view.js', { lazily: true }),
    new Set([...firstScreen, ...joinScreen]),
  ),
  budget('all of it', '60 kB', Object.keys(chunks)),
];
