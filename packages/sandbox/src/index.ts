export { SandboxError, type SandboxErrorCode } from './errors.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './server/sandbox.js';
export type { TokenSettings } from './server/token-check.js';
