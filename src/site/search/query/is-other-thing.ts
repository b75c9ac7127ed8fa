/** Which articles have what of a query that has a name in it; all by their ids. */
export type Evidence = {
  /** All its words side by side. */
  together: ReadonlySet<string>;
  /** The words that may be the name. */
  own: ReadonlyMap<string, unknown>;
  /** The words beside it. */
  others: ReadonlyMap<string, unknown>;
  /** The name, in whatever spelling. */
  named: ReadonlySet<string>;
};

/**
 * Tells by the articles whether words with a name in them are another thing, like “Maxwell House”: those that
 * have them side by side do not mention the name; or none that mentions it has the other words, and its own
 * words are mostly something else.
 */
export function isOtherThing({ together, own, others, named }: Evidence): boolean {
  const count = (ids: Iterable<string>) => [...ids].filter((id) => named.has(id)).length;
  if (together.size > 0) return 2 * count(together) < together.size;
  if (own.size === 0 || count(others.keys()) > 0) return false;
  return 3 * count(own.keys()) < 2 * own.size;
}
