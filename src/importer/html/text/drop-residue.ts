import { findFurniture } from '../../../copy/read/furniture.ts';
import { readDateLine } from '../../../copy/read/read-date-line.ts';
import type { DeliveredFacts } from '../../delivery.ts';
import { countWords, PROSE_WORDS } from '../../facts/count-words.ts';
import { getHost } from '../../facts/get-host.ts';
import { toLetters, toLine } from '../element-text.ts';
import { dropOtherArticles } from './drop-other-articles.ts';

const BLOCKS = 'p, li, h2, h3, h4, h5, h6, ul, ol, div, section, blockquote, table, figure, dl, hr';
/** Share of a block’s text that stands in links. */
const MOSTLY = 0.8;
/** Words from which a line may be the headline of another article. */
const HEADLINE_WORDS = 4;
/** Signs of a heading of furniture, and of a line above a text. */
const LONGEST_HEADING = 60;
const LONGEST_HEAD = 120;
/** What is never a list of links. */
const HELD = 'figure, table, blockquote, [data-card]';
/** Headings of what stands around a story, and no words of it. */
const HEADING =
  /^(?:trending(?: now)?|more:?|more (?:from|on|in|about)\b.{0,40}|more stories.{0,30}|related.{0,40}|recommended.{0,30}|don[’']?t miss.{0,20}|see (?:more|also)\b.{0,40}|read (?:more|also|next)\b.{0,40}|most (?:read|popular|viewed).{0,30}|popular.{0,30}|latest (?:news|stories|posts).{0,30}|breaking news|you (?:may|might) (?:also )?like.{0,30}|(?:leave|post|add) (?:a |your )?(?:comment|reply).{0,20}|(?:\d+ )?comments?(?: \(.{0,6}\))?|about the author.{0,20}|share this.{0,20}|tags?:?|topics?:?|adverti?s?e?ment|advert|sign in|subscribe|newsletter.{0,20}|what (?:do )?you think.{0,10}|tell us what you think.{0,10})[.…:!?]*$/i;
/** Sentences that a site sets below its texts. */
const TAIL =
  /^(?:(?:get|want|need) (?:more|access|our)\b.*\b(?:subscri|sign up|magazine|newsletter|inbox)|follow (?:@|us\b|[\p{Lu}].* on (?:twitter|facebook|instagram))|have a tip\b|sign up\b.*\b(?:newsletter|inbox|daily|free)|there[’']s plenty more where|subscribe (?:to|now)|the contents of this site|copyright\b|©|\(?c\) ?\d{4}|first published\b|(?:originally )?published (?:on|in|by)\b.{0,60}$|source\s*:\s*.{2,60}$|more articles (?:from|by)\b|click here (?:to|for)\b|listen\s*:|download\s*:|updated at\b.{0,20}$|for more (?:information|news|stories)\b.{0,80}$|image (?:source|credit)\b|photo(?:s)?\s*:\s*.{2,60}$)/iu;

/**
 * Removes from a found text what does not belong to it: lists of links to other articles with their headings,
 * and what the site says of itself at the end. Blocks within the story stay as they are.
 *
 * @param html HTML of the text that was found.
 */
export function dropResidue(document: Document, html: string, facts: DeliveredFacts): string {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  dropOtherArticles(holder, facts.sourceUrl);
  const host = facts.sourceUrl && getHost(facts.sourceUrl);
  for (const box of [...holder.querySelectorAll('ul, ol, div, section, aside, p')]) {
    if (isTags(box) || isLinkList(box, host) || isPointer(box, host)) box.remove();
  }
  dropBelowHeadings(holder);
  dropHead(listBlocks(holder), facts);
  const names = [facts.title, ...(facts.byline ?? [])].map((name) => toLetters(name ?? ''));
  for (const block of listBlocks(holder).reverse()) {
    const line = toLine(block);
    const isHeading = /^h[1-6]$/.test(block.localName);
    const isName = names.includes(toLetters(line));
    const isLinks = block.localName === 'p' && isLinkLine(block, host);
    if (!isHeading && !isName && !isLinks && !TAIL.test(line) && !isLabel(block)) break;
    block.remove();
  }
  return holder.innerHTML;
}

function listBlocks(holder: Element): Element[] {
  return [...holder.querySelectorAll(BLOCKS)].filter(
    (block) => !block.querySelector(BLOCKS) && (toLine(block) || block.localName === 'figure'),
  );
}

/** What a site puts below a text; the rules handle signatures. */
function isLabel(block: Element): boolean {
  const line = toLine(block);
  if (block.localName === 'figure' || line.length > LONGEST_HEADING) return false;
  return !/^(?:byline|agency|dateline|)$/.test(findFurniture(line) ?? '');
}

/** A heading of furniture with links right below it has nothing of the story there. */
function dropBelowHeadings(holder: Element): void {
  for (const heading of listBlocks(holder)) {
    const line = toLine(heading);
    if (line.length > LONGEST_HEADING || !HEADING.test(line)) continue;
    for (let below = heading.nextElementSibling; below && isBelowHeading(below); ) {
      const next = below.nextElementSibling;
      below.remove();
      below = next;
    }
    heading.remove();
  }
}

/** Lists of links, and tags; empty elements stand between them. */
function isBelowHeading(element: Element): boolean {
  if (!toLine(element)) return !element.querySelector('img, figure, iframe');
  return (
    /^(?:ul|ol|div|section|p)$/.test(element.localName) &&
    element.querySelector('a') !== null &&
    isLinked(element)
  );
}

/** Removes bylines and dates above the first paragraph: they are facts by now. */
function dropHead(blocks: readonly Element[], { byline = [] }: DeliveredFacts): void {
  const names = byline.map(toLetters);
  for (const block of blocks) {
    const line = toLine(block);
    if (countWords(line) >= PROSE_WORDS) return;
    if (block.localName === 'figure' || line.length > LONGEST_HEAD) continue;
    const letters = toLetters(line).replace(/^(?:by|بقلم)/, '');
    const isByline = names.some((name) => name !== '' && letters.startsWith(name));
    const isCredit = /^(?:©|photo(?:graph)?\s*:|image\s*:)/i.test(line);
    if (isByline || isCredit || readDateLine(line)) block.remove();
  }
}

function isTags(box: Element): boolean {
  const links = [...box.querySelectorAll('a')];
  return links.length > 0 && links.every(({ rel }) => /\btag\b/.test(rel)) && isLinked(box);
}

/** Links with the shape of headlines, and nothing else: pointers to other articles. */
function isLinkList(list: Element, host: string | undefined): boolean {
  if (list.localName === 'p' || list.matches(HELD) || list.querySelector(HELD)) return false;
  const links = [...list.querySelectorAll('a[href]')].filter((link) => toLine(link));
  return links.length > 1 && links.every((link) => isHeadlineLink(link, host)) && isLinked(list);
}

/** `Read more: Boats Leave at Dawn`, linked */
function isPointer(block: Element, host: string | undefined): boolean {
  const isLabelled = /^(?:read|see|also|related|more|don[’']t miss|watch)\b.*:/i.test(
    toLine(block),
  );
  return block.localName === 'p' && isLabelled && isLinkLine(block, host);
}

function isLinkLine(block: Element, host: string | undefined): boolean {
  const links = [...block.querySelectorAll('a[href]')].filter((link) => toLine(link));
  return links.length > 0 && links.some((link) => isHeadlineLink(link, host)) && isLinked(block);
}

function isHeadlineLink(link: Element, host: string | undefined): boolean {
  const line = toLine(link);
  const href = URL.parse(
    link.getAttribute('href') ?? '',
    host ? `https://${host}` : 'https://unknown.invalid',
  );
  const isNear = !host || !href || getHost(href) === host || href.hostname === 'unknown.invalid';
  return isNear && line.split(/\s+/).length >= HEADLINE_WORDS && !/[.;:]$/.test(line);
}

function isLinked(block: Element): boolean {
  const linked = [...block.querySelectorAll('a')].map((link) => toLine(link)).join('');
  return linked.length >= toLine(block).length * MOSTLY;
}
