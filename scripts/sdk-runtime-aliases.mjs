import { fileURLToPath } from 'node:url';

const path = (name) => fileURLToPath(new URL(`../packages/jitsi/src/${name}`, import.meta.url));
const runtime = path('sdk-runtime.ts');

/**
 * What the React SDK of Jitsi takes for React, so that no page loads React for one frame,
 * and for its own loader, which goes by a global of the page.
 */
export const sdkRuntimeAliases = [
  { find: /^react$/, replacement: runtime },
  { find: /^react\/jsx-runtime$/, replacement: runtime },
  { find: /^\.\.\/init$/, replacement: path('sdk-api.ts') },
];
