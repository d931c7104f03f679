/** A script that failed once stays failed for the life of a page. */
export function reload(): void {
  location.reload();
}
