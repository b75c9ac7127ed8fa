import { z } from 'astro/zod';
import { nameSchemas } from '../../names/registry/name-schema.ts';
import { kinds } from '../../names/registry/registry.ts';

/** Folder of the schemas that editors' tools read. */
export const SCHEMAS_DIR = '.vscode/schemas';

/**
 * Makes a JSON Schema of each file of names, of the schemas that check it: editors' tools offer its keys and
 * say what is wrong while it is written.
 *
 * @returns Text of each schema, by the name of its file: `people.json`.
 */
export function makeJsonSchemas(): Map<string, string> {
  const schemas: [string, z.ZodType][] = kinds.map((kind) => [kind, nameSchemas[kind]]);
  return new Map(
    schemas.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/** Writes the line that leads an editor's tool from a file to its schema. */
export function toSchemaLine(name: string): string {
  return `# yaml-language-server: $schema=../../${SCHEMAS_DIR}/${name}.json`;
}
