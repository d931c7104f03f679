/**
 * The server's time when it answered (R2), to the second; a cache between us says by
 * `Age` how old its copy is. Of another origin a page may not read it.
 */
export function dateOf(headers: Headers): number | undefined {
  const date = Date.parse(headers.get('date') ?? '');
  const age = Number(headers.get('age') ?? 0);
  return Number.isNaN(date) ? undefined : date + (age > 0 ? age * 1000 : 0);
}
