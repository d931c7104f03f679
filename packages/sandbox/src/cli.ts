#!/usr/bin/env node
/* eslint-disable no-console -- a command line speaks on the console */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SandboxError } from './errors.js';
import { createSandbox, type SandboxOptions } from './server/sandbox.js';

const HELP = `video-session-sandbox: a Jitsi-compatible meeting server for demos and tests.

  --port <number>        default 8443; 0 takes any free port
  --host <name>          default localhost
  --cert <file> --key <file>
                         serve https
  --key-set-url <url>    check tokens against this key set; without it everybody is let in
  --issuer <iss>         accepted issuer; may be repeated
  --audience <aud>       accepted audience; may be repeated
  --subject <sub>        accepted subject; may be repeated
  --faults               let pages and curl break it by POST /sandbox/faults
  --help
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    host: { type: 'string', default: 'localhost' },
    cert: { type: 'string' },
    key: { type: 'string' },
    'key-set-url': { type: 'string' },
    issuer: { type: 'string', multiple: true },
    audience: { type: 'string', multiple: true },
    subject: { type: 'string', multiple: true },
    faults: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

async function options(): Promise<SandboxOptions> {
  const { cert, key, issuer, audience, subject, 'key-set-url': keySetUrl } = values;
  return {
    port: Number(values.port),
    host: values.host,
    faults: values.faults,
    ...(cert && key && { tls: { cert: await readFile(cert), key: await readFile(key) } }),
    ...(keySetUrl && {
      tokens: {
        keySetUrl,
        ...(issuer && { issuer }),
        ...(audience && { audience }),
        ...(subject && { subject }),
      },
    }),
  };
}

async function main(): Promise<void> {
  if (values.help) {
    console.log(HELP);
    return;
  }
  const sandbox = await createSandbox(await options());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void sandbox.close());
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof SandboxError ? error.message : error);
  process.exitCode = 1;
}
