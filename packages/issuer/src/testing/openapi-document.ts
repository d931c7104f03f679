import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export const DOCUMENT_FILE = fileURLToPath(new URL('../../openapi/host-api.json', import.meta.url));

type Node = Readonly<Record<string, unknown>>;

export const document = JSON.parse(readFileSync(DOCUMENT_FILE, 'utf8')) as Node & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Node>>>>;
};

/** One operation of the document, and where it stands there. */
export interface Operation {
  readonly id: string;
  readonly path: string;
  readonly method: string;
  readonly pointer: string;
}

const METHODS = ['get', 'head', 'post', 'put', 'patch', 'delete', 'options', 'trace'];

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(
  ([path, item]) =>
    Object.keys(item)
      .filter((method) => METHODS.includes(method))
      .map((method) => ({
        id: String(item[method]?.['operationId']),
        path,
        method: method.toUpperCase(),
        pointer: `#/paths/${path.replaceAll('/', '~1')}/${method}`,
      })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
// Typed as a module, it is a function.
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
ajv.addSchema(document, 'host-api', undefined, false);

/** What stands at a JSON pointer, behind any `$ref`. */
export function at(pointer: string): { readonly node: Node; readonly pointer: string } | undefined {
  let node: unknown = document;
  for (const part of pointer.slice(2).split('/')) {
    const name = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    node = (node as Node | undefined)?.[name];
  }
  if (node === undefined) return undefined;
  const reference = (node as Node)['$ref'];
  return typeof reference === 'string' ? at(reference) : { node: node as Node, pointer };
}

const validators = new Map<string, ValidateFunction>();

/** Fails unless a value is what the schema at a pointer says. */
export function requireValid(pointer: string, value: unknown, what: string): void {
  const problems = problemsOf(pointer, value);
  assert.deepEqual(problems, [], `${what}: ${JSON.stringify(value)}`);
}

export function problemsOf(pointer: string, value: unknown): readonly string[] {
  const reference = `host-api${encodeURI(pointer)}`;
  const validate = validators.get(pointer) ?? ajv.compile({ $ref: reference });
  validators.set(pointer, validate);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Fails unless the document has this answer for the operation: status, each header, type and body. */
export function requireDocumented(operation: Operation, { status, headers, text }: Answer): void {
  const what = `${operation.id} ${status}`;
  const response = at(`${operation.pointer}/responses/${status}`);
  assert.ok(response, `${what} is not in the document: ${text}`);
  const documented = Object.keys(response.node['headers'] ?? {});
  for (const name of documented) {
    const header = at(`${response.pointer}/headers/${name}`);
    assert.ok(headers.has(name) || header?.node['required'] !== true, `${what} has no ${name}`);
    requireValid(`${header?.pointer ?? ''}/schema`, headers.get(name), `${what} ${name}`);
  }
  requireContent(operation, response, { status, headers, text });
}

function requireContent(
  { id, method }: Operation,
  response: { readonly node: Node; readonly pointer: string },
  { status, headers, text }: Answer,
): void {
  const what = `${id} ${status}`;
  const [type, ...others] = Object.keys(response.node['content'] ?? {});
  assert.deepEqual(others, [], `${what} has one type`);
  if (type === undefined) assert.equal(text, '', what);
  // A HEAD has the type of what a GET would bring.
  if (method !== 'HEAD') assert.equal(headers.get('content-type')?.split(';')[0], type, what);
  if (type === undefined) return;
  const content = `${response.pointer}/content/${type.replaceAll('/', '~1')}`;
  requireValid(`${content}/schema`, type.endsWith('json') ? JSON.parse(text) : text, what);
}
