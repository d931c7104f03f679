export { SandboxError, type SandboxErrorCode } from './errors.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './server/sandbox.js';
export type { TokenSettings } from './server/token-check.js';
export {
  FAULTS,
  REFUSAL_REASONS,
  type FaultName,
  type FaultOptions,
  type RefusalReason,
} from './faults/fault.js';
export { TIMINGS, type Timings } from './wire/timings.js';
