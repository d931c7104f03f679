import { html, nothing, type TemplateResult } from 'lit';
import { tickIcon, warningIcon, phoneIcon, signalIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import { phoneLink } from '../panels/phone-help.js';
import type { CheckState } from './connection-check.js';
import { adviceFor, type Verdict } from './verdict.js';

export interface CheckActions {
  readonly localize: Localize;
  readonly phone: string;
  readonly isCameraOn: boolean;
  readonly onSoundOnly: () => void;
  readonly onGoOn: () => void;
}

/** What is being done, then what was found; for a polite status. */
export function checkAnswer(state: CheckState, localize: Localize): TemplateResult | undefined {
  switch (state.status) {
    case 'idle':
      return undefined;
    case 'asking':
      return html`<p>${localize.term('connection-asking')}</p>`;
    case 'running':
      return html`<p class="connection-step">
        <span class="spinner"></span>${localize.term(`connection-step-${state.step}`)}
      </p>`;
    case 'done':
      return finding(state, localize);
  }
}

/** Beside the status, because what can be pressed is no news. */
export function checkActions(state: CheckState, model: CheckActions): TemplateResult | undefined {
  if (state.status === 'asking') return goOn(model);
  if (state.status !== 'done') return undefined;
  const { verdict } = state;
  if (verdict === 'good' || verdict === 'unknown') return undefined;
  const { localize, phone } = model;
  return html`<div class="connection-actions">
    ${verdict === 'no-video-service' ? nothing : soundOnly(model)} ${phoneLink(phone, localize)}
  </div>`;
}

const ICONS: Readonly<Record<Verdict, () => TemplateResult>> = {
  good: tickIcon,
  'video-may-freeze': warningIcon,
  'sound-only': warningIcon,
  'no-video-service': phoneIcon,
  unknown: signalIcon,
};

function finding(
  { verdict, findings }: Extract<CheckState, { status: 'done' }>,
  localize: Localize,
): TemplateResult {
  const advice = adviceFor(verdict, findings);
  return html`<div class="connection-verdict ${verdict}" part="connection-verdict">
    ${ICONS[verdict]()}
    <div>
      <p class="connection-title">${localize.term(`connection-${verdict}`)}</p>
      <p>${localize.term(`connection-${verdict}-means`)}</p>
      ${
        advice.length === 0
          ? nothing
          : html`<ul>
              ${advice.map((one) => html`<li>${localize.term(`connection-advice-${one}`)}</li>`)}
            </ul>`
      }
    </div>
  </div>`;
}

function goOn({ localize, onGoOn }: CheckActions): TemplateResult {
  return html`<div class="connection-actions">
    <button class="secondary go-on" type="button" @click=${onGoOn}>
      ${localize.term('connection-go-on')}
    </button>
  </div>`;
}

/** R17. */
function soundOnly({ localize, isCameraOn, onSoundOnly }: CheckActions): TemplateResult {
  return html`<button
      class="secondary join-sound-only"
      type="button"
      aria-describedby=${isCameraOn ? 'sound-only-hint' : nothing}
      @click=${onSoundOnly}
    >
      ${localize.term('connection-join-sound-only')}
    </button>
    ${
      isCameraOn
        ? html`<p class="hint" id="sound-only-hint">${localize.term('connection-camera-off')}</p>`
        : nothing
    }`;
}
