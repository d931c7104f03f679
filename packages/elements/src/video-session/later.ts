// What a person needs once they have read the welcome page, in one chunk. The
// elements of the later steps are fetched from here, so that a bundler puts what
// they share with it into it, and not into the first screen.
export { stepStyles } from '../panels/panel.styles.js';
export { loadLaterStep, prefetchAfter } from './later-chunks.js';
export { laterRules } from './later-rules.js';
export { laterStep } from './later-templates.js';
export { Surroundings } from './surroundings.js';
