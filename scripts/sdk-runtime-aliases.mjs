import { fileURLToPath } from 'node:url';

const runtime = fileURLToPath(new URL('../packages/jitsi/src/sdk-runtime.ts', import.meta.url));

/** What the React SDK of Jitsi takes for React, so that no page loads React for one frame. */
export const sdkRuntimeAliases = [
  { find: /^react$/, replacement: runtime },
  { find: /^react\/jsx-runtime$/, replacement: runtime },
];
