import { makeManifest } from '../site/device/make-manifest.ts';

export function GET() {
  return new Response(makeManifest());
}
