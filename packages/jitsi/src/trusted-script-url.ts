/** The part of Trusted Types used here; TypeScript's DOM library does not have it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => unknown };
}

/** Name for the page's `trusted-types` directive. */
const POLICY_NAME = 'video-session';

let toScriptUrl: ((url: string) => unknown) | undefined;

/**
 * The address as a script's `src` takes it: under `require-trusted-types-for 'script'`
 * a plain string throws. A page that does not allow our policy gets the string.
 */
export function trustedScriptUrl(url: string): string {
  toScriptUrl ??= createPolicy();
  // A TrustedScriptURL, which the DOM types know only as the string it stands for.
  return toScriptUrl(url) as string;
}

function createPolicy(): (url: string) => unknown {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  try {
    const policy = trustedTypes?.createPolicy(POLICY_NAME, { createScriptURL: checked });
    return (url) => policy?.createScriptURL(url) ?? url;
  } catch {
    return (url) => url;
  }
}

/** The policy is good for the meeting server's one script and nothing else. */
function checked(url: string): string {
  if (new URL(url).pathname.endsWith('/external_api.js')) return url;
  throw new TypeError('Only external_api.js may be loaded by this policy');
}
