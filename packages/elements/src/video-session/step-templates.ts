import { visitOf, type Entry, type JourneyState, type SessionError } from '@video-session/core';
import { html, type TemplateResult } from 'lit';
import { problemPanel } from '../panels/problem-panel.js';
import { ground, replaceable, shortWait, type LaterStep, type StepView } from './step-view.js';

/** @param later the steps from the join screen on, once their script is there */
export function stepTemplate(
  state: JourneyState,
  view: StepView,
  later: LaterStep | undefined,
): TemplateResult {
  switch (state.status) {
    case 'idle':
    case 'verifying':
      return shortWait('journey-verifying', view);
    case 'denied':
      return replaceable('denied', view, () => deniedStep(state.error, view));
    case 'welcome':
      return replaceable('welcome', view, () => welcomeStep(state, view));
    default:
      return later?.(state, view) ?? shortWait('loading', view);
  }
}

export function problemStep(
  error: SessionError,
  { localize, phone }: StepView,
  retry: (() => void) | undefined,
): TemplateResult {
  const known = error.details.phone ?? phone;
  return ground(problemPanel({ error, localize, phone: known, retry }));
}

function deniedStep(error: SessionError, view: StepView): TemplateResult {
  return problemStep(error, view, error.recoverable ? view.start : undefined);
}

function welcomeStep(entry: Entry, { page, phone }: StepView): TemplateResult {
  return html`<welcome-page
    service-name=${page.serviceName}
    phone=${phone}
    .settings=${entry.welcome}
    .session=${visitOf(entry)}
  ></welcome-page>`;
}
