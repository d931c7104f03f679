import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { AuditEvent } from '@video-session/core';
import { Ajv2020 } from 'ajv/dist/2020.js';

/** The schema that hosts get. */
export const auditSchema = JSON.parse(
  readFileSync(new URL('../../schema/audit-event.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: Readonly<Record<string, { readonly enum: readonly string[] }>> };

const validate = new Ajv2020({ allErrors: true, strictTypes: false }).compile(auditSchema);

/** Whether an event, as JSON, is what the schema says. */
export function auditProblems(event: unknown): readonly string[] {
  if (validate(JSON.parse(JSON.stringify(event)))) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** Fails the test during which an event breaks the schema, whatever else that test is about. */
export function requireAuditEvent(event: AuditEvent): void {
  const problems = auditProblems(event);
  queueMicrotask(() => assert.deepEqual(problems, [], JSON.stringify(event)));
}
