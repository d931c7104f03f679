import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { secureHeaders } from 'hono/secure-headers';
import type { Ehr } from '../ehr.js';

const SELF = ["'self'"];

/** Only what this server sends itself runs and shows; no page stands in another's frame. */
const OWN_PAGES = {
  defaultSrc: ["'none'"],
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: [...SELF, 'data:'],
  connectSrc: SELF,
  formAction: SELF,
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

const COMMON = { strictTransportSecurity: false, xFrameOptions: 'DENY' };

/** For the pages of the record. */
export function pageHeaders(): MiddlewareHandler {
  return secureHeaders({
    ...COMMON,
    contentSecurityPolicy: OWN_PAGES,
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], displayCapture: [], geolocation: [] },
  });
}

/**
 * For the two pages that hold a session: the meeting's origin may run its script,
 * stand in a frame and use camera, microphone and screen; the link code goes nowhere (R41).
 * What finds the person in the camera's picture is WebAssembly.
 */
export function sessionHeaders({ meeting }: Pick<Ehr, 'meeting'>): MiddlewareHandler {
  const { origin } = new URL(meeting.domain);
  const allowed = ['self', origin];
  return secureHeaders({
    ...COMMON,
    contentSecurityPolicy: {
      ...OWN_PAGES,
      scriptSrc: [...SELF, "'wasm-unsafe-eval'", origin],
      frameSrc: [origin],
      mediaSrc: [...SELF, 'blob:'],
      workerSrc: SELF,
    },
    referrerPolicy: 'no-referrer',
    permissionsPolicy: {
      camera: allowed,
      microphone: allowed,
      displayCapture: allowed,
      geolocation: [],
    },
  });
}

/** A page that is nobody else's business: not stored, not found by search engines. */
export const privatePage = createMiddleware(async (c, next) => {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
});
