import type { SessionError } from '@video-session/core';
import type { TemplateResult } from 'lit';
import { endedPanel } from '../panels/ended-panel.js';
import { problemPanel } from '../panels/problem-panel.js';
import { waitingPanel } from '../panels/waiting-panel.js';
import { webAddress } from '../web-address.js';
import type { CallControl } from './call-control.js';

export interface CallPanel {
  readonly phone: string;
  readonly homeUrl: string;
  /** A fresh session is on its way. */
  readonly busy: boolean;
  readonly goBack: () => unknown;
}

/** What is shown in place of the meeting: why there is none, or how it ended. */
export function callPanel(control: CallControl, panel: CallPanel): TemplateResult {
  const { call, refusal, localize, elapsed: duration } = control;
  const { phone, goBack, busy } = panel;
  if (busy) return waitingPanel(localize.term('loading'));
  if (refusal !== undefined) return broken(refusal, control, panel);
  if (call.status === 'failed') return broken(call.error, control, panel);
  if (call.status !== 'ended') return waitingPanel(localize.term('loading'));
  const homeUrl = webAddress(panel.homeUrl);
  return endedPanel({ reason: call.reason, duration, localize, phone, homeUrl, goBack });
}

function broken(error: SessionError, { localize }: CallControl, panel: CallPanel): TemplateResult {
  const retry = error.recoverable ? panel.goBack : undefined;
  return problemPanel({ error, localize, phone: panel.phone, retry });
}
