import { readFileSync } from 'node:fs';
import { XmlDocument, XmlLibError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Of a file, in addresses and bytes (sitemaps.org/protocol.html). */
const MOST = 50_000;
const MOST_BYTES = 50 * 1024 * 1024;
const SCHEMAS = 'src/tests/checks/sitemap-schemas';

xmlRegisterFsInputProviders();
const validators = new Map([open('urlset'), open('sitemapindex')]);

function open(root: string): [string, XsdValidator] {
  const url = `${SCHEMAS}/${root}.xsd`;
  const schema = XmlDocument.fromBuffer(readFileSync(url), { url });
  return [root, XsdValidator.fromDoc(schema)];
}

/**
 * Checks a sitemap, or an index of several, against XML Schemas of what sitemaps.org and Google say of them;
 * and how many addresses and bytes it has.
 *
 * @returns What is wrong with it.
 */
export function findSitemapFaults(xml: string): string[] {
  let document: XmlDocument | undefined;
  try {
    document = XmlDocument.fromString(xml);
    const { name } = document.root;
    const validator = validators.get(name);
    if (!validator) return [`<${name}> is no sitemap.`];
    validator.validate(document);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    return error.details.map(({ line, message }) => `${line}: ${message.trim()}`);
  } finally {
    document?.dispose();
  }
  const count = xml.split('<loc>').length - 1;
  return [
    ...(count <= MOST ? [] : [`It has ${count} addresses.`]),
    ...(Buffer.byteLength(xml) <= MOST_BYTES ? [] : ['It is larger than 50 MB.']),
  ];
}
