import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig, type Config } from './config.js';
import { PlainFailure } from './plain-failure.js';
import { startEhr } from './start.js';

const dataDirectory = mkdtempSync(join(tmpdir(), 'ehr-start-'));
const config: Config = { ...readConfig({}), port: 0, dataDirectory };
let blocker: Server | undefined;
let taken: number;

before(async () => {
  // Two neighbours, of which the second one stays taken.
  do {
    blocker?.close();
    blocker = createServer().listen(0);
    await once(blocker, 'listening');
    taken = (blocker.address() as AddressInfo).port;
  } while (!(await isFree(taken - 1)));
});
after(() => {
  blocker?.close();
  rmSync(dataDirectory, { recursive: true });
});

async function isFree(port: number): Promise<boolean> {
  const probe = createServer().listen(port);
  const isListening = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  probe.close();
  return isListening;
}

const failsPlainly = (words: RegExp) => (error: unknown) =>
  error instanceof PlainFailure && words.test(error.message);

describe('starting', () => {
  it('serves the record and the meetings of a sandbox, and stops both', async () => {
    const running = await startEhr(config);
    const page = await fetch(`${running.url}/visit`);
    const [, meeting = ''] = /meeting-domain="([^"]+)"/.exec(await page.text()) ?? [];
    assert.match(meeting, /^http:\/\/localhost:\d+$/);
    assert.notEqual(meeting, running.url);
    assert.match(
      page.headers.get('content-security-policy') ?? '',
      new RegExp(`frame-src ${meeting}`),
    );
    await running.close();
    await assert.rejects(fetch(`${running.url}/health`));
    await assert.rejects(fetch(meeting));
  });

  it('names a port that is taken, and lets go of everything else', async () => {
    const words = new RegExp(`^Port ${taken} is taken.*PORT=`);
    await assert.rejects(startEhr({ ...config, port: taken, sandboxPort: 0 }), failsPlainly(words));
    const sandbox = { ...config, sandboxPort: taken };
    await assert.rejects(startEhr(sandbox), failsPlainly(/sandbox is taken.*SANDBOX_PORT/));
  });

  it('finds the sandbox another port where the next one is taken', async () => {
    const running = await startEhr({ ...config, port: taken - 1 });
    const page = await (await fetch(`${running.url}/visit`)).text();
    assert.doesNotMatch(page, new RegExp(`meeting-domain="[^"]*:${taken}"`));
    await running.close();
  });

  it('takes a real Jitsi in place of the sandbox', async () => {
    const { meeting } = readConfig({ JITSI_DOMAIN: 'meet.example.org', JITSI_APP_ID: 'ehr' });
    const running = await startEhr({ ...config, meeting });
    const page = await fetch(`${running.url}/visit`);
    assert.match(await page.text(), /meeting-domain="https:\/\/meet\.example\.org"\s+issuer="ehr"/);
    const policy = page.headers.get('content-security-policy') ?? '';
    assert.match(policy, /frame-src https:\/\/meet\.example\.org;/);
    await running.close();
  });
});
