import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeJsonSchemas, SCHEMAS_DIR } from './schemas.ts';

// Writes the JSON Schemas of the files of names: `npm run schemas`.
mkdirSync(SCHEMAS_DIR, { recursive: true });
for (const [name, text] of makeJsonSchemas()) writeFileSync(join(SCHEMAS_DIR, name), text);
