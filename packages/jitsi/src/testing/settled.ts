/** Lets everything happen that waits for answers that are already there. Works without timers. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
