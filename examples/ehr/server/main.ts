import { readConfig } from './config.js';
import { PlainFailure } from './plain-failure.js';
import { printFault } from './print-fault.js';
import { startEhr } from './start.js';
import { requireSdk } from './static-files.js';

const stopped = new Promise<void>((resolve) => {
  // Not `once`: a second Ctrl-C, or one handed on by a parent, must not kill it while it closes.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => resolve());
});

try {
  requireSdk();
  const running = await startEhr(readConfig(process.env));
  process.stdout.write(`ready ${running.url}\n`);
  await stopped;
  await running.close();
  process.exit(0);
} catch (error) {
  if (error instanceof PlainFailure) process.stderr.write(`${error.message}\n`);
  else printFault('The record could not start', error);
  process.exit(1);
}
