/*
 * Three ways to say where something of the site is:
 * an address, below the base and decoded: `/2024/09/talks/`;
 * a file, below the folder of the built site: `2024/09/talks/index.html`;
 * a link, as browsers follow it: `/news/2024/09/talks/`.
 */

/**
 * Makes the link to an address, below the base that the site is served under: `/about/` → `/news/about/`.
 *
 * @param address Begins with a slash.
 */
export function toPath(address: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + address;
}

/** Makes the whole URL of an address: `/about/` → `https://news.example/news/about/`. */
export type ToUrl = (address: string) => string;

/**
 * Makes the function that makes addresses whole.
 *
 * @param origin Where the site is published, as Astro gives it.
 */
export function makeToUrl(origin: URL | undefined): ToUrl {
  const start = origin && new URL(toPath('/'), origin).href.slice(0, -1);
  return (address) =>
    start && PLAIN.test(address) ? start + address : new URL(toPath(address), origin).href;
}

/** An address that a URL holds as it is: most do, and a feed of all articles asks for tens of thousands. */
const PLAIN = /^(?!\/\/)(?:\/(?!\.)[\w.-]*)+$/;

/** Names the file that answers for an address: `/about/` → `about/index.html`, `/feed.xml` → `feed.xml`. */
export function toFile(address: string): string {
  const file = address.slice(1);
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}

/** Names the address that a file answers for: `about/index.html` → `/about/`, `feed.xml` → `/feed.xml`. */
export function toAddress(file: string): string {
  const address = `/${file.includes('\\') ? file.replaceAll('\\', '/') : file}`;
  return address.endsWith('/index.html') ? address.slice(0, -'index.html'.length) : address;
}

/** Tells the page of an article from other files. */
export function isArticleFile(file: string): boolean {
  return isArticle(toAddress(file));
}

/** Adds the slash that ends the address of a page: `/2023/talks` → `/2023/talks/`. */
export function endAddress(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/**
 * Makes one key of all spellings of a path that some machines take for one: those that tell neither capitals
 * apart nor the forms of accents.
 *
 * @example toSharedKey('/2024/Cafe\u0301') // '/2024/café'
 */
export function toSharedKey(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** Tells the address of an article from others. */
export function isArticle(address: string): boolean {
  return /^\/\d{4}\/\d\d\/[^/]+\/$/.test(address);
}

/** Makes the address of an article: `2024/09/talks` → `/2024/09/talks/`. */
export function toArticleAddress(id: string): string {
  return `/${id}/`;
}
