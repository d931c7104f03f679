import { performance } from 'node:perf_hooks';

export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}

/**
 * Runs batches in turns, round after round, so that a busy machine slows all
 * of them alike; the first rounds only warm up.
 * @param {Record<string, () => unknown>} batches
 * @returns {Promise<Record<string, {cpu: number[], wall: number[]}>>} milliseconds of each round;
 *   `cpu` is that of all threads of this process, which other programs do not add to
 */
export async function inTurns(batches, { rounds = 21, warmUp = 3 } = {}) {
  const names = Object.keys(batches);
  const taken = Object.fromEntries(names.map((name) => [name, { cpu: [], wall: [] }]));
  for (let round = -warmUp; round < rounds; round++)
    // Each round in the other direction: what runs first is not always the same.
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const { cpu, wall } = await timeOf(batches[name]);
      if (round < 0) continue;
      taken[name].cpu.push(cpu);
      taken[name].wall.push(wall);
    }
  return taken;
}

async function timeOf(batch) {
  const cpu = process.cpuUsage();
  const wall = performance.now();
  const pending = batch();
  if (pending instanceof Promise) await pending;
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000, wall: performance.now() - wall };
}

/**
 * What a piece takes when it is left alone: the lower decile, because other
 * programs can only add to a time.
 */
export function undisturbed(values) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 10)] ?? NaN;
}

/** The median of one time by the other, round by round. */
export function ratio(one, other) {
  return median(one.map((value, round) => value / other[round]));
}

/** How far such a ratio of two equal things may be from 1 by chance: three standard errors. */
export function noise(one, other) {
  const logs = one.map((value, round) => Math.log(value / other[round]));
  const middle = median(logs);
  const deviation = 1.4826 * median(logs.map((value) => Math.abs(value - middle)));
  return (3 * 1.2533 * deviation) / Math.sqrt(logs.length);
}
