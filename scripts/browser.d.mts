export const BROWSER_ARGUMENTS: readonly string[];
export const MEDIA_ARGUMENTS: readonly string[];
export function findBrowser(): Promise<string>;
