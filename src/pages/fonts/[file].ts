import type { APIContext } from 'astro';
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
  return new Response(new Uint8Array(await getFacePart(props.part, process.cwd())));
}
