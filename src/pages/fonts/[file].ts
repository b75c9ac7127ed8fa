import type { APIContext } from 'astro';
import { digestImports } from '../../articles/store/digest-imports.ts';
import { toStaticPath } from '../../site/data/static-path.ts';
import { FACE_PARTS, type FacePart, toFaceFile } from '../../styles/headline-face.ts';
import { getFacePart } from '../../styles/store-face-part.ts';

/** A file of the face of headlines. */
type Props = { part: FacePart };

export function getStaticPaths() {
  return FACE_PARTS.map((part) => {
    const file = toFaceFile(part);
    return toStaticPath({ file }, { part }, file);
  });
}

export async function GET({ props }: APIContext<Props>) {
  const root = process.cwd();
  const { digest } = digestImports(root, ['src/styles/headline-face.ts']);
  return new Response(new Uint8Array(await getFacePart(props.part, root, digest)));
}
