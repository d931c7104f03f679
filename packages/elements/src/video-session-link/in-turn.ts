/** Long enough for a page's few elements, short enough that hundreds of them block nobody's typing. */
const LONGEST_TURN_MILLISECONDS = 8;

const waiting: (() => void)[] = [];
let turnEnds: number | undefined;
let channel: MessageChannel | undefined;

/**
 * Does the work at once, or in one of the next tasks where this one has been
 * long enough: a diary has hundreds of elements, and all want to render together.
 * @returns undefined when it is done, else a promise that settles with it
 */
export function inTurn(work: () => void): Promise<void> | undefined {
  if (waiting.length === 0 && hasTime()) {
    work();
    return undefined;
  }
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        work();
        resolve();
      } catch (thrown) {
        reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
      }
    });
  });
}

/**
 * The first in a task begins its turn, so that what is done before the work counts as well.
 * @param length milliseconds; none leaves all work to the next tasks
 */
export function beginTurn(length = LONGEST_TURN_MILLISECONDS): void {
  if (turnEnds !== undefined) return;
  turnEnds = performance.now() + length;
  askForNextTask();
}

function hasTime(): boolean {
  beginTurn();
  return turnEnds !== undefined && performance.now() < turnEnds;
}

/** A message, because timers wait longer and longer, and stand nearly still in a tab behind others. */
function askForNextTask(): void {
  if (channel === undefined) {
    channel = new MessageChannel();
    channel.port1.onmessage = onTask;
  }
  channel.port2.postMessage(undefined);
}

/** At least one, however long it takes: the first that renders is the one that the browser does not know yet. */
function onTask(): void {
  turnEnds = undefined;
  if (waiting.length === 0) return;
  beginTurn();
  do waiting.shift()?.();
  while (waiting.length > 0 && hasTime());
}
