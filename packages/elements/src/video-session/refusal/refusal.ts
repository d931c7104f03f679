// What a person sees who is not let in, in one chunk: nobody who is let in waits for it.
export { stepStyles } from '../../panels/panel.styles.js';
export { elsewhereStep, refusalStep } from './refusal-templates.js';
export { RefusalWatch } from './refusal-watch.js';
