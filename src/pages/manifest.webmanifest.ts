import { makeManifest } from '../reader/offline/make-manifest.ts';

export function GET() {
  return new Response(makeManifest());
}
