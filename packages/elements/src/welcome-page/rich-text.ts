import { hasAllowedScheme } from '@video-session/core';
import createPurify from 'dompurify';

/** R43, and nothing else. */
const RULES = {
  ALLOWED_TAGS: ['p', 'h2', 'h3', 'ul', 'ol', 'li', 'strong', 'em', 'br', 'a', '#text'],
  ALLOWED_ATTR: ['href'],
  ALLOWED_URI_REGEXP: /^(?:https|mailto|tel):/i,
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true,
} as const;

/** Our own, so that hooks a host has set on its DOMPurify change nothing here. */
const purify = createPurify(window);

/**
 * Cleans a service's HTML (R43). Needs a browser: it parses into a document that
 * runs nothing and fetches nothing.
 * @returns undefined where nothing is left, or this page's Trusted Types do not
 * allow the policy `video-session-rich-text`
 */
export function cleanRichText(html: string): DocumentFragment | undefined {
  if (!purify.isSupported) return undefined;
  const policy = trustedTypesPolicy();
  const clean: unknown = purify.sanitize(html, {
    ...RULES,
    ALLOWED_TAGS: [...RULES.ALLOWED_TAGS],
    ALLOWED_ATTR: [...RULES.ALLOWED_ATTR],
    ...(policy === undefined ? {} : { TRUSTED_TYPES_POLICY: policy }),
  });
  // Of a set of frames, which has no body, it makes nothing at all.
  if (!(clean instanceof DocumentFragment)) return undefined;
  for (const link of clean.querySelectorAll('a')) secure(link);
  return clean.textContent.trim() === '' ? undefined : clean;
}

/** As a reader of addresses understands it, not as it is written. */
function secure(link: HTMLAnchorElement): void {
  const href = link.getAttribute('href');
  if (href === null || !hasAllowedScheme(href)) link.removeAttribute('href');
  else link.setAttribute('rel', 'noopener noreferrer');
}

type Policy = NonNullable<Parameters<typeof purify.sanitize>[1]>['TRUSTED_TYPES_POLICY'];

interface TrustedTypeFactory {
  createPolicy(name: string, rules: Record<string, (text: string) => string>): Policy;
}

let policy: Policy | undefined;

/** Only this module can reach it, and it parses only what is then cleaned. */
function trustedTypesPolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypeFactory };
  if (policy !== undefined || trustedTypes === undefined) return policy;
  try {
    policy = trustedTypes.createPolicy('video-session-rich-text', {
      createHTML: (text) => text,
      createScriptURL: () => '',
    });
  } catch {
    // The page allows no such policy; DOMPurify tries its own.
  }
  return policy;
}
