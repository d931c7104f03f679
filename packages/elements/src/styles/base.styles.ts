import type { CSSResultGroup } from 'lit';
import { firstStyles } from './first.styles.js';
import { formStyles } from './form.styles.js';

/** What every element shares, the patient's first screen apart. */
export const baseStyles: CSSResultGroup = [firstStyles, formStyles];
