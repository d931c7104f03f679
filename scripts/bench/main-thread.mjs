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
      traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    });
    return trace;
  }

  /**
   * @param until the mark in whose task it ends; without it all that was traced counts
   * @returns milliseconds of each task since the mark. Where the system tells, it is the
   *   time of the thread, which other programs on the machine do not add to
   */
  async tasksSince(mark, until) {
    const complete = new Promise((resolve) =>
      this.#session.once('Tracing.tracingComplete', resolve),
    );
    await this.#session.send('Tracing.end');
    await complete;
    await this.#session.detach();
    const { pid, tid, ts } = this.#events.find(({ name }) => name === mark);
    const end = this.#events.find(({ name }) => name === until)?.ts ?? Infinity;
    return this.#events
      .filter((event) => event.pid === pid && event.tid === tid)
      .filter((event) => event.ts >= ts && event.ts <= end)
      .filter(({ ph, name }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask')
      .map(({ dur, tdur }) => (tdur ?? dur) / 1000);
  }
}

/** Milliseconds beyond the first 50 of each task: as long nobody is answered. */
export function blockingOf(tasks) {
  return tasks.reduce((total, task) => total + Math.max(0, task - 50), 0);
}
