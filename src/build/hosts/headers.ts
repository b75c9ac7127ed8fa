import { EARLY_SCRIPTS } from '../../reader/settings/early-script.ts';
import { type PageNeeds, toHashSource } from '../site/page-needs.ts';

/** Headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  // Browsers apply it over https only.
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': ['camera', 'geolocation', 'microphone', 'payment', 'usb']
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Files whose names change with their content are cached for a year; the rest is asked for again. */
export const CACHE = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'no-cache',
} as const;

/** Policy of a file that is no page: opened directly, it may load nothing else. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Policy of a script that runs in a worker, to which the policy of its page does not apply. */
export const WORKER_POLICY = `${FILE_POLICY}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'`;

/** Policy of the service worker, which fetches the site’s files. */
export const SERVICE_WORKER_POLICY = `${FILE_POLICY}; connect-src 'self'`;

/** Name of the Trusted Types policy that registers the service worker; `register-worker.ts` makes it. */
const OFFLINE_POLICY = 'offline';

/** Name of the Trusted Types policy that lets Pagefind start its worker; `trust-worker.ts` makes it. */
const SEARCH_POLICY = 'default';

/** Nonce of the styles within pages, the same in all: see `makeHeaderPolicy`. */
export const STYLE_NONCE = 'newsprint';

/**
 * Makes the Content-Security-Policy of a page, of the parts that a `meta` element may carry
 * (w3.org/TR/CSP3/#meta-element).
 */
export function makePagePolicy({ styles, scripts, isScripted, hasSearch }: PageNeeds): string {
  const script = [
    ...(isScripted ? ["'self'"] : []),
    ...(hasSearch ? ["'wasm-unsafe-eval'"] : []),
    ...scripts,
  ];
  const trusted = [...(isScripted ? [OFFLINE_POLICY] : []), ...(hasSearch ? [SEARCH_POLICY] : [])];
  return [
    "default-src 'none'",
    ...(script.length > 0 ? [`script-src ${script.join(' ')}`] : []),
    ...(styles.size > 0 ? [`style-src ${[...styles].join(' ')}`] : []),
    "img-src 'self'",
    ...(styles.size > 0 ? ["font-src 'self'"] : []),
    ...(isScripted ? ["connect-src 'self'", "worker-src 'self'", "manifest-src 'self'"] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trusted.join(' ') || "'none'"}`,
  ].join('; ');
}

/**
 * Makes the policy that servers send with pages. A browser enforces it together with the policy of the page, so it must
 * fit every page of this and of later builds: it has the hashes of the scripts of the head, forbids other sites to
 * frame the page, and allows styles by a constant nonce. That alone would allow any style; the policy of the page
 * restricts them by their hashes.
 */
export function makeHeaderPolicy(hasSearch: boolean): string {
  const styles = new Set([`'nonce-${STYLE_NONCE}'`]);
  const scripts = new Set(EARLY_SCRIPTS.map(toHashSource));
  const policy = makePagePolicy({ styles, scripts, isScripted: true, hasSearch });
  return `${policy}; frame-ancestors 'none'`;
}
