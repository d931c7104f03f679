import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { ROOT } from './setup.mjs';

// `npm run manifest` writes packages/elements/custom-elements.json and, from it,
// the React wrappers. `--check` only tells whether the wrappers are up to date.

const MANIFEST = join(ROOT, 'packages/elements/custom-elements.json');
const WRAPPERS = join(ROOT, 'packages/react/src');
const HEADER =
  '// Written by `npm run manifest` from custom-elements.json; change the elements, not this file.';

analyze();
const files = wrapperFiles(JSON.parse(readFileSync(MANIFEST, 'utf8')));
for (const [name, source] of files) {
  const file = join(WRAPPERS, name);
  const written = await format(source, {
    parser: 'typescript',
    singleQuote: true,
    printWidth: 100,
  });
  if (existsSync(file) && readFileSync(file, 'utf8') === written) continue;
  if (!process.argv.includes('--check')) {
    writeFileSync(file, written);
  } else {
    console.error(`packages/react/src/${name} is out of date: npm run manifest`);
    process.exitCode = 1;
  }
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

/** One module per element, so that an application loads only those it uses. */
function wrapperFiles({ modules }) {
  const elements = modules
    .flatMap(({ declarations }) => declarations)
    .sort((one, other) => one.tagName.localeCompare(other.tagName));
  const index = elements.map(
    (element) => `export { ${componentOf(element)} } from './${element.tagName}.js';`,
  );
  return [
    ['index.ts', [HEADER, index.join('\n')].join('\n\n')],
    ...elements.map((element) => [`${element.tagName}.ts`, wrapperOf(element)]),
  ];
}

function wrapperOf(element) {
  const { name, tagName, events = [], description = '' } = element;
  const handlers = events.map(({ name: event, type }) => {
    const kind = type.text === 'Event' ? 'EventName' : `EventName<SessionEventMap['${event}']>`;
    return `${handlerOf(event)}: '${event}' as ${kind}`;
  });
  return `${HEADER}

import { createComponent, type EventName } from '@lit/react';
import { ${name}, type SessionEventMap } from '@video-session/elements';
import '@video-session/elements/define/${tagName}';
import * as React from 'react';

/** ${firstSentence(description)} */
export const ${componentOf(element)} = createComponent({
  displayName: '${componentOf(element)}',
  tagName: '${tagName}',
  elementClass: ${name},
  react: React,
  events: { ${handlers.join(', ')} },
});
`;
}

function componentOf({ name }) {
  return name.replace(/Element$/, '');
}

/** `session-ended` becomes `onSessionEnded`. */
function handlerOf(event) {
  return `on-${event}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
}

function firstSentence(description) {
  const text = description.replace(/\s+/g, ' ').trim();
  return /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;
}
