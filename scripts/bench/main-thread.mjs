const TASK = 'ThreadControllerImpl::RunTask';

/** What the renderer's main thread did after a mark of the page, by the browser's own trace. */
export class MainThreadTrace {
  #session;
  #events = [];

  /** @param browser of playwright */
  static async start(browser) {
    const trace = new MainThreadTrace();
    trace.#session = await browser.newBrowserCDPSession();
    trace.#session.on('Tracing.dataCollected', ({ value }) => trace.#events.push(...value));
    await trace.#session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: ['toplevel', 'blink.user_timing', 'devtools.timeline'] },
    });
    return trace;
  }

  async stop() {
    const complete = new Promise((resolve) =>
      this.#session.once('Tracing.tracingComplete', resolve),
    );
    await this.#session.send('Tracing.end');
    await complete;
    await this.#session.detach();
  }

  /**
   * @param until the mark in whose task it ends; without it all that was traced counts
   * @returns milliseconds of each task since the mark. Where the system tells, it is the
   *   time of the thread, which other programs on the machine do not add to
   */
  tasksSince(mark, until) {
    return this.#between(mark, until)
      .filter(({ name }) => name === TASK)
      .map(durationOf);
  }

  /** @returns milliseconds that the thread was at work from one mark to another */
  busyBetween(from, until) {
    const { pid, tid, ts } = this.#mark(from);
    const end = this.#mark(until).ts;
    const within = (event) => Math.min(event.ts + event.dur, end) - Math.max(event.ts, ts);
    return this.#events
      .filter((event) => event.name === TASK && event.pid === pid && event.tid === tid)
      .filter((event) => within(event) > 0)
      .reduce((sum, event) => sum + (durationOf(event) * within(event)) / event.dur, 0);
  }

  /** @returns milliseconds that the browser took to run the scripts of such an address for the first time */
  evaluationSince(mark, until, address) {
    return this.#between(mark, until)
      .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.includes(address))
      .reduce((sum, event) => sum + durationOf(event), 0);
  }

  #mark(wanted) {
    return this.#events.find(({ name }) => name === wanted);
  }

  #between(mark, until) {
    const { pid, tid, ts } = this.#mark(mark);
    const end = this.#mark(until)?.ts ?? Infinity;
    return this.#events
      .filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X')
      .filter((event) => event.ts >= ts && event.ts <= end);
  }
}

const durationOf = ({ dur, tdur }) => (tdur ?? dur) / 1000;

/** Milliseconds beyond the first 50 of each task: as long nobody is answered. */
export function blockingOf(tasks) {
  return tasks.reduce((total, task) => total + Math.max(0, task - 50), 0);
}
