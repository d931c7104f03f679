// Writes packages/issuer/vectors anew. Only for a new version of the contract: links are out there.
//   node --conditions=source --import tsx packages/issuer/src/testing/vectors/write-vectors.ts
import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { VECTORS } from './issuers.js';
import { makeVectorFiles } from './vector-files.js';

for (const [name, content] of Object.entries(await makeVectorFiles())) {
  const text = await format(JSON.stringify(content), { parser: 'json', printWidth: 100 });
  await writeFile(new URL(name, VECTORS), text);
}
