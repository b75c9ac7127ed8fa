/** Copy that nobody would write on purpose, or whose front matter is odd but right; none may stop a build. */
export type OddCopy = {
  /** Becomes the slug of its file. */
  name: string;
  copy: string;
  /** Further lines of front matter. */
  front?: string;
};

const times = (text: string, count: number) => text.repeat(count);
const lines = (text: string, count: number) => times(`${text}\n`, count);

/** Marks that hold one another, so deep that what reads them runs out of room. */
const NESTED: Record<string, string> = {
  quotes: `${times('> ', 2000)}x`,
  'quotes-without-spaces': `${times('>', 1500)}x`,
  lists: `${times('- ', 1000)}x`,
  numbers: `${times('1. ', 1000)}x`,
  'quotes-and-lists': `${times('> - 1. ', 300)}x`,
  bold: `${times('<b>', 5300)}x`,
  boxes: `${times('<div>', 1500)}x`,
  spans: `${times('<span>', 1500)}x${times('</span>', 1500)}`,
  details: times('<details><summary>', 600),
  'quote-elements': times('<blockquote>\n', 600),
  'list-elements': times('<ul><li>', 800),
  'table-elements': times('<table><tr><td>', 400),
  links: times('<a href="/about/">', 600),
  subscripts: `x${times('<sub>', 900)}y`,
  emphasis: `${times('*a ', 500)}x${times(' b*', 500)}`,
  strong: `${times('**a ', 400)}x${times(' b**', 400)}`,
  struck: `${times('~~a', 400)}${times('~~', 400)}`,
  brackets: times('[', 3000),
  'brackets-closed': `${times('[', 800)}x${times(']', 800)}`,
  pictures: `${times('![a', 300)}${times('](b)', 300)}`,
  'mixed-emphasis': times('*_', 20_000),
  'emphasis-in-words': times('**x*', 10_000),
  'links-in-brackets': `${times('[a', 300)}${times('](/about/)', 300)}`,
};

/** Elements that are opened and never closed, or mean something elsewhere. */
const ELEMENTS: Record<string, string> = {
  ...Object.fromEntries(
    [
      'script',
      'style',
      'textarea',
      'title',
      'xmp',
      'plaintext',
      'noscript',
      'template',
      'svg',
      'math',
    ]
      .concat([
        'iframe',
        'object',
        'select',
        'option',
        'form',
        'button',
        'frameset',
        'head',
        'body',
        'html',
      ])
      .map((name) => [`opened-${name}`, `Before.\n\n<${name}>\n\nWithin.`]),
  ),
  'misnested-elements': times('<i><b>x</i>', 600),
  'ruby-opened': times('<ruby>a<rt>', 400),
  'spans-of-cells': `<table>${times('<tr><td rowspan="0" colspan="1000">a</td></tr>', 200)}</table>`,
  comment: 'Before.\n\n<!-- never closed',
  comments: `Before. ${times('<!--', 800)}`,
  'comment-ends': times('--> ', 500),
  cdata: `Before.\n\n${times('<![CDATA[', 500)}`,
  processing: `Before.\n\n${times('<?x ', 500)}`,
  doctype: 'Before.\n\n<!doctype html><html><head><title>x</title></head><body><h1>Another</h1>',
  closings: 'Before.\n\n</p></div></article></main></body></html>\n\nAfter.',
  'closed-script': 'Before.\n\n</script><script>alert(1)</script>\n\nAfter.',
  'own-class': 'Before.\n\n<div class="after">Within.</div>\n\n<div class="text prose">More.</div>',
  'own-article': 'Before.\n\n<article data-pagefind-body>Within.</article>\n\nAfter.',
  'own-ids': 'Before.\n\n<p id="main">Within.</p>\n\n<p id="main">Again.</p>',
  'base-element': 'Before.\n\n<base href="https://x.example/"><a href="about">x</a>',
  refresh: 'Before.\n\n<meta http-equiv="refresh" content="0; url=https://x.example/">',
  shadow: 'Before.\n\n<div><template shadowrootmode="open"><slot></slot></template>x</div>',
  'attribute-flood': `<p ${times('a="b" ', 2000)}>Within.</p>`,
  'title-with-tags': '<p title="</p><h1>x</h1>">Within.</p>',
  'custom-elements': '<site-search data-base="x"><read-marks>Within.</read-marks></site-search>',
  expressions: '{Astro.props} {{ title }} \u0024{process.env} <%= x %> {% include x %}',
  'import-lines': "import x from 'y'\n\nexport const a = 1\n\n<Fragment set:html={x} />",
};

/** Links that lead nowhere anyone could go. */
const LINKS: Record<string, string> = {
  ...Object.fromEntries(
    [
      '//[',
      'http://[',
      'https://a:99999/',
      'https://%',
      'javascript:alert(1)',
      'data:text/html,x',
      'mailto:',
      'tel:',
      '//',
      'https://',
      '%',
      '%E0%A4%A',
      '#%',
      'https://a b/',
      '<>',
      'https://[::1',
      'ftp://x.example/',
      'https://x.example:port/',
      'blob:x',
      'about:blank',
    ].map((link, index) => [`link-${index + 1}`, `Before [words](${link}) after.`]),
  ),
  'link-element': 'Before <a href="//[">words</a> after.',
  'link-in-text': 'Before a href="//[" and href="//[" src="//[" after.',
  'link-reference': 'Before [words] after.\n\n[words]: //[',
  'addresses-in-a-bracket': `[${times('www.a.example ', 1500)}`,
  'address-of-brackets': `https://x.example/${times('(', 2000)}${times(')', 3000)}`,
  'link-flood': times('[a](//[) ', 300),
  addresses: `http://[ www.[ ${times('a@', 500)} https://x.example/${times('a', 3000)}`,
  'circle-of-footnotes': 'Before[^a].\n\n[^a]: See[^b].\n\n[^b]: See[^a].',
  footnotes: `${times('[^a] ', 200)}\n\n${lines('[^a]: x', 200)}`,
  definitions: Array.from({ length: 500 }, (_, index) => `[r${index}]: /about/`).join('\n'),
};

/** Letters and signs that are rarely met. */
const SIGNS: Record<string, string> = {
  'no-width': `Be${times('\u200b', 2000)}fore.`,
  reversed: 'Before \u202e words \u202c after.',
  isolates: `Before ${times('\u2066', 300)}words.`,
  marks: `Be${times('\u0301', 500)}fore.`,
  'first-is-a-mark': '\u0301Before.',
  families: times('👨‍👩‍👧‍👦', 300),
  flags: times('🏴󠁧󠁢󠁳󠁣󠁴󠁿', 100),
  'private-use': `Before \ue000\uf8ff\u{f0000} after.`,
  noncharacters: 'Before \ufffe\uffff\u{1fffe} after.',
  'byte-order-marks': `\ufeffBefore.\n\n\ufeffAfter.`,
  'variation-selectors': `Before${times('\ufe0f', 500)}.`,
  'tag-letters': `Before${times('\u{e0041}', 300)}.`,
  fillers: 'Before \u3164\u115f\uffa0 after.',
  ligatures: `Before ${times('ﷺ', 200)}.`,
  'presentation-forms': 'ﺎﻟﺴﻼﻡ ﻋﻠﻴﻜﻢ',
  separators: 'Before\u2028after\u2029last.',
  controls: 'Signs\u0001\u0007\u001b\u007f\u0085 that none can see.',
  'form-feeds': 'Before\f\v after.\n\n\f\n\nLast.',
  'old-line-ends': 'Before.\r\rAfter.\r',
  'mixed-line-ends': 'Before.\r\n\rAfter.\n\r\nLast.',
  'soft-hyphens': times('a\u00ad', 1000),
  'no-break-spaces': `\u00a0\n\u00a0\nBefore.\n${lines('\u00a0', 100)}`,
  'long-word': times('a', 50_000),
  'long-line': times('word ', 8000),
  'arabic-long-word': times('ب', 20_000),
  entities: times('&#', 1500),
  'entity-codes': '&#0; &#xD800; &#x110000; &#x202e; &notanentity; &amp;amp; &#99999999999;',
  backslashes: times('\\', 3000),
  pipes: times('|', 1000),
  backticks: times('`', 1001),
  'backtick-pairs': times('`a', 1001),
  equals: `Before\n${times('=', 2000)}`,
  dollars: times('$', 500),
  tabs: `${times('\t', 1000)}x`,
};

/** Many lines of one kind. */
const LINES: Record<string, string> = {
  table: `| a | b |\n|---|---|\n${lines('| 1 | 2 |', 1500)}`,
  'wide-table': `|${times('a|', 300)}\n|${times('-|', 300)}\n|${times('b|', 300)}`,
  'ragged-table': `| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 | 4 |\n||||\n|`,
  'table-head-alone': '| a | b |\n|---|---|',
  'plain-table': lines('1 | 2 | 3', 500),
  headings: lines('# Same', 300),
  'deep-headings': '# a\n\n####### b\n\n###### c\n\n# d',
  rules: lines('***', 300),
  fences: lines('```', 101),
  'fence-never-closed': '~~~js\nBefore.\n\n',
  'front-matter-again': '---\ntitle: Another\ndraft: true\n---\n\nBefore.',
  'open-fence': '---\n\nBefore.\n\n---\n\nAfter.',
  'text-buttons': `${lines('TT', 300)}\nBefore.`,
  captions: `${lines('Men mend nets on the quay. (AFP)', 200)}\nBefore.`,
  'many-captions': `${Array.from({ length: 150 }, (_, index) => `Man ${index} mends nets. (AFP)`).join('\n')}\n\nBefore.`,
  'read-more': `Before.\n\n${lines('READ MORE: Pilots Return', 200)}`,
  bylines: `${lines('By Ana Ferrer', 200)}\nBefore.`,
  datelines: Array.from({ length: 200 }, () => 'CAIRO: Boats left.').join('\n\n'),
  dates: `${lines('Updated 03 October 2021', 200)}\nBefore.`,
  'numbers-alone': lines('1234567890', 300),
  'blank-lines': `Before.\n${times('\n', 3000)}After.`,
  'one-letter-lines': lines('a', 1000),
  'short-paragraphs': times('a\n\n', 800),
  'definition-list': lines('a\n: b', 200),
  'lines-after-a-quote': `> Before.\n${lines('b', 8000)}`,
  'lines-after-a-list': `- Before.\n${lines('b', 8000)}`,
  'one-footnote-often': `${times('a[^n] ', 900)}\n\n[^n]: Once.`,
  'list-by-steps': Array.from({ length: 120 }, (_, step) => `${'  '.repeat(step)}- a`).join('\n'),
  'long-numbers': lines('999999999. a\n', 200),
  tasks: lines('- [ ] a', 300),
};

/** Front matter that is odd, and right. */
const FRONTS: Record<string, string> = {
  'title-markup': 'title: "</script><b>*T*</b> & \\"Q\\" {x}"',
  'title-long': `title: ${times('Long ', 400)}end`,
  'title-one-letter': 'title: ب',
  'title-numbers': 'title: "1984"',
  'title-path': 'title: ../../etc/passwd',
  'title-emoji': 'title: "👨‍👩‍👧‍👦 ⚓"',
  'title-two-ways': 'title: "Talks \u200fمحادثات\u200e open"',
  'dek-long': `dek: ${times('word ', 1500)}end`,
  'bylines-many': `byline: [${Array.from({ length: 150 }, (_, index) => `Name ${index}`).join(', ')}]`,
  'byline-long': `byline: [${times('Anna', 1200)}, ${times('ﷺ', 60)}]`,
  'bylines-of-paths': 'byline: ["..", "/", "#", "?", "con", "__proto__"]',
  'section-path': 'section: "%2e%2e"',
  'section-of-a-file': 'section: index.html',
  'lang-extended': 'lang: ar-EG-u-nu-latn',
  'byline-markup': 'byline: ["<img src=x onerror=alert(1)>"]',
  'corrections-many': `corrections: [${times('{ date: 2023-02-01, text: Wrong. }, ', 100)}]`,
  'section-signs': 'section: "C++ & <b>"',
  'section-arabic': 'section: الموانئ',
  'source-odd': `source: { name: "R&D <wire>", url: "https://x.example/a?b=%&c=[]'\\"#d" }`,
  'source-address': 'source: { name: Wire, url: "https://مثال.example/محادثات" }',
  'updated-late': 'updated: 2023-12-31T23:59:59+14:00',
  'lang-rare': 'lang: arc',
  'lang-script': 'lang: zh-Hant-TW',
  'redirects-many': `redirects: [${Array.from({ length: 60 }, (_, index) => `/odd/${index}/`).join(', ')}]`,
  plain: 'copy: plain',
  empties: 'dek:\nbyline:\nupdated:\ncorrections:\nredirects:',
};

/** Lists copies that must not stop a build: more than 120. */
export function listOddCopies(): OddCopy[] {
  const copies = Object.entries({ ...NESTED, ...ELEMENTS, ...LINKS, ...SIGNS, ...LINES });
  const fronts = Object.entries(FRONTS);
  return [
    ...copies.map(([name, copy]) => ({
      name,
      copy: `Harbour pilots met.\n\n${copy}\n\nThey left.`,
    })),
    ...fronts.map(([name, front]) => ({
      name,
      front,
      copy: `Pilots of ${name} *met* on the quay.`,
    })),
  ];
}

/** Lists some of each kind, for every run of the tests. */
export function listFewOddCopies(): OddCopy[] {
  const few = [
    'quotes',
    'bold',
    'strong',
    'comment',
    'closings',
    'own-class',
    'link-1',
    'link-in-text',
    'table',
    'entity-codes',
    'controls',
    'front-matter-again',
    'title-markup',
    'source-odd',
  ];
  return listOddCopies().filter(({ name }) => few.includes(name));
}

const GIVEN: Record<string, string> = {
  title: 'title: An Odd Story',
  published: 'published: 2023-01-15',
  section: 'section: Odd',
  source: 'source: { name: The Wire }',
};

/** Writes the file of an odd copy: each key of its front matter in place of the usual one. */
export function formatOddCopy({ name, copy, front = '' }: OddCopy): string {
  const [key = ''] = front.split(':');
  const kept = Object.entries(GIVEN).filter(([own]) => own !== key);
  const title = key === 'title' ? [] : [`title: An Odd Story of ${name}`];
  const rows = [...title, ...kept.filter(([own]) => own !== 'title').map(([, row]) => row), front];
  return `---\n${rows.filter(Boolean).join('\n')}\n---\n\n${copy}\n`;
}
