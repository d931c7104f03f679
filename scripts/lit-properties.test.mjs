import assert from 'node:assert/strict';
import { it } from 'node:test';
import ts from 'typescript';
import { listedProperties } from './lit-properties.mjs';

const compiled = (source) =>
  ts.transpileModule(source, {
    compilerOptions: { target: 'es2022', module: 'esnext', experimentalDecorators: true },
    transformers: { before: [listedProperties] },
  }).outputText;

it('lists the properties of an element, with their options, in place of decorators', () => {
  const output = compiled(`
    import { property, state } from 'lit/decorators.js';
    export class Plain extends LitElement {
      static styles = [];
      @property() phone = '';
      @property({ type: Number, attribute: 'late-after' }) lateAfter = 10;
      @property({ attribute: 'server-now' }) get serverNow(): string { return this.#now; }
      set serverNow(value: string) { this.#now = value; }
      #now = '';
      @state() private missing = false;
      other = 1;
    }`);
  assert.doesNotMatch(output, /decorate|lit\/decorators/);
  const list = /static properties = (\{[^;]*\});/.exec(output)?.[1] ?? '';
  // What the compiler has written is an object literal.
  assert.deepEqual(Function(`return ${list}`)(), {
    phone: {},
    lateAfter: { type: Number, attribute: 'late-after' },
    serverNow: { attribute: 'server-now' },
    missing: { state: true },
  });
  assert.match(output, /get serverNow\(\)/);
});

it('leaves every other decorator where it is, and every other class as it is', () => {
  const output = compiled(`
    import { property, query } from 'lit/decorators.js';
    export class Found { @query('p') found; @property() @initial('x') name; }
    export class Other { @mine() field; }`);
  assert.match(output, /import \{ query \} from 'lit\/decorators.js'/);
  assert.match(output, /query\('p'\)\s*\], Found/);
  assert.match(output, /initial\('x'\)\s*\], Found/);
  assert.match(output, /mine\(\)\s*\], Other/);
  assert.equal(output.match(/static properties/g).length, 1);
});
