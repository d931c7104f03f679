import { css } from 'lit';

/**
 * Private tokens, each with the public property that a host or theme may set.
 * The public ones are documented in the README; elements read the private ones only.
 * Light or dark is the page's choice (`color-scheme`), since an element stands on
 * the page's own ground; browsers of before 2024 show the light colours.
 */
export const tokens = css`
  :host {
    --_ink: var(--video-session-ink-color, #1d2b36);
    --_ink-soft: var(--video-session-ink-soft-color, #4a5b68);
    --_paper: var(--video-session-paper-color, #ffffff);
    --_ground: var(--video-session-ground-color, #f3f6f7);
    --_line: var(--video-session-line-color, #c9d3d9);
    --_edge: var(--video-session-edge-color, #6b7c88);
    --_accent: var(--video-session-accent-color, #0b6170);
    --_accent-strong: var(--video-session-accent-strong-color, #084954);
    --_on-accent: var(--video-session-on-accent-color, #ffffff);
    --_accent-tint: var(--video-session-accent-tint-color, #e3f1f3);
    --_button: var(--video-session-button-color, var(--_accent));
    --_button-strong: var(--video-session-button-strong-color, var(--_accent-strong));
    --_danger: var(--video-session-danger-color, #b3261e);
    --_on-danger: var(--video-session-on-danger-color, #ffffff);
    --_warning-tint: var(--video-session-warning-tint-color, #fff4d6);
    --_focus: var(--video-session-focus-color, #ffd33d);
    --_focus-edge: var(--video-session-focus-edge-color, #1d2b36);
    --_stage: var(--video-session-stage-color, #10191f);
    --_on-stage: var(--video-session-on-stage-color, #f2f6f8);
    --_radius: var(--video-session-radius, 0.75rem);
    --_radius-small: var(--video-session-radius-small, 0.5rem);
    --_font: var(
      --video-session-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_font-mono: var(
      --video-session-font-mono,
      ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      monospace
    );
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_ink: var(--video-session-ink-color, light-dark(#1d2b36, #eef3f5));
      --_ink-soft: var(--video-session-ink-soft-color, light-dark(#4a5b68, #b4c2cb));
      --_paper: var(--video-session-paper-color, light-dark(#ffffff, #16222a));
      --_ground: var(--video-session-ground-color, light-dark(#f3f6f7, #0e171d));
      --_line: var(--video-session-line-color, light-dark(#c9d3d9, #33444f));
      --_edge: var(--video-session-edge-color, light-dark(#6b7c88, #8a9ca8));
      --_accent: var(--video-session-accent-color, light-dark(#0b6170, #6fd0de));
      --_accent-strong: var(--video-session-accent-strong-color, light-dark(#084954, #a2e3ed));
      --_on-accent: var(--video-session-on-accent-color, light-dark(#ffffff, #06272d));
      --_accent-tint: var(--video-session-accent-tint-color, light-dark(#e3f1f3, #143840));
      --_danger: var(--video-session-danger-color, light-dark(#b3261e, #ff8a80));
      --_on-danger: var(--video-session-on-danger-color, light-dark(#ffffff, #33100d));
      --_warning-tint: var(--video-session-warning-tint-color, light-dark(#fff4d6, #3d3316));
      --_focus-edge: var(--video-session-focus-edge-color, light-dark(#1d2b36, #0e171d));
    }
  }
`;
