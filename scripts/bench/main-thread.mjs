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
      .filter(({ name }) => name === 'ThreadControllerImpl::RunTask')
      .map(durationOf);
  }

  /** @returns milliseconds that the browser took to run the scripts of such an address for the first time */
  evaluationSince(mark, until, address) {
    return this.#between(mark, until)
      .filter(({ name, args }) => name === 'EvaluateScript' && args.data?.url?.includes(address))
      .reduce((sum, event) => sum + durationOf(event), 0);
  }

  #between(mark, until) {
    const { pid, tid, ts } = this.#events.find(({ name }) => name === mark);
    const end = this.#events.find(({ name }) => name === until)?.ts ?? Infinity;
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
