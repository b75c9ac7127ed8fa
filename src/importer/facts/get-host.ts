/** Gets the host of an address, as people name its site: `https://www.quay.example/a` → `quay.example` */
export function getHost(address: string | URL): string {
  return new URL(address).hostname.replace(/^www\./, '');
}
