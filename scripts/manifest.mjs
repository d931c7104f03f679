import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './setup.mjs';

// `npm run manifest` writes packages/elements/custom-elements.json and, from it,
// the React wrappers. `--check` only tells whether the wrappers are up to date.

const MANIFEST = join(ROOT, 'packages/elements/custom-elements.json');
const WRAPPERS = join(ROOT, 'packages/react/src/index.ts');

analyze();
const written = await wrappersOf(JSON.parse(readFileSync(MANIFEST, 'utf8')));
if (!process.argv.includes('--check')) {
  writeFileSync(WRAPPERS, written);
} else if (readFileSync(WRAPPERS, 'utf8') !== written) {
  console.error('The React wrappers are out of date: npm run manifest');
  process.exitCode = 1;
}

function analyze() {
  const cli = join(ROOT, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const config = 'custom-elements-manifest.config.mjs';
  const { status, stderr } = spawnSync(
    process.execPath,
    [cli, 'analyze', '--config', config, '--quiet'],
    {
      cwd: join(ROOT, 'packages/elements'),
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The manifest could not be made: ${stderr}`);
}

async function wrappersOf({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName !== undefined)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
  const source = [
    '// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.',
    "import { createComponent, type EventName } from '@lit/react';",
    `import { ${elements.map(({ name }) => name).join(', ')}, type SessionEventMap } from '@video-session/elements';`,
    "import * as React from 'react';",
    ...elements.map(wrapperOf),
  ].join('\n\n');
  return format(source, { parser: 'typescript', singleQuote: true, printWidth: 100 });
}

function wrapperOf({ name, tagName, events = [], description = '' }) {
  const component = name.replace(/Element$/, '');
  const handlers = events
    .filter((event) => event.name !== undefined)
    .map(
      (event) =>
        `${handlerOf(event.name)}: '${event.name}' as EventName<SessionEventMap['${event.name}']>`,
    );
  return [
    `/** ${description.split('\n')[0]} */`,
    `export const ${component} = createComponent({`,
    `  tagName: '${tagName}',`,
    `  elementClass: ${name},`,
    '  react: React,',
    `  events: { ${handlers.join(', ')} },`,
    '});',
  ].join('\n');
}

/** `session-ended` becomes `onSessionEnded`. */
function handlerOf(event) {
  return `on-${event}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}
