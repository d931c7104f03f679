import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { BackgroundControl } from '../background/background-control.js';
import {
  cameraIcon,
  cameraOffIcon,
  microphoneIcon,
  microphoneOffIcon,
  speakerIcon,
} from '../icons.js';
import type { ConnectionCheckControl } from '../connection-check/connection-check-control.js';
import type { Localize } from '../localize.js';
import { DEVICE_KINDS, type DeviceKind, type ListedKind } from '../media/device-kind.js';
import type { LocalMedia } from '../media/local-media.js';
import type { MediaObstacle } from '../media/media-port.js';
import { deviceAdvice, type ProblemHelp } from './device-advice.js';
import type * as Choice from './choice/choice-templates.js';
import type { MicrophoneMeter } from './microphone-meter.js';

/** The pickers, once their script is there. */
export interface ChoicePart extends Pick<typeof Choice, 'devicePickers' | 'soundAnswer'> {
  readonly choice: Choice.DeviceChoice;
}

/** What the panel shows and what its buttons do. */
export interface DevicePanelModel {
  readonly localize: Localize;
  readonly media: LocalMedia;
  readonly meter: MicrophoneMeter;
  readonly background: Pick<BackgroundControl, 'stream' | 'template'>;
  readonly connection: Pick<ConnectionCheckControl, 'template'>;
  readonly obstacle: MediaObstacle | undefined;
  readonly help: ProblemHelp | undefined;
  readonly choice: ChoicePart | undefined;
  readonly busy: boolean;
  readonly phone: string;
  readonly onCheck: () => void;
  readonly onToggle: (kind: DeviceKind) => void;
  readonly onChoose: (kind: ListedKind, id: string) => void;
  readonly onSound: () => void;
}

/** Preview, help, switches, level and pickers: everything about this person's devices. */
export function devicePanel(model: DevicePanelModel): TemplateResult {
  const { obstacle, media, localize, choice, busy } = model;
  const isHere = obstacle === undefined;
  return html`<div class="devices" part="devices">
    <div class="stage ${isHere ? media.camera.status : 'failed'}" part="stage">${stage(model)}</div>
    <div role="alert">${busy ? nothing : deviceAdvice(model)}</div>
    ${
      isHere
        ? html`<div class="switches">
            ${deviceSwitch(model, 'microphone')} ${deviceSwitch(model, 'camera')} ${level(model)}
          </div>`
        : nothing
    }
    ${model.background.template()} ${sound(model)}
    ${choice?.devicePickers(choice.choice, localize, model.onChoose)} ${model.connection.template()}
  </div>`;
}

function stage(model: DevicePanelModel): TemplateResult {
  const { localize, media, busy, obstacle } = model;
  if (busy) return stageText(cameraIcon(), localize.term('joining-your-appointment'));
  if (obstacle !== undefined) return stageText(cameraOffIcon(), localize.term('obstacle-stage'));
  switch (media.camera.status) {
    case 'live':
      return preview(localize, model.background.stream(media.camera.stream));
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
    <p role="status">${localize.term(levelSentence(media, meter))}</p>
  </div>`;
}

function levelSentence(media: LocalMedia, meter: MicrophoneMeter) {
  const { microphone } = media;
  if (!media.isOn('microphone')) {
    return microphone.status === 'failed' ? 'microphone-failed' : 'microphone-off';
  }
  if (microphone.status !== 'live') return 'microphone-not-checked';
  if (microphone.track.muted) return 'microphone-muted';
  if (meter.isHeldBack) return 'microphone-press';
  return meter.heard ? 'microphone-heard' : 'microphone-speak';
}

function sound({ localize, choice, onSound }: DevicePanelModel): TemplateResult {
  return html`<div class="sound">
    <button class="secondary test-sound" type="button" @click=${onSound}>
      ${speakerIcon()} ${localize.term('sound-test')}
    </button>
    <p class="sound-answer" role="status">${choice?.soundAnswer(choice.choice, localize)}</p>
  </div>`;
}
