import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = new URL('../server/main.ts', import.meta.url).pathname;

export interface Demo {
  readonly url: string;
  /** Everything it has printed so far, for the test that looks for secrets. */
  output(): string;
  stop(): Promise<void>;
}

/** Starts the demo as `npm start` does, on free ports, with a database of its own. */
export async function startDemo(environment: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), 'video-session-ehr-'));
  const port = await freePort();
  const demo = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_DIR: data, ...environment },
  });
  const lines: string[] = [];
  const url = await readyUrl(demo, lines);
  return {
    url,
    output: () => lines.join('\n'),
    stop: async () => {
      demo.kill('SIGTERM');
      if (demo.exitCode === null) await once(demo, 'exit');
      await rm(data, { recursive: true, force: true });
    },
  };
}

function readyUrl(demo: ChildProcess, lines: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    for (const stream of [demo.stdout, demo.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        lines.push(line);
        const url = /^ready (\S+)$/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    demo.once('exit', (code) => {
      reject(new Error(`The demo ended with ${String(code)}:\n${lines.join('\n')}`));
    });
  });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
