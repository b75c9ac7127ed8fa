import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element: its name with its prefix, its text, and what it holds, in order. */
type Element = {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Element[];
};

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const SPACES: Record<string, string> = {
  image: 'http://www.google.com/schemas/sitemap-image/1.1',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
};
/** Of a file, in addresses and bytes (sitemaps.org/protocol.html). */
const MOST = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;

const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', trimValues: false },
  ...{ parseTagValue: false, parseAttributeValue: false },
});

function isAddress(text: string): boolean {
  return (
    URL.canParse(text) && new URL(text).href === text && text.length >= 12 && text.length <= 2048
  );
}

function isDate(text: string): boolean {
  return DATE.test(text) && !Number.isNaN(Date.parse(text));
}

/** What elements hold: the names of their children in order, `?` after those that may be missing, or what their text must be. */
const RULES: Record<string, string[] | ((text: string) => boolean)> = {
  sitemap: ['loc', 'lastmod?'],
  url: ['loc', 'lastmod?', 'changefreq?', 'priority?', 'image:image?', 'news:news?'],
  loc: isAddress,
  lastmod: isDate,
  'image:image': ['image:loc'],
  'image:loc': isAddress,
  'news:news': ['news:publication', 'news:publication_date', 'news:title'],
  'news:publication': ['news:name', 'news:language'],
  'news:name': (text) => text.trim() !== '',
  'news:language': (text) => /^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(text),
  'news:publication_date': isDate,
  'news:title': (text) => text.trim() !== '',
};

/**
 * Checks a sitemap against the rules of its schemas: sitemap.xsd and siteindex.xsd of sitemaps.org, and
 * Google’s for images and news: names, order and types of its elements, and how many there may be.
 *
 * @returns What is wrong with it.
 */
export function findSitemapFaults(xml: string): string[] {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return [`It is not well-formed: ${valid.err.msg}.`];
  const [root] = readElements(parser.parse(xml)).filter(({ name }) => name !== '?xml');
  if (!root) return ['It has no element.'];
  const one = { urlset: 'url', sitemapindex: 'sitemap' }[root.name];
  if (!one) return [`<${root.name}> is no sitemap.`];
  const { xmlns, ...spaces } = root.attributes;
  const wrong = Object.entries(spaces).filter(
    ([key, uri]) => SPACES[key.replace('xmlns:', '')] !== uri,
  );
  return [
    ...(xmlns === SITEMAPS ? [] : [`Its namespace is ${xmlns}.`]),
    ...wrong.map(([key, uri]) => `${key} is ${uri}.`),
    ...(root.children.length > 0 ? [] : [`<${root.name}> is empty.`]),
    ...(root.children.length <= MOST ? [] : [`It has ${root.children.length} addresses.`]),
    ...(Buffer.byteLength(xml) <= MOST_BYTES ? [] : ['It is larger than 50 MB.']),
    ...root.children.flatMap((child) =>
      child.name === one ? check(child, spaces) : [`<${child.name}> stands in <${root.name}>.`],
    ),
  ];
}

function check({ name, text, children }: Element, spaces: Record<string, string>): string[] {
  const rule = RULES[name];
  const [prefix = ''] = name.split(':');
  if (!rule) return [`<${name}> is not known.`];
  if (name.includes(':') && !spaces[`xmlns:${prefix}`]) return [`${prefix} is not declared.`];
  if (typeof rule === 'function') {
    if (children.length > 0) return [`<${name}> holds elements.`];
    return rule(text) ? [] : [`<${name}> is “${text}”.`];
  }
  const names = children.map((child) => child.name);
  const wanted = rule.filter((one) => !one.endsWith('?') || names.includes(one.slice(0, -1)));
  const order = wanted.map((one) => one.replace('?', ''));
  const faults = order.join() === names.join() ? [] : [`<${name}> holds ${names.join(', ')}.`];
  return [...faults, ...children.flatMap((child) => check(child, spaces))];
}

/** Turns what the parser gives, a list of objects of one key each, into elements. */
function readElements(nodes: unknown): Element[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.flatMap((node: Record<string, unknown>): Element[] => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
    if (!name) return [];
    const inner = node[name];
    const texts = Array.isArray(inner) ? inner.map((one) => String(one['#text'] ?? '')) : [];
    const attributes = (node[':@'] ?? {}) as Record<string, string>;
    return [{ name, text: texts.join(''), attributes, children: readElements(inner) }];
  });
}
