import { parseHTML } from 'linkedom';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { skipProlog } from '../decode/skip-prolog.ts';
import type { Delivery, Reader } from '../delivery.ts';
import { countWords } from '../facts/count-words.ts';
import { ImportError } from '../import-error.ts';
import { htmlToCopy } from './copy/html-to-copy.ts';
import { rehypeKeepStructure } from './copy/rehype-keep-structure.ts';
import { toLetters, toLine } from './element-text.ts';
import { findPageFacts } from './facts/find-page-facts.ts';
import { findStandfirst } from './facts/find-standfirst.ts';
import { markCards } from './text/cards.ts';
import { dropPageLabels } from './text/drop-page-labels.ts';
import { dropResidue } from './text/drop-residue.ts';
import { markFigures } from './text/figures.ts';
import { findArticleHtml } from './text/find-article-html.ts';
import { unwrapLayoutTables } from './text/unwrap-layout-tables.ts';

const processor = unified()
  .use(rehypeParse)
  .use(rehypeKeepStructure)
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/** A saved page begins with its doctype or first tags; a dump that quotes a tag does not. */
const START =
  /^<(?:!doctype\s+html|html|head|body|meta|title|article|main|section|div|p|h[1-6]|figure|link|header)\b/i;

/** Signs above a page that a server wrote, and where the page begins. */
const LONGEST_LEAD = 20_000;
const DOCUMENT = /<(?:!doctype\s+html|html|head|body)\b/i;

const DIALOGS = 'dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
/** Words of the shortest article: a notice of two sentences. */
const LEAST_WORDS = 25;
/** Share of the words of a page’s paragraphs: below it, an editor should compare the two. */
const LEAST_TAKEN = 0.5;
/** Reads a saved web page: its one article, without the page around it. */
export const readHtml: Reader = {
  name: 'a web page',
  matches: (text) => START.test(skipProlog(skipLead(text))),
  read(text): Delivery[] {
    const { document } = parseHTML(completeHtml(skipLead(text)));
    const { facts, evidence, notes, data } = findPageFacts(document, text);
    putStreamed(document);
    // Browsers show nothing of a template, and the search for the text would find it.
    for (const template of document.querySelectorAll('template')) template.remove();
    // A box that asks for consent is no article, but one may show the article.
    for (const dialog of document.querySelectorAll(DIALOGS)) {
      if (!dialog.querySelector('h1')) dialog.remove();
    }
    unwrapLayoutTables(document);
    markCards(document, facts.sourceUrl);
    markFigures(document);
    dropPageLabels(document);
    // The sentence below the headline is the dek, not a paragraph.
    const standfirst = findStandfirst(document, { title: facts.title, described: facts.dek });
    standfirst?.remove();
    const found = findArticleHtml(document, { title: facts.title, data });
    const body = found && dropResidue(document, found.html, facts);
    const copy = body && htmlToCopy(body, facts.sourceUrl);
    const words = copy ? countWords(copy, facts.lang) : 0;
    if (!copy || words < LEAST_WORDS) {
      throw new ImportError(
        'The page holds no article that can be told from the rest of it. Save the page of one article, or paste its text into a file.',
      );
    }
    if (standfirst) facts.dek = toLine(standfirst);
    else if (/(?:…|\.\.\.)$/.test(facts.dek ?? '')) delete facts.dek;
    // Many pages describe themselves by the first words of their text; those are no dek.
    if (facts.dek && toLetters(copy).includes(toLetters(facts.dek))) delete facts.dek;
    const { cutOff, pageWords } = found;
    if (cutOff) notes.push(`may be cut off: ${cutOff}`);
    else if (words < pageWords * LEAST_TAKEN) {
      notes.push(`may lack text: ${words} words, and the page’s paragraphs have ${pageWords}`);
    }
    return [{ facts, copy, form: 'markdown', evidence, notes, ...(cutOff && { isDraft: true }) }];
  },
};

/** Skips what a server wrote above a page: scripts, styles, warnings. */
function skipLead(text: string): string {
  const page = skipProlog(text);
  if (START.test(page) || !/^<\w/.test(page)) return text;
  return page.slice(Math.max(0, page.slice(0, LONGEST_LEAD).search(DOCUMENT)));
}

/**
 * Puts parts of a page in their places that a server sent later: `<div hidden id="S:1">` stands for
 * `<template id="B:1">`, as React streams pages.
 */
function putStreamed(document: Document): void {
  for (const part of document.querySelectorAll('div[hidden][id^="S:"]')) {
    const place = document.getElementById(part.id.replace('S:', 'B:'));
    part.removeAttribute('hidden');
    if (place) place.replaceWith(part);
  }
}

/**
 * Adds the tags that HTML lets a page omit (`body`, ends of paragraphs), as browsers do, so that a DOM
 * without those rules sees the same page; sources of quotes become paragraphs of them.
 *
 * `<title>Talks</title><p>One<p>Two` → `<html><head><title>Talks</title></head><body><p>One</p>…`
 */
function completeHtml(html: string): string {
  return processor.stringify(processor.runSync(processor.parse(html)));
}
