import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Language } from './languages.js';

/** The sample backend of a language in a process of its own. */
export interface RunningBackend {
  /** What the backend takes for its own origin. */
  readonly origin: string;
  /** An address of its host API. */
  at(path: string): URL;
  /** All that it has printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

const PATIENCE_MILLISECONDS = 20_000;

/** Resolves when it answers. */
export async function startBackend(
  language: Language,
  environment: Readonly<Record<string, string>>,
): Promise<RunningBackend> {
  const child = spawn(language.program(), language.backendArguments, {
    cwd: language.folder,
    env: { ...process.env, ...language.environment, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const port = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${language.name} backend ${why}\n${text}`));
    const timer = setTimeout(() => fail('does not start'), PATIENCE_MILLISECONDS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with ${String(code)}`));
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
        const said = /http:\/\/[\w.]+:(\d+)/.exec(text)?.[1];
        if (said === undefined) return;
        clearTimeout(timer);
        resolve(said);
      });
  });
  return {
    origin: `http://localhost:${port}`,
    at: (path) => new URL(`http://127.0.0.1:${port}/video-session/${path}`),
    printed: () => text,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
