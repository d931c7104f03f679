import all from './rollup.config.mjs';
const flat = all.flat();
export default flat.filter((c) => {
  const input = JSON.stringify(c.input);
  return input.includes('packages/core/src/index.ts') || input.includes('packages/elements/src/index.ts') || (input.includes('dist/define/video-session.js') && Object.keys(c.input).length === 1);
});
