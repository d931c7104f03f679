/**
 * The link code in the fragment of this page's address. A fragment that names
 * an element of the page, or a route of the host's own, is not a code.
 */
export function codeIn(hash: string, names: (id: string) => boolean): string | undefined {
  const fragment = decode(hash.replace(/^#/, ''));
  if (fragment === '' || /^[/!?]|^:~:/.test(fragment)) return undefined;
  return names(fragment) ? undefined : fragment;
}

/**
 * Takes the link code out of the address bar at once, so that it is in no
 * history, bookmark or screenshot (R41). Path, query and history state stay.
 */
export function takeCodeFromAddress(): string | undefined {
  const code = codeIn(location.hash, (id) => document.getElementById(id) !== null);
  if (code !== undefined) {
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
  }
  return code;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
