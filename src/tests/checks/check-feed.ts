import { XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm';
import { parseHTML } from 'linkedom';

/** An element of a feed: its name with the prefix that is usual, its text, its attributes. */
type Part = { name: string; text: string; attributes: Map<string, string>; parts: Part[] };

const SPACES: ReadonlyMap<string, string> = new Map([
  ['', ''],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
]);

/** A date of RFC 822, with the four digits of a year that RSS asks for. */
const RFC_822 =
  /^(?<day>[A-Z][a-z]{2}), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d (?:GMT|[+-]\d{4})$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;
const MEDIUM = /^(?:image|audio|video|document|executable)$/;
const COUNT = /^[1-9]\d*$/;

type Rule = (part: Part) => string | undefined;
const isWord: Rule = ({ text }) => (text.trim() ? undefined : 'is empty');
const isAddress: Rule = ({ text }) => findAddressFault(text);
const isMoment: Rule = ({ text }) =>
  text.startsWith(`${RFC_822.exec(text)?.groups?.['day']}, `) &&
  new Date(text).toUTCString().slice(0, 3) === text.slice(0, 3)
    ? undefined
    : `is “${text}”, no date of RFC 822`;
const isLanguage: Rule = ({ text }) =>
  LANGUAGE.test(text) ? undefined : `is “${text}”, no language`;
const isHtml: Rule = ({ text }) => findHtmlFault(text);
const isPlain: Rule = (part) => isWord(part) ?? findKind(part, 'type', /^(?:plain|html)$/);

/** What a channel and an item may hold, and how often: once, or as often as it likes. */
const CHANNEL: Readonly<Record<string, [Rule, 'once' | 'many']>> = {
  title: [isWord, 'once'],
  link: [isAddress, 'once'],
  description: [() => undefined, 'once'],
  language: [isLanguage, 'once'],
  lastBuildDate: [isMoment, 'once'],
  'atom:link': [({ attributes }) => findAddressFault(attributes.get('href') ?? ''), 'many'],
  item: [() => undefined, 'many'],
};
const ITEM: typeof CHANNEL = {
  title: [isWord, 'once'],
  link: [isAddress, 'once'],
  description: [isHtml, 'once'],
  guid: [
    (part) => findKind(part, 'isPermaLink', /^(?:true|false)$/) ?? findAddressFault(part.text),
    'once',
  ],
  pubDate: [isMoment, 'once'],
  category: [isWord, 'many'],
  'dc:creator': [isWord, 'many'],
  'dc:publisher': [isWord, 'many'],
  'dc:source': [isWord, 'many'],
  'dc:language': [isLanguage, 'once'],
  'dcterms:modified': [
    ({ text }) => (Number.isNaN(Date.parse(text)) ? `is “${text}”, no date` : undefined),
    'once',
  ],
  'content:encoded': [isHtml, 'once'],
  'media:content': [findMediaFault, 'many'],
};
const MEDIA: typeof CHANNEL = {
  'media:title': [isPlain, 'once'],
  'media:description': [isPlain, 'once'],
  'media:credit': [isWord, 'many'],
};

/**
 * Checks an RSS feed by what the specification and the W3C’s feed validator ask for: elements that are known,
 * each as often as it may be, dates, languages and whole addresses, ids that differ, HTML that is harmless and
 * leads somewhere from anywhere.
 *
 * @param self Where it is served.
 * @returns What is wrong with it.
 */
export function findFeedFaults(xml: string, self: string): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    const rss = readPart(document.root);
    const [channel, ...others] = rss.parts;
    if (rss.name !== 'rss' || rss.attributes.get('version') !== '2.0') return ['It is no RSS 2.0.'];
    if (channel?.name !== 'channel' || others.length > 0) return ['It has not one channel.'];
    const items = channel.parts.filter(({ name }) => name === 'item');
    const links = channel.parts.filter(({ name }) => name === 'atom:link');
    const own = links.filter(({ attributes }) => attributes.get('rel') === 'self');
    const ids = items.map((item) => item.parts.find(({ name }) => name === 'guid')?.text);
    return [
      ...findPartFaults(channel, CHANNEL, ['title', 'link', 'description']),
      ...(own.length === 1 && own[0]?.attributes.get('href') === self
        ? []
        : [`It does not say that it is ${self}.`]),
      ...(new Set(ids).size === ids.length ? [] : ['Two items have one guid.']),
      ...items.flatMap((item) => findPartFaults(item, ITEM, ['title', 'link', 'guid', 'pubDate'])),
    ];
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
}

function readPart(element: XmlElement): Part {
  const parts: Part[] = [];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) parts.push(readPart(child));
  }
  const prefix = SPACES.get(element.namespaceUri) ?? `${element.namespaceUri} `;
  const attributes = new Map(element.attrs.map(({ name, content }) => [name, content]));
  return { name: prefix + element.name, text: element.content.trim(), attributes, parts };
}

function findPartFaults(
  { name: owner, parts }: Part,
  rules: typeof CHANNEL,
  needed: readonly string[],
): string[] {
  const missing = needed.filter((name) => parts.every((part) => part.name !== name));
  return [
    ...missing.map((name) => `<${owner}> has no <${name}>.`),
    ...parts.flatMap((part, index) => {
      const { name } = part;
      const [check, often] = rules[name] ?? [];
      if (!check) return [`<${name}> is not known in <${owner}>.`];
      const isAgain = parts.findIndex((other) => other.name === name) < index;
      if (isAgain && often === 'once') return [`<${name}> is given twice in <${owner}>.`];
      const fault = check(part);
      return fault ? [`<${name}> ${fault}.`] : [];
    }),
  ];
}

function findAddressFault(text: string): string | undefined {
  const isWhole = /^https?:/.test(text) && URL.canParse(text) && /^[!-~]+$/.test(text);
  return isWhole ? undefined : `is “${text}”, no whole address`;
}

function findKind({ attributes }: Part, name: string, kind: RegExp): string | undefined {
  const value = attributes.get(name) ?? '';
  return kind.test(value) ? undefined : `has ${name} “${value}”`;
}

function findMediaFault(part: Part): string | undefined {
  const [fault] = findPartFaults(part, MEDIA, []);
  return (
    findAddressFault(part.attributes.get('url') ?? '') ??
    findKind(part, 'type', /^[a-z]+\/[a-z\d.+-]+$/) ??
    findKind(part, 'medium', MEDIUM) ??
    findKind(part, 'width', COUNT) ??
    findKind(part, 'height', COUNT) ??
    fault
  );
}

const RISKY = 'script, style, iframe, object, embed, applet, form, input, button, meta, link, base';

/** Finds what readers of feeds would take out of HTML as risky, and addresses that lead nowhere there. */
function findHtmlFault(html: string): string | undefined {
  const { document } = parseHTML(`<body>${html}</body>`);
  const risky = document.querySelector(RISKY);
  if (risky) return `has <${risky.localName}>`;
  for (const element of document.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      if (/^(?:on|data-)|^style$/.test(name)) return `has the attribute ${name}`;
      const value = element.getAttribute(name) ?? '';
      const isWhole = /^(?:https?|mailto|tel):/.test(value) && URL.canParse(value);
      if (/^(?:href|src|cite)$/.test(name) && !isWhole) return `leads to “${value}”`;
    }
  }
  return undefined;
}
