import type { WelcomePicture } from '@video-session/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { BackgroundControl } from '../background/background-control.js';
import type { FrameLimits } from '../background/effect/frame-watch.js';
import { Localize } from '../localize.js';
import { baseStyles } from '../styles/base.styles.js';
import { foldStyles } from '../fold.js';

/** A join screen with nothing on it but the preview and what is behind the person. */
export class BackgroundHost extends LitElement {
  static override styles = [baseStyles, foldStyles];
  @property({ attribute: false }) track: MediaStreamTrack | undefined;
  @property({ attribute: false }) pictures: readonly WelcomePicture[] = [];
  // A machine that does other things too is slow, and that is for one test to see.
  @property({ attribute: false }) limits: FrameLimits = { fewest: 0, seconds: 1 };
  readonly control = new BackgroundControl(this, {
    track: () => this.track,
    pictures: () => this.pictures,
    localize: new Localize(this),
    limits: () => this.limits,
  });

  /** What is in the preview. */
  get shown(): MediaStream | undefined {
    const shown = this.renderRoot.querySelector('video')?.srcObject;
    return shown instanceof MediaStream ? shown : undefined;
  }

  override render(): TemplateResult {
    const stream = this.track && this.control.stream(streamOf(this.track));
    return html`${
      stream === undefined
        ? nothing
        : html`<video autoplay playsinline .muted=${true} .srcObject=${stream}></video>`
    }${this.control.template() ?? nothing}`;
  }
}

const streams = new WeakMap<MediaStreamTrack, MediaStream>();

function streamOf(track: MediaStreamTrack): MediaStream {
  const stream = streams.get(track) ?? new MediaStream([track]);
  streams.set(track, stream);
  return stream;
}
