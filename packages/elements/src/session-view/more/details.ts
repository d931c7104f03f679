import type { CallState, ConnectionReport, Gathered, Room } from '@video-session/core';
import { html, nothing, type TemplateResult } from 'lit';
import { lockIcon, peopleIcon, shieldIcon, signalIcon } from '../../icons.js';
import type { Localize } from '../../localize.js';
import { nameOf } from '../call-bar.js';
import type { CallControl } from '../call-control.js';

/** Part of the packets, from which on sound and picture are no longer good (ITU-T G.1010). */
const NOTICED_LOSS = 0.01;

/** What is known of the connection, in words; nothing that the meeting has not told (R46). */
export function callDetails(control: CallControl): TemplateResult {
  const { call, localize } = control;
  const room = roomOf(call);
  const joined = call.status === 'joined' ? call.room : undefined;
  return html`${joined && people(joined, localize)} ${path(room, localize)}
  ${quality(control, room?.connection)} ${joined && sound(control, joined)} ${advice(localize)}`;
}

function roomOf(call: CallState): Gathered | undefined {
  return 'room' in call ? call.room : undefined;
}

/** In full, which the bar may have no room for. */
function people({ self, others }: Room, localize: Localize): TemplateResult {
  return html`<div class="row">
    ${peopleIcon()}
    <div>
      <h3>${localize.term('details-people')}</h3>
      <ul>
        ${others.map((other) => html`<li>${nameOf(other, localize)}</li>`)}
        <li>${localize.term('call-you', nameOf(self, localize))}</li>
      </ul>
    </div>
  </div>`;
}

function path(room: Gathered | undefined, localize: Localize): TemplateResult {
  const sentences = pathWords(room);
  return html`<div class="row">
    ${room?.direct === true ? lockIcon() : shieldIcon()}
    <div>${sentences.map((words) => html`<p>${localize.term(words)}</p>`)}</div>
  </div>`;
}

type Words = Parameters<Localize['term']>[0] & `details-${string}`;

/** R46: "end-to-end" is claimed only while the call is peer to peer. */
function pathWords(room: Gathered | undefined) {
  if (room?.direct === undefined) return ['details-unknown'] as const satisfies readonly Words[];
  if (!room.direct)
    return ['details-server', 'details-protected'] as const satisfies readonly Words[];
  return room.connection?.relayed === true
    ? (['details-relayed', 'details-encrypted'] as const satisfies readonly Words[])
    : (['details-direct', 'details-encrypted'] as const satisfies readonly Words[]);
}

/** In words; numbers only for a clinician, who may have somebody to help them. */
function quality(
  { localize, isClinician }: CallControl,
  report: ConnectionReport | undefined,
): TemplateResult | typeof nothing {
  if (report === undefined) return nothing;
  const isLossy = report.level !== 'lost' && (report.packetLoss ?? 0) > NOTICED_LOSS;
  const numbers = isClinician ? numbersOf(report, localize) : '';
  return html`<div class="row">
    ${signalIcon()}
    <div>
      <p>${localize.term(`details-quality-${report.level}`)}</p>
      ${isLossy ? html`<p>${localize.term('details-some-lost')}</p>` : nothing}
      ${numbers === '' ? nothing : html`<p class="soft">${numbers}</p>`}
    </div>
  </div>`;
}

function numbersOf({ roundTrip, packetLoss }: ConnectionReport, localize: Localize): string {
  const said = (value: number, options: Intl.NumberFormatOptions) =>
    new Intl.NumberFormat(localize.lang(), options).format(value);
  const delay =
    roundTrip === undefined
      ? []
      : [localize.term('details-delay', said(roundTrip, { maximumFractionDigits: 0 }))];
  const loss =
    packetLoss === undefined
      ? []
      : [
          localize.term(
            'details-loss',
            said(packetLoss, { style: 'percent', maximumFractionDigits: 1 }),
          ),
        ];
  return [...delay, ...loss].join(' · ');
}

/** Off and on as the meeting reports it (R17). */
function sound({ localize, meeting }: CallControl, { audioOnly }: Room): TemplateResult {
  const isOn = audioOnly === true;
  return html`<div class="sound">
    <p role="status">${isOn ? localize.term('audio-only-is-on') : nothing}</p>
    <button type="button" class="secondary" @click=${() => meeting?.setAudioOnly(!isOn)}>
      ${localize.term(isOn ? 'audio-only-stop' : 'audio-only-start')}
    </button>
  </div>`;
}

function advice(localize: Localize): TemplateResult {
  return html`<div class="advice">
    <h3>${localize.term('details-advice-title')}</h3>
    <ul>
      <li>${localize.term('details-advice-near')}</li>
      <li>${localize.term('details-advice-close')}</li>
      <li>${localize.term('details-advice-sound')}</li>
    </ul>
  </div>`;
}
