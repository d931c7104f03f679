import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { timeLimitOf } from './call-time-limits.js';
import { callEvents, callStates, outcome } from './testing/call-samples.js';

const page = await readFile(new URL('../../../docs/call-states.md', import.meta.url), 'utf8');
const [described = [], transitions = []] = tablesOf(page);
const states = Object.entries(callStates);

describe('docs/call-states.md', () => {
  it('has each state and each event once, and no other', () => {
    assert.deepEqual(described.map(([name]) => name).slice(1), Object.keys(callStates));
    assert.deepEqual(transitions[0]?.slice(1), Object.keys(callStates));
    assert.deepEqual(
      rows()
        .map(({ event }) => event)
        .sort(),
      Object.keys(callEvents).sort(),
    );
  });

  for (const [index, [name, state]] of states.entries()) {
    it(`${name}: what its events lead to`, () => {
      for (const { event, cells } of rows()) {
        const sample = callEvents[event];
        assert.ok(sample);
        assert.equal(outcome(state, sample), cells[index], `${name} + ${event}`);
      }
    });

    it(`${name}: its time limit, what follows, and the way out`, () => {
      const [, , seen, limit, then, wayOut] = described[index + 1] ?? [];
      const milliseconds = timeLimitOf(state);
      assert.ok(seen);
      assert.equal(limit, milliseconds === undefined ? '–' : `${milliseconds / 1000} s`);
      const next = outcome(state, { type: 'time-ran-out' });
      assert.equal(then, next === '·' ? '–' : next);
      assert.ok(name === 'idle' || milliseconds !== undefined || wayOut !== '–');
    });
  }
});

function rows(): { event: string; cells: readonly string[] }[] {
  return transitions
    .slice(1)
    .flatMap(([first = '', ...cells]) =>
      [...first.matchAll(/`([^`]+)`/g)].map(([, event = '']) => ({ event, cells })),
    );
}

/** Cells of each table in a page of Markdown, without the line of dashes. */
function tablesOf(markdown: string): string[][][] {
  const tables = markdown.match(/(?:^\|.*\n)+/gm) ?? [];
  return tables.map((table) =>
    table
      .trim()
      .split('\n')
      .filter((_line, index) => index !== 1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}
