import { html, nothing, type TemplateResult } from 'lit';
import { warningIcon } from '../icons.js';
import type { Localize } from '../localize.js';
import type { LocalMedia } from '../media/local-media.js';
import type { MediaObstacle } from '../media/media-port.js';
import { telephoneHref } from '../phone-link.js';
import { deviceProblems, type DeviceProblem } from './device-problems.js';

/** Tells what to do on the device in hand; undefined until its script is there. */
export type ProblemHelp = (problem: DeviceProblem, localize: Localize) => TemplateResult;

export interface DeviceAdviceModel {
  readonly localize: Localize;
  readonly media: LocalMedia;
  readonly obstacle: MediaObstacle | undefined;
  readonly help: ProblemHelp | undefined;
  readonly phone: string;
  readonly onCheck: () => void;
}

/** One paragraph per cause, and the way on where it does not say so itself (R17, R18). */
export function deviceAdvice(model: DeviceAdviceModel): TemplateResult | typeof nothing {
  const { localize, media, obstacle, phone, onCheck } = model;
  const { camera, microphone, delay } = media;
  const problems = deviceProblems({ camera, microphone, delay, obstacle });
  if (problems.length === 0) return nothing;
  const isOpen = problems.some((problem) => problem.isOpen);
  return html`<div class="advice" part="advice">
    ${warningIcon()}
    <div>
      ${problems.map((problem) => html`<div class="problem">${words(problem, model)}</div>`)}
      ${isOpen && canJoin(model) ? html`<p>${localize.term('you-can-still-join')}</p>` : nothing}
      ${problems.some(isOurFault) ? callUs(phone, localize) : nothing}
      ${
        isOpen && obstacle === undefined
          ? html`<button class="secondary retry" type="button" @click=${onCheck}>
              ${localize.term('try-again')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

function words(problem: DeviceProblem, { help, localize }: DeviceAdviceModel) {
  return help?.(problem, localize) ?? html`<p class="cause">${plainWords(problem, localize)}</p>`;
}

/** All causes in a few words, for whom the help has not reached. */
function plainWords({ code }: DeviceProblem, localize: Localize): string {
  switch (code) {
    case 'slow':
      return localize.term('error-in-use');
    case 'in-app':
    case 'no-devices':
      return localize.term('error-insecure');
    case 'unsupported':
      return localize.term('join-unsupported');
    default:
      return localize.term(`error-${code}`);
  }
}

function callUs(phone: string, localize: Localize): TemplateResult | typeof nothing {
  if (phone === '') return nothing;
  const sentence = localize.term('call-us', phone);
  return html`<p><a class="call" href=${telephoneHref(phone)}>${sentence}</a></p>`;
}

/** Nothing that the person could do would help. */
function isOurFault({ code }: DeviceProblem): boolean {
  return ['policy-blocked', 'insecure', 'in-app', 'no-devices', 'unsupported'].includes(code);
}

function canJoin({ obstacle, media }: DeviceAdviceModel): boolean {
  return obstacle !== 'unsupported' && media.delay === undefined;
}
