/**
 * A fault for the console of whoever runs this. Only the stack: the database's
 * errors also carry the values of the query, which are nobody's business (R40).
 */
export function printFault(what: string, error: unknown): void {
  const words = error instanceof Error ? (error.stack ?? error.message) : 'unknown';
  process.stderr.write(`${what}: ${words}\n`);
}
