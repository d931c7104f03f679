import { addMessages } from '../localize.js';
import { configurationErrors } from '../locales/en/configuration-errors.js';
import { denialErrors } from '../locales/en/denial-errors.js';
import { ended } from '../locales/en/ended.js';
import { meetingErrors } from '../locales/en/meeting-errors.js';
import { problem } from '../locales/en/problem.js';
import type { TemplateResult } from 'lit';
import { endedPanel } from '../panels/ended-panel.js';
import { problemPanel } from '../panels/problem-panel.js';
import { webAddress } from '../web-address.js';
import type { CallControl } from './call-control.js';

addMessages(configurationErrors, denialErrors, ended, meetingErrors, problem);

export interface CallPanel {
  readonly phone: string;
  readonly homeUrl: string;
  readonly goBack: () => unknown;
}

/** What is shown in place of the meeting: why there is none, or how it ended. */
export function callPanel(
  { call, refusal, localize, elapsed: duration }: CallControl,
  { phone, homeUrl, goBack }: CallPanel,
): TemplateResult {
  const error = refusal ?? (call.status === 'failed' ? call.error : undefined);
  if (error !== undefined) {
    const retry = error.recoverable ? goBack : undefined;
    return problemPanel({ error, localize, phone, retry });
  }
  const reason = call.status === 'ended' ? call.reason : 'left';
  return endedPanel({ reason, duration, localize, phone, homeUrl: webAddress(homeUrl), goBack });
}
