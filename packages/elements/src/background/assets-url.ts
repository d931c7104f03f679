/** Where the build puts them, from here; another build that moves this module writes another path. */
const FOLDER = '../cdn/background/';

/** Not an address that bundlers would look into: the folder is copied, not bundled. */
const here = import.meta.url;

let chosen: string | undefined;

/**
 * Where the segmentation and its model are served from: a folder of this package,
 * `dist/cdn/background/`, beside these scripts unless told otherwise.
 */
export function backgroundAssetsUrl(): string {
  return chosen ?? new URL(FOLDER, here).href;
}

/**
 * For a page whose bundler moves these scripts, or that serves the folder from elsewhere.
 * @param url of the folder, absolute or from the page's address; undefined for the package's own
 */
export function setBackgroundAssetsUrl(url: string | undefined): void {
  chosen =
    url === undefined ? undefined : new URL(`${url.replace(/\/+$/, '')}/`, document.baseURI).href;
}
