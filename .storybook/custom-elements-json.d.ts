// Written by `npm run manifest`, so not there yet when a fresh clone is type-checked.
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}
