const LIFECYCLE = new Set([
  'render',
  'updated',
  'firstUpdated',
  'willUpdate',
  'update',
  'connectedCallback',
  'disconnectedCallback',
  'connectedMoveCallback',
  'formAssociatedCallback',
  'formDisabledCallback',
  'formResetCallback',
  'formStateRestoreCallback',
]);

const isPublic = ({ privacy, name, static: isStatic }) =>
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !name.startsWith('#') &&
  !isStatic &&
  !LIFECYCLE.has(name);

/** Keeps what a host may use: the elements, without their private members and Lit's own. */
const publicPartsOnly = {
  name: 'public-parts-only',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.declarations = module.declarations?.filter(({ tagName }) => tagName !== undefined);
      for (const element of module.declarations ?? []) {
        element.members = element.members?.filter(isPublic);
        // An event that is only passed on has no name of its own in the source.
        element.events = element.events?.filter(({ name }) => name !== undefined);
      }
    }
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ declarations }) => declarations?.length > 0,
    );
  },
};

export default {
  globs: ['src/*/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/testing/**', 'src/locales/**', 'src/**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicPartsOnly],
};
