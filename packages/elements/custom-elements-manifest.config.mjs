/** Keeps what a host may use: no private members, no inherited noise of Lit. */
const publicMembersOnly = {
  name: 'public-members-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules) {
      for (const declaration of declarations ?? []) {
        declaration.members = declaration.members?.filter(
          ({ privacy, name, static: isStatic }) =>
            privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#') && !isStatic && !LIFECYCLE.has(name),
        );
      }
    }
  },
};

const LIFECYCLE = new Set([
  'render',
  'updated',
  'firstUpdated',
  'willUpdate',
  'update',
  'connectedCallback',
  'disconnectedCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
]);

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/cdn/**', 'src/testing/**', 'src/locales/**', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembersOnly],
};
