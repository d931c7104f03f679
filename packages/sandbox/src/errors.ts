export type SandboxErrorCode = 'port-taken' | 'listen-failed' | 'key-set-unavailable';

/** The sandbox could not do what its caller asked; `code` says why. */
export class SandboxError extends Error {
  override readonly name = 'SandboxError';
  readonly code: SandboxErrorCode;

  constructor(code: SandboxErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
