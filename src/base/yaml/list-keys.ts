import { z } from 'astro/zod';
import type { Path } from './place-path.ts';

/**
 * Lists the keys that a schema knows at a place.
 *
 * @param path Like `['source']`, or `[3]` for an entry of a list.
 */
export function listKeys(schema: z.core.$ZodType, path: Path): string[] {
  const own = unwrap(schema);
  const [first, ...rest] = path;
  if (own instanceof z.ZodObject) {
    const shape: Record<string, z.core.$ZodType> = own.shape;
    if (first === undefined) return Object.keys(shape);
    const next = shape[String(first)];
    return next ? listKeys(next, rest) : [];
  }
  return own instanceof z.ZodArray && first !== undefined ? listKeys(own.element, rest) : [];
}

/** Takes off what may be left out, has a default, or is made into something else. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.def.innerType);
  }
  return schema instanceof z.ZodPipe ? unwrap(schema.def.in) : schema;
}
