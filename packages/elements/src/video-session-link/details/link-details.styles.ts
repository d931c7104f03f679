import { css } from 'lit';
import { cardStyles } from './card.styles.js';
import { dialogStyles } from './dialog.styles.js';
import { sharingStyles } from './sharing.styles.js';

export const linkDetailsStyles = css`
  ${cardStyles}
  ${sharingStyles}
  ${dialogStyles}
`;
