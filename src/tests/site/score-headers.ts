/** What a site's headers score, and what pulls the score down. */
export type HeaderScore = { score: number; faults: string[] };

type Rule = { name: string; points: number; isMet: (get: (name: string) => string) => boolean };

/** What is lost where a header is missing or weak: modifiers of Mozilla's HTTP Observatory. */
const LOSSES: readonly Rule[] = [
  { name: 'no policy', points: 25, isMet: (get) => get(CSP) !== '' },
  {
    name: 'policy is unsafe',
    points: 20,
    isMet: (get) => !/'unsafe-|\*|data:|https?:/.test(get(CSP)),
  },
  { name: 'no HSTS of six months', points: 20, isMet: (get) => maxAge(get(HSTS)) >= 15_768_000 },
  { name: 'no nosniff', points: 5, isMet: (get) => get('x-content-type-options') === 'nosniff' },
  {
    name: 'may be framed',
    points: 20,
    isMet: (get) => get(CSP).includes("frame-ancestors 'none'"),
  },
  {
    name: 'open to other origins',
    points: 50,
    isMet: (get) => get('access-control-allow-origin') === '',
  },
];

/** What is won above 100. */
const GAINS: readonly Rule[] = [
  {
    name: "default-src 'none'",
    points: 10,
    isMet: (get) => get(CSP).startsWith("default-src 'none'"),
  },
  {
    name: 'frames kept out by policy',
    points: 5,
    isMet: (get) => get(CSP).includes('frame-ancestors'),
  },
  {
    name: 'private referrer',
    points: 5,
    isMet: (get) =>
      /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(
        get('referrer-policy'),
      ),
  },
  {
    name: 'resources kept',
    points: 10,
    isMet: (get) => get('cross-origin-resource-policy') === 'same-origin',
  },
];

const CSP = 'content-security-policy';
const HSTS = 'strict-transport-security';

/**
 * Scores headers by the rules of HTTP Observatory (github.com/mdn/mdn-http-observatory, its score
 * table), as far as they concern a site without cookies and without files of other origins. What is won
 * counts only from 90 on.
 */
export function scoreHeaders(headers: Headers): HeaderScore {
  const get = (name: string) => headers.get(name)?.replaceAll("'wasm-unsafe-eval'", '') ?? '';
  const lost = LOSSES.filter(({ isMet }) => !isMet(get));
  const won = GAINS.filter(({ isMet }) => isMet(get));
  const base = lost.reduce((sum, { points }) => sum - points, 100);
  const score = base < 90 ? base : won.reduce((sum, { points }) => sum + points, base);
  return { score, faults: lost.map(({ name }) => name) };
}

function maxAge(value: string): number {
  return Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
}
