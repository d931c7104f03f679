/** Why a video call cannot work here as it should. */
export type BrowserLack =
  /** Not https: no browser gives camera or microphone to such a page. */
  | 'insecure'
  /** The page's own rules, or those of the page around it, keep camera or microphone off. */
  | 'policy'
  /** No calls at all. */
  | 'calls'
  /** Calls, but neither camera nor microphone: one can still listen and write. */
  | 'devices';

/** What is looked at; `window` in a page. */
export interface BrowserFeatures {
  readonly isSecureContext?: boolean;
  readonly RTCPeerConnection?: unknown;
  readonly WebSocket?: unknown;
  readonly MediaStream?: unknown;
  readonly navigator: { readonly mediaDevices?: { readonly getUserMedia?: unknown } | undefined };
  /** Its permissions policy is asked, by either of the names that browsers give it. */
  readonly document: object;
}

interface PolicedDocument {
  readonly permissionsPolicy?: Policy;
  readonly featurePolicy?: Policy;
}

interface Policy {
  allowsFeature(name: string): boolean;
}

/**
 * Looks at what the browser can do, never at what it is called (R52). Asks for
 * nothing and opens nothing (R16).
 */
export function browserLack(page: BrowserFeatures): BrowserLack | undefined {
  if (page.isSecureContext === false) return 'insecure';
  const hasCalls = [page.RTCPeerConnection, page.WebSocket, page.MediaStream].every(isThere);
  if (!hasCalls) return 'calls';
  if (!isThere(page.navigator.mediaDevices?.getUserMedia)) return 'devices';
  return isKeptOff(page.document) ? 'policy' : undefined;
}

function isThere(feature: unknown): boolean {
  return typeof feature === 'function';
}

/** Not every browser tells; one that does not is believed to allow it. */
function isKeptOff(document: PolicedDocument): boolean {
  const policy = document.permissionsPolicy ?? document.featurePolicy;
  if (policy === undefined) return false;
  return !policy.allowsFeature('camera') && !policy.allowsFeature('microphone');
}
