import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PlainFailure } from '../plain-failure.js';

export type Release = () => Promise<void>;

/**
 * Keeps a second process out of a data directory: the database inside has no
 * lock of its own. The lock is a local socket, because only the kernel knows
 * for sure that its owner is still alive.
 *
 * @throws {PlainFailure} when another process has it
 */
export async function lockDirectory(directory: string): Promise<Release> {
  const address = addressOf(directory);
  try {
    return await hold(address);
  } catch (error) {
    if (!isErrno(error, 'EADDRINUSE')) throw error;
  }
  if (await answers(address)) {
    throw new PlainFailure(
      `The data in ${directory} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
    );
  }
  await rm(address, { force: true }); // left behind by a process that was killed
  return hold(address);
}

/** The path of a socket may have about 100 characters, so it cannot live in the directory itself. */
function addressOf(directory: string): string {
  const name = `video-session-ehr-${createHash('sha256').update(directory).digest('hex').slice(0, 20)}`;
  return process.platform === 'win32' ? `\\\\?\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function hold(address: string): Promise<Release> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', reject);
    server.listen(address, () => {
      server.unref();
      resolve(() => new Promise((done) => server.close(() => done())));
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
