/** Which articles have which part of a query that contains a name; by their ids. */
export type Evidence = {
  /** All its words side by side. */
  together: ReadonlySet<string>;
  /** The words that may be the name. */
  nameWords: ReadonlyMap<string, unknown>;
  /** The words beside it. */
  others: ReadonlyMap<string, unknown>;
  /** The name, in whatever spelling. */
  named: ReadonlySet<string>;
};

/**
 * Tells by the articles whether words that contain a name mean another thing, like “Maxwell House”: the articles
 * that have them side by side do not mention the name; or no article that mentions it has the other words, and
 * the words of the name mostly mean something else.
 */
export function isOtherThing({ together, nameWords, others, named }: Evidence): boolean {
  const count = (ids: Iterable<string>) => [...ids].filter((id) => named.has(id)).length;
  if (together.size > 0) return 2 * count(together) < together.size;
  if (nameWords.size === 0 || count(others.keys()) > 0) return false;
  return 3 * count(nameWords.keys()) < 2 * nameWords.size;
}
