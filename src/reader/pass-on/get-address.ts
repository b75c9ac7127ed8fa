/** Gets the page’s address as it is passed on: without a query or a fragment. */
export function getAddress(): string {
  return location.origin + location.pathname;
}
