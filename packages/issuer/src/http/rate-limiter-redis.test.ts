import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { createClient } from 'redis';
import { sampleAppointment } from '../testing/fixtures.js';
import { createRedisServer, noRedis, type RedisServer } from '../testing/redis-server.js';
import { createSampleHost, type SampleHost } from '../testing/sample-host.js';

/** One instance of the backend, with a connection of its own. */
interface Instance extends SampleHost {
  readonly client: ReturnType<typeof clientOf>;
  exchangeStatus(): Promise<number>;
}

const clientOf = (url: string) =>
  createClient({ url, socket: { reconnectStrategy: 50 } }).on('error', () => undefined);

async function startInstance(url: string): Promise<Instance> {
  const client = await clientOf(url).connect();
  const perLink = new RateLimiterRedis({
    storeClient: client,
    useRedisPackage: true,
    keyPrefix: 'link',
    points: 3,
    duration: 60,
  });
  const host = createSampleHost({ rateLimits: { perLink } });
  const code = host.issuer.linkCode(sampleAppointment, 'patient');
  const exchangeStatus = async () => (await host.post('session', { code })).status;
  return Object.assign(host, { client, exchangeStatus });
}

async function statuses(instances: readonly Instance[]): Promise<number[]> {
  const seen: number[] = [];
  for (const instance of instances) seen.push(await instance.exchangeStatus());
  return seen;
}

describe('limits in a real Redis', { skip: noRedis ?? false }, () => {
  let redis: RedisServer;
  let one: Instance;
  let two: Instance;
  before(async () => {
    redis = await createRedisServer();
    await redis.start();
    [one, two] = await Promise.all([startInstance(redis.url), startInstance(redis.url)]);
  });
  after(async () => {
    one.client.destroy();
    two.client.destroy();
    await redis.close();
  });

  it('hold over two instances of the backend', async () => {
    assert.deepEqual(await statuses([one, two, one, two, one]), [200, 200, 200, 429, 429]);
  });

  it('let everybody pass while Redis is silent, and hold when it answers again', async () => {
    redis.freeze();
    assert.deepEqual(await statuses([two, two, two]), [200, 200, 200]);
    assert.equal(two.errors.length, 1);
    assert.match(String(two.errors[0]), /rate limiter failed/);
    redis.thaw();
    two.now += 5_000;
    assert.equal(await two.exchangeStatus(), 429);
  });

  it('let everybody pass while Redis is away, say so once, and hold when it is back', async () => {
    await redis.kill();
    assert.deepEqual(await statuses([one, one, one, one]), [200, 200, 200, 200]);
    assert.equal(one.errors.length, 1);

    const ready = new Promise((resolve) => one.client.once('ready', resolve));
    await redis.start();
    await ready;
    one.now += 5_000;
    const [last] = (await statuses([one, one, one, one])).reverse();
    assert.deepEqual([last, one.errors.length], [429, 1]);
  });
});
