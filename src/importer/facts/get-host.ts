/** Gives the host of an address by which its site is known: `https://www.quay.example/a` → `quay.example` */
export function getHost(address: string | URL): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
