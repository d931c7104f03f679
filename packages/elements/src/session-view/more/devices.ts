import type { Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon, cameraOffIcon, microphoneIcon, microphoneOffIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';

/** For the bar: whether microphone and camera are on. */
export function devices(
  { microphoneMuted, cameraMuted }: Room,
  localize: Localize,
): TemplateResult {
  return html`<ul class="devices" part="devices">
    ${device(microphoneMuted, 'microphone', localize)} ${device(cameraMuted, 'camera', localize)}
  </ul>`;
}

const DEVICE_ICONS = {
  microphone: { on: microphoneIcon, off: microphoneOffIcon },
  camera: { on: cameraIcon, off: cameraOffIcon },
} as const;

/** Nothing is said of a device before the meeting has reported it. */
function device(
  muted: boolean | undefined,
  kind: 'microphone' | 'camera',
  localize: Localize,
): TemplateResult | typeof nothing {
  if (muted === undefined) return nothing;
  const state = muted ? 'off' : 'on';
  return html`<li class=${state}>
    ${DEVICE_ICONS[kind][state]()}
    <span>${localize.term(`call-${kind}-${state}`)}</span>
  </li>`;
}
