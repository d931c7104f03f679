import { css } from 'lit';

/** Preview, switches, level and help of the join screen. */
export const devicePanelStyles = css`
  .devices {
    min-inline-size: 0;
  }
  .stage {
    position: relative;
    display: grid;
    aspect-ratio: 16 / 10;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_stage);
    color: var(--_on-stage);
  }
  /* Nothing to see: make room for the words that help. */
  .stage.failed,
  .stage.off {
    aspect-ratio: 16 / 7;
  }
  /* On a phone that lies on its side all of the picture is to be seen at once. */
  @media (max-height: 30rem) {
    .stage {
      inline-size: 100%;
      max-inline-size: max(20rem, calc(75vh * 1.6));
      margin-inline: auto;
    }
  }
  .preview {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
    transform: scaleX(-1);
  }
  .stage-text {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 0.75rem;
    padding: 1rem;
    text-align: center;
  }
  .stage-text p {
    max-inline-size: 24rem;
    text-wrap: balance;
  }
  .stage-picture {
    display: grid;
    font-size: 1.75rem;
    opacity: 0.85;
  }
  .check {
    padding-inline: 1rem;
    border-color: currentcolor;
    background: var(--_on-stage);
    color: var(--_stage);
  }
  .check:hover {
    background: transparent;
    color: var(--_on-stage);
  }
  .switches {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.75rem;
  }
  .switch {
    flex: 1 1 8rem;
    min-block-size: 3rem;
    padding-inline: 0.5rem;
    border-color: var(--_edge);
    background: var(--_paper);
    color: var(--_ink);
  }
  .switch[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-tint);
  }
  .switch-state {
    color: var(--_ink-soft);
    font-weight: 400;
  }
  .level {
    display: flex;
    flex: 1 1 100%;
    align-items: center;
    min-block-size: 1.75rem;
    gap: 0.75rem;
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .level-track {
    flex: none;
    inline-size: 6rem;
    block-size: 0.625rem;
    overflow: hidden;
    border-radius: 1rem;
    background: var(--_line);
  }
  .level-track[hidden] {
    display: none;
  }
  .level-bar {
    display: block;
    inline-size: calc(var(--_level, 0) * 100%);
    block-size: 100%;
    border-radius: inherit;
    background: var(--_accent);
  }
  .advice {
    display: flex;
    gap: 0.75rem;
    margin-block-start: 0.75rem;
    padding: 1rem;
    border-radius: var(--_radius-small);
    background: var(--_warning-tint);
    color: var(--_ink);
  }
  .advice .icon {
    margin-block-start: 0.125rem;
  }
  .advice > div {
    display: grid;
    justify-items: start;
    gap: 0.5rem;
  }
  .advice > div {
    min-inline-size: 0;
    flex: 1;
  }
  .problem {
    display: grid;
    gap: 0.5rem;
  }
  .problem + .problem {
    margin-block-start: 0.5rem;
  }
  .cause {
    font-weight: 600;
  }
  .in-hand {
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .steps {
    display: grid;
    gap: 0.375rem;
    margin: 0;
    padding-inline-start: 1.5rem;
  }
  .steps li::marker {
    font-weight: 600;
  }
  .call {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: 600;
    text-wrap: balance;
  }
  .sound {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-block-start: 0.75rem;
  }
  .sound-answer {
    flex: 1 1 14rem;
    color: var(--_ink-soft);
    font-size: 0.9375rem;
  }
  .pickers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    gap: 0.75rem;
    padding: 0.25rem 0.875rem 0.875rem;
  }
  .device-choice {
    margin-block-start: 0.75rem;
  }
  .picker {
    display: grid;
    gap: 0.25rem;
    min-inline-size: 0;
  }
  .picker select {
    min-block-size: 3rem;
    text-overflow: ellipsis;
  }
  .news:not(:empty) {
    margin-block-start: 0.75rem;
  }
  @container (min-width: 52rem) {
    .stage,
    .stage.off {
      aspect-ratio: 16 / 10;
    }
  }
  @media (forced-colors: active) {
    .switch[aria-pressed='true'] {
      border-color: Highlight;
    }
    .level-track,
    .advice {
      border: 1px solid CanvasText;
    }
    .level-bar {
      background: Highlight;
    }
  }
`;
