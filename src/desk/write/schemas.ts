import { z } from 'astro/zod';
import { frontSchema } from '../../articles/front/front-file.ts';
import { nameSchemas } from '../../names/registry/name-schema.ts';
import { kinds } from '../../names/registry/registry.ts';

/** Folder of the schemas that editors' tools read. */
export const SCHEMAS_DIR = '.vscode/schemas';

/**
 * Makes a JSON Schema of each file of names and of that of the front page, of the schemas that check them:
 * editors' tools offer their keys, and say what is wrong while they are written.
 *
 * @returns Text of each schema, by the name of its file: `people.json`.
 */
export function makeJsonSchemas(): Map<string, string> {
  const schemas: [string, z.ZodType][] = [
    ...kinds.map((kind): [string, z.ZodType] => [kind, nameSchemas[kind]]),
    ['front', frontSchema],
  ];
  return new Map(
    schemas.map(([name, schema]) => {
      const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

/**
 * Writes the line that leads an editor's tool from a file to its schema.
 *
 * @param file Path below the project: `content/names/people.yaml`.
 */
export function toSchemaLine(file: string): string {
  const name = file.replace(/^.*\/|\.yaml$/g, '');
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}${SCHEMAS_DIR}/${name}.json`;
}
