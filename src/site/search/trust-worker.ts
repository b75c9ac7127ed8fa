/** The part of Trusted Types (w3.org/TR/trusted-types) that is used here. */
type PolicyFactory = {
  defaultPolicy: unknown;
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string | undefined },
  ) => unknown;
};

/**
 * Lets Pagefind start its worker where the page's policy asks for Trusted Types. Pagefind names the
 * worker by a plain string, which only the default policy can admit; it admits that one address.
 *
 * @param address The worker's, as Pagefind names it.
 */
export function trustWorker(address: string): void {
  if (!('trustedTypes' in window)) return;
  const factory = window.trustedTypes as PolicyFactory;
  if (factory.defaultPolicy) return;
  const createScriptURL = (asked: string) => (asked === address ? asked : undefined);
  factory.createPolicy('default', { createScriptURL });
}
