import type { MediaCode } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import {
  cameraIcon,
  cameraOffIcon,
  microphoneIcon,
  microphoneOffIcon,
  warningIcon,
} from '../icons.js';
import type { Localize } from '../localize.js';
import type { DeviceKind } from '../media/device-kind.js';
import { DEVICE_KINDS } from '../media/device-kind.js';
import type { DeviceState, LocalMedia } from '../media/local-media.js';
import { telephoneHref } from '../phone-link.js';
import type { MicrophoneMeter } from './microphone-meter.js';

/** What the panel shows and what its buttons do. */
export interface DevicePanelModel {
  readonly localize: Localize;
  readonly media: LocalMedia;
  readonly meter: MicrophoneMeter;
  readonly busy: boolean;
  readonly phone: string;
  readonly onCheck: () => void;
  readonly onToggle: (kind: DeviceKind) => void;
}

/** Preview, switches, level and help: everything about this person's devices. */
export function devicePanel(model: DevicePanelModel): TemplateResult {
  return html`<div class="devices" part="devices">
    <div class="stage ${model.media.camera.status}" part="stage">${stage(model)}</div>
    <div role="alert">${help(model)}</div>
    <div class="switches">
      ${deviceSwitch(model, 'microphone')} ${deviceSwitch(model, 'camera')} ${level(model)}
    </div>
  </div>`;
}

function stage(model: DevicePanelModel): TemplateResult {
  const { localize, media, busy } = model;
  if (busy) return stageText(cameraIcon(), localize.term('joining-your-appointment'));
  switch (media.camera.status) {
    case 'live':
      return preview(localize, media.camera.stream);
    case 'asking':
      return waiting(model);
    case 'failed':
      return stageText(cameraOffIcon(), localize.term('camera-failed'));
    default:
      return media.microphone.status === 'asking' ? waiting(model) : invitation(model);
  }
}

function preview(localize: Localize, stream: MediaStream): TemplateResult {
  return html`<video
    class="preview"
    part="preview"
    autoplay
    playsinline
    .muted=${true}
    .srcObject=${stream}
    aria-label=${localize.term('camera-preview')}
  ></video>`;
}

function waiting({ localize }: DevicePanelModel): TemplateResult {
  return stageText(html`<span class="spinner"></span>`, localize.term('devices-starting'));
}

/** Why we ask, before anybody asks (R16). */
function invitation({ localize, media, onCheck }: DevicePanelModel): TemplateResult {
  const unasked = DEVICE_KINDS.filter((kind) => media.isOn(kind) && media[kind].status === 'idle');
  const only = unasked.length === 1 && unasked[0] !== undefined ? (`-${unasked[0]}` as const) : '';
  if (unasked.length === 0) {
    const off = media.isOn('microphone') ? 'camera-off' : 'devices-none';
    return stageText(cameraOffIcon(), localize.term(off));
  }
  return stageText(
    cameraIcon(),
    localize.term(`devices-why${only}`),
    html`<button class="check" type="button" @click=${onCheck}>
      ${localize.term(`devices-check${only}`)}
    </button>`,
  );
}

function stageText(
  picture: TemplateResult,
  sentence: string,
  action: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`<div class="stage-text">
    <span class="stage-picture">${picture}</span>
    <p>${sentence}</p>
    ${action}
  </div>`;
}

const ICONS = {
  camera: [cameraOffIcon, cameraIcon],
  microphone: [microphoneOffIcon, microphoneIcon],
} as const;

function deviceSwitch(model: DevicePanelModel, kind: DeviceKind): TemplateResult {
  const { localize, media, onToggle } = model;
  const on = media.isOn(kind);
  return html`<button
    class="switch"
    id=${kind}
    type="button"
    aria-pressed=${on ? 'true' : 'false'}
    @click=${() => onToggle(kind)}
  >
    ${ICONS[kind][on ? 1 : 0]()}
    <span>${localize.term(kind)}</span>
    <span class="switch-state" aria-hidden="true"
      >${localize.term(on ? 'switch-on' : 'switch-off')}</span
    >
  </button>`;
}

function level({ localize, media, meter }: DevicePanelModel): TemplateResult {
  const live = media.microphone.status === 'live';
  return html`<div class="level">
    <span class="level-track" aria-hidden="true" ?hidden=${!live}
      ><span class="level-bar" ${ref(meter.bar)}></span
    ></span>
    <p role="status">${localize.term(levelSentence(media, meter.heard))}</p>
  </div>`;
}

function levelSentence(media: LocalMedia, heard: boolean) {
  if (!media.isOn('microphone')) {
    return media.microphone.status === 'failed' ? 'microphone-failed' : 'microphone-off';
  }
  if (media.microphone.status !== 'live') return 'microphone-not-checked';
  return heard ? 'microphone-heard' : 'microphone-speak';
}

function help(model: DevicePanelModel): TemplateResult | typeof nothing {
  const sentences = problems(model);
  if (sentences.length === 0) return nothing;
  const { localize, media, phone, onCheck } = model;
  const blocked = DEVICE_KINDS.some((kind) => isFailed(media[kind], 'policy-blocked'));
  const retry = DEVICE_KINDS.some((kind) => media[kind].status === 'failed');
  return html`<div class="advice" part="advice">
    ${warningIcon()}
    <div>
      ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      ${
        blocked && phone !== ''
          ? html`<p><a href=${telephoneHref(phone)}>${localize.term('call-us', phone)}</a></p>`
          : nothing
      }
      ${
        retry
          ? html`<button class="secondary retry" type="button" @click=${onCheck}>
              ${localize.term('try-again')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** One sentence per cause, and the way on where it does not say so itself (R17, R18). */
function problems({ localize, media }: DevicePanelModel): readonly string[] {
  const causes = DEVICE_KINDS.flatMap((kind) => {
    const code = codeOf(media[kind]);
    return code === undefined ? [] : [sentenceOf(localize, kind, code)];
  });
  const pending = media.isPending ? [localize.term('error-permission-pending')] : [];
  const sentences = [...new Set([...pending, ...causes])];
  const failed = DEVICE_KINDS.some((kind) => media[kind].status === 'failed');
  const onward = localize.term('you-can-still-join');
  const isSaid = sentences.some((sentence) => sentence.includes(onward));
  return failed && !isSaid ? [...sentences, onward] : sentences;
}

function sentenceOf(localize: Localize, kind: DeviceKind, code: MediaCode): string {
  const microphoneInUse = code === 'in-use' && kind === 'microphone';
  return localize.term(microphoneInUse ? 'in-use-microphone' : `error-${code}`);
}

function codeOf(state: DeviceState): MediaCode | undefined {
  if (state.status === 'failed') return state.code;
  return state.status === 'live' ? state.notice : undefined;
}

function isFailed(state: DeviceState, code: MediaCode): boolean {
  return state.status === 'failed' && state.code === code;
}
