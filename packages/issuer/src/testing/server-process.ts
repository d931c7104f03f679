// A server of the host in a process of its own, for tests that kill it. Run with the URL of Redis.
import { createRedisPresence } from '../presence/redis-presence.js';
import { listen } from './listen.js';
import { createSampleHost } from './sample-host.js';

const presence = createRedisPresence({ url: process.argv[2] ?? '' });
const { origin } = await listen(createSampleHost({ presence }).handler);
process.stdout.write(`${origin}\n`);
