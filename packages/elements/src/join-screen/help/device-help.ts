import { html, nothing, type TemplateResult } from 'lit';
import { browserFamily, deviceFamily } from '../../browser/device-family.js';
import { inAppBrowser } from '../../browser/in-app.js';
import { deviceHelp } from '../../locales/en/device-help.js';
import { addMessages, type Localize } from '../../localize.js';
import type { DeviceProblem } from '../device-problems.js';
import { causeKey, helpSteps, type Surroundings } from './help-steps.js';

addMessages(deviceHelp);

/** What is wrong with a device, and what to do about it on the device in hand. */
export function problemHelp(
  problem: DeviceProblem,
  localize: Localize,
  around: Surroundings = surroundings(),
): TemplateResult {
  const steps = helpSteps(problem, around);
  return html`<p class="cause">${localize.term(causeKey(problem))}</p>
    ${
      steps.length === 0
        ? nothing
        : html`<p class="in-hand">${localize.term(`on-${around.device}`)}</p>
            <ol class="steps">
              ${steps.map((step) => html`<li>${localize.term(step)}</li>`)}
            </ol>`
    }`;
}

export function surroundings(): Surroundings {
  return {
    device: deviceFamily(),
    browser: browserFamily(),
    isInApp: inAppBrowser(navigator.userAgent) !== undefined,
  };
}
