import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../names/registry/registry.ts';
import { makeJsonSchemas, SCHEMAS_DIR, toSchemaLine } from './schemas.ts';

// Writes the JSON Schemas that editors' tools read, and says how files lead to them: `npm run schemas`.
mkdirSync(SCHEMAS_DIR, { recursive: true });
for (const [name, text] of makeJsonSchemas()) writeFileSync(join(SCHEMAS_DIR, name), text);
for (const file of [...kinds.map((kind) => `content/names/${kind}.yaml`), 'content/front.yaml']) {
  console.log(`${file} begins with\n${toSchemaLine(file)}`);
}
