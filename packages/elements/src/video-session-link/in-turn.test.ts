import { expect } from '@open-wc/testing';
import { beginTurn, inTurn } from './in-turn.js';

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** Work that takes a processor that long. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('inTurn', () => {
  beforeEach(nextTask);

  it('does little work at once', () => {
    let done = 0;
    expect(inTurn(() => (done += 1))).to.equal(undefined);
    expect(done).to.equal(1);
  });

  it('leaves the page time in between when there is much, and does all of it in order', async () => {
    const done: number[] = [];
    let tasks = 0;
    const ends = Array.from({ length: 60 }, async (_, index) =>
      inTurn(() => {
        done.push(index);
        busy(2);
      }),
    );
    expect(done.length).to.be.lessThan(20);
    const isDone = Promise.all(ends);
    const count = () => {
      tasks += 1;
      if (done.length < 60) setTimeout(count);
    };
    setTimeout(count);
    await isDone;
    expect(done).to.deep.equal(Array.from({ length: 60 }, (_, index) => index));
    expect(tasks, 'other tasks have had their turn').to.be.greaterThan(1);
  });

  it('counts what was done before in the same task', async () => {
    beginTurn();
    busy(20);
    let isDone = false;
    const later = inTurn(() => (isDone = true));
    expect(isDone).to.equal(false);
    await later;
    expect(isDone).to.equal(true);
  });

  it('leaves all to the next tasks where this one has no time to give', async () => {
    beginTurn(0);
    let isDone = false;
    const later = inTurn(() => (isDone = true));
    expect(isDone).to.equal(false);
    await later;
    expect(isDone).to.equal(true);
  });

  it('does nothing more in the task of what took long', async () => {
    beginTurn(0);
    let isOver = false;
    void inTurn(() => {
      busy(20);
      queueMicrotask(() => (isOver = true));
    });
    let wasOver = false;
    await inTurn(() => (wasOver = isOver));
    expect(wasOver, 'in a task of its own').to.equal(true);
  });

  it('tells who waited what went wrong, and goes on', async () => {
    beginTurn();
    busy(20);
    const broken = inTurn(() => {
      throw new RangeError('broken');
    });
    let isDone = false;
    const next = inTurn(() => (isDone = true));
    const error: unknown = await broken!.catch((thrown: unknown) => thrown);
    expect(error).to.be.instanceOf(RangeError);
    await next;
    expect(isDone).to.equal(true);
  });
});
