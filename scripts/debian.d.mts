interface Packages {
  /** One Debian package, or several. */
  readonly package: string | readonly string[];
  /** What people call it, where that is neither the command nor the package. */
  readonly name?: string;
}

/** A program in `PATH`, or whatever `present` finds out. */
export type DebianNeed = Packages &
  ({ readonly command: string } | { readonly present: () => boolean });

export function requireDebian(needs: readonly DebianNeed[]): string | undefined;
export function installFromDebian(packages: readonly string[]): void;
export function findProgram(...names: string[]): string | undefined;
export function isProgram(path: string): boolean;
