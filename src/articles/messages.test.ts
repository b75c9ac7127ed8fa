import { expect, test } from 'vitest';
import { readArticleFile } from './read-article-file.ts';

const PATH = 'articles/2024/09/talks.md';
const FRONT: Record<string, string> = {
  title: 'title: Talks Open',
  published: 'published: 2024-09-07',
  section: 'section: World',
  source: 'source: { name: The Wire }',
};

/** Reads a file, and gives what is wrong as `line: what`. */
function read(content: string | Uint8Array): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const { problems = [] } = readArticleFile(PATH, bytes, PATH);
  return problems.map(({ line, what }) => `${line}: ${what}`);
}

/** Reads an article of which lines of front matter are changed, or more stand at its end. */
function readFront(more: string, changed: Record<string, string> = {}): string[] {
  const rows = [
    ...Object.values({ ...FRONT, ...changed }).filter(Boolean),
    ...(more ? [more] : []),
  ];
  return read(`---\n${rows.join('\n')}\n---\n\nBoats left.\n`);
}

test('says nothing of what is right', () => {
  expect(readFront('byline: [Jane Doe]')).toEqual([]);
});

const REMARK =
  '2: “title” is empty, as “#” begins a remark. Put the value in quotes: title: "#MeToo at Sea"';

test.each<[string, string]>([
  ['byline: Jane Doe', '6: “byline” is “Jane Doe”: Write a list: “byline: [Jane Doe]”.'],
  [
    'byline: [1984]',
    '6: “byline.1” is read as a number, not as text. Put the value in quotes: byline: "[1984]"',
  ],
  ['redirects: /old/', '6: “redirects” is “/old/”: Write a list: “redirects: [/old/]”.'],
  [
    'redirects: [old]',
    '6: “redirects.1” is “old”: Write a path of this site that was its address, like /2023/12/talks-open/.',
  ],
  [
    'corrections: text',
    '6: “corrections” is “text”: Write it like “corrections: [{ date: 2024-09-08, text: What was corrected. }]”.',
  ],
  [
    'corrections: [text]',
    '6: “corrections.1” is “text”: Write it like “corrections: [{ date: 2024-09-08, text: What was corrected. }]”.',
  ],
  [
    'corrections: [{ date: 2024-09-08 }]',
    '6: “corrections.1.text” is missing. Say what was corrected.',
  ],
  [
    'updated: 2024-09-08 18:30:00 +03:00',
    '6: “updated” is “2024-09-08 18:30:00 +03:00”: Write “2024-09-08T18:30:00+03:00”.',
  ],
  ['updated: 8 September 2024', '6: “updated” is “8 September 2024”: Write “2024-09-08”.'],
  [
    'updated: yesterday',
    '6: “updated” is “yesterday”: Write a date like 2024-09-07, or a time with its zone like 2024-09-07T18:30:00+03:00.',
  ],
  [
    'label: comment',
    '6: “label” is “comment”: Write one of opinion, analysis, interview, sponsored, or leave the key out.',
  ],
  ['draft: yes', '6: “draft” is “yes”: Write true or false.'],
  ['copy: html', '6: “copy” is “html”: Write markdown or plain.'],
  ['lang: arabic', '6: “lang” is “arabic”: This is no language tag. Write “lang: ar”.'],
  [
    'photo: boats.jpg',
    '6: “photo” is “boats.jpg”: Give a picture like “photo: { src: ./harbour.jpg, alt: Boats in a harbour }”.',
  ],
  [
    'photo: { src: ./boats.jpg }',
    '6: “photo.alt” is missing. Say what the picture shows, for those who do not see it.',
  ],
  [
    'withdrawn: true',
    '6: “withdrawn” is “true”: Write it like “withdrawn: { date: 2024-09-09, reason: The report was wrong. }”.',
  ],
  [
    'tagline: None',
    '6: Unknown key “tagline”. Remove it, or correct its spelling; the README lists the keys.',
  ],
  ['redirect: [/old/]', '6: Unknown key “redirect”: did you mean “redirects”?'],
  [
    'dek: "\\q"',
    '6: “\\q” means nothing between double quotes. Put the value in single quotes, or write “\\\\” for “\\”.',
  ],
  [
    'dek: @home',
    '6: “@” means something at the beginning of a value. Put the value in quotes: dek: "@home"',
  ],
  [
    'dek: *home',
    '6: “*home” stands for a value that nothing names. Put the value in quotes: dek: "*home"',
  ],
  ['dek: Now: more', '6: “: ” stands within the value. Put the value in quotes: dek: "Now: more"'],
  [
    'dek: "Now" more',
    '6: The value goes on after its closing quote. Put the value in quotes: dek: "Now more"',
  ],
  ['dek: "Now', '6: A quote is opened here and never closed. Close it.'],
  [
    'byline: [Jane',
    '6: “[” is opened here and never closed. Close it with “]”, or put the value in quotes.',
  ],
  [
    'byline: - Jane',
    '6: A list begins below its key, each entry on a line of its own after “- ”; or write it like [one, two].',
  ],
  [
    'dek: Now\n\tmore: so',
    '7: A tab indents this line, and YAML takes spaces alone. Write spaces.',
  ],
  ['author: Jane Doe', '6: Unknown key “author”: did you mean “byline”?'],
  [
    'dek: !Boats leave',
    '6: “!” means something at the beginning of a value. Put the value in quotes: dek: "!Boats leave"',
  ],
  [
    'dek: &c. of boats',
    '6: “&” means something at the beginning of a value. Put the value in quotes: dek: "&c. of boats"',
  ],
  [
    'dek: Flight #447 lands',
    '6: “#447 lands” is left out, as “#” begins a remark. Put the value in quotes: dek: "Flight #447 lands"',
  ],
  [
    'byline:\n  - !Jane Doe',
    '7: “!” means something at the beginning of a value. Put the value in quotes.',
  ],
  ['byline:[Jane]', '6: A key ends in “: ”, a colon and a space; one is missing here.'],
  [
    'photo:\n\u00a0\u00a0alt: Boats',
    '7: “alt” begins with a space that is none to YAML. Write plain spaces.',
  ],
  ['draft: "true"', '6: “draft” is “true”: Write true or false.'],
  ['lang: ar_EG', '6: “lang” is “ar_EG”: Write a language tag (BCP 47), like en, ar or tr.'],
  ['section: Sport', '6: “section” is given twice, 2 lines above and here. Leave one of them.'],
  [
    'dek: "\u202Ereversed"',
    '6: “dek” is “\u202Ereversed”: Take out the sign U+202E, which cannot be seen and can turn the text around it.',
  ],
])('of front matter with %j', (line, told) => {
  expect(readFront(line)).toEqual([told]);
});

test.each(['draft: True', 'draft: TRUE # not yet', '"draft": true', 'draft : true'])(
  'what says %j is a draft, and is not published',
  (line) => {
    const rows = [...Object.values(FRONT), line];
    const text = `---\n${rows.join('\n')}\n---\n\nBoats left.\n`;
    expect(readArticleFile(PATH, Buffer.from(text), PATH)).toEqual({
      draft: { file: PATH, lacks: [] },
    });
  },
);

test.each(['# to be checked', 'dek: Boats leave # to be checked', 'dek: "Flight #447 lands"'])(
  'takes %j',
  (line) => expect(readFront(line)).toEqual([]),
);

test.each<[string, string, string]>([
  [
    'title',
    'title: 1984',
    '2: “title” is read as a number, not as text. Put the value in quotes: title: "1984"',
  ],
  [
    'title',
    'title: true',
    '2: “title” is read as “true”, not as text. Put the value in quotes: title: "true"',
  ],
  ['title', 'title: #MeToo at Sea', REMARK],
  ['title', 'titel: Talks', '2: Unknown key “titel”: did you mean “title”?'],
  ['published', 'date: 2024-09-07', '3: Unknown key “date”: did you mean “published”?'],
  ['title', 'Title: Talks', '2: Unknown key “Title”: did you mean “title”?'],
  ['title', '', '2: “title” is missing. Give the headline, like “title: Talks Open in Geneva”.'],
  [
    'title',
    'title: "\u200b\u200d"',
    '2: “title” is “\u200b\u200d”: Write something that can be seen: there are only signs without a shape.',
  ],
  ['title', 'title:Talks', '2: A key ends in “: ”, a colon and a space; one is missing here.'],
  [
    'published',
    'published: 07.09.2024',
    '3: “published” is “07.09.2024”: Write a date like 2024-09-07, or a time with its zone like 2024-09-07T18:30:00+03:00.',
  ],
  [
    'source',
    'source: The Wire',
    '5: “source” is “The Wire”: Say where the copy is from, like “source: { name: Asharq Al-Awsat, url: https://… }”.',
  ],
  [
    'source',
    'source: { name: The Wire, url: www.wire.example }',
    '5: “source.url” is “www.wire.example”: Write a whole address that begins with https:// or http://.',
  ],
  ['source', 'source:\n  nam: The Wire', '6: Unknown key “nam”: did you mean “name”?'],
  [
    'source',
    'source: { name: The Wire, url: "https://me@wire.example/" }',
    '5: “source.url” is “https://me@wire.example/”: Take out the user’s name before “@”: readers would be sent there with it.',
  ],
])('of %s as %j', (key, line, told) => {
  expect(readFront('', { [key]: line })).toEqual([told]);
});

const whole = Object.values(FRONT).join('\n');
test.each<[string, string | Uint8Array, string]>([
  [
    'an empty file',
    '',
    '1: The file is empty. Begin the file with a line of ---, the keys of the README, and --- again.',
  ],
  [
    'no front matter',
    'Boats left.\n',
    '1: No front matter opens the file. Begin the file with a line of ---, the keys of the README, and --- again.',
  ],
  [
    'a fence that is not closed',
    `---\n${whole}\n\nBoats left.\n`,
    '1: The front matter is never closed. Write --- on a line below its last key.',
  ],
  [
    'a fence of dots',
    `---\n${whole}\n...\n\nBoats left.\n`,
    '6: “...” does not end front matter here. Write --- in its place.',
  ],
  [
    'a fence that is indented',
    `---\n${whole}\n  ---\n\nBoats left.\n`,
    '6: The front matter is never closed. Write --- on a line below its last key.',
  ],
  [
    'a blank line first',
    `\n---\n${whole}\n---\n\nBoats left.\n`,
    '1: Lines stand before the front matter. Take them out: --- must be the first line.',
  ],
  [
    'a fence of TOML',
    `+++\ntitle = "Talks"\n+++\n`,
    '1: “+++” begins TOML, which is not read. Write the keys as YAML, between two lines of ---.',
  ],
  [
    'a fence of a dash',
    `—\n${whole}\n—\n`,
    '1: “—” does not open front matter. Write three hyphens: ---',
  ],
  [
    'keys without a fence',
    `${whole}\n\nBoats left.\n`,
    '1: Keys stand here without --- above and below them. Write both lines.',
  ],
  [
    'text in place of keys',
    '---\nBoats left.\n---\n',
    '2: Front matter is keys and values. Write each on a line, like “title: Talks Open in Geneva”.',
  ],
  [
    'a list in place of keys',
    '---\n- title: Talks\n---\n',
    '2: Front matter is keys and values. Write each on a line, like “title: Talks Open in Geneva”.',
  ],
  [
    'two versions that a merge left',
    `---\n${whole}\n---\n\n<<<<<<< HEAD\nBoats left.\n=======\nShips left.\n>>>>>>> edit\n`,
    '8: A merge left two versions here. Leave one of them, and take out the lines of “<<<<<<<”, “=======” and “>>>>>>>”.',
  ],
  [
    'a NUL',
    `---\n${whole}\n---\n\nBoats\0left.\n`,
    '8: The sign U+0000 stands here, which no text has. Take it out, or save the text anew.',
  ],
  [
    'UTF-16',
    Buffer.from(`\uFEFF---\n${whole}\n---\n`, 'utf16le'),
    '1: The text is not UTF-8 here; it may be UTF-16LE. Save the file as UTF-8, or take it out and let “npm run import -- <file> --encoding UTF-16LE” read it.',
  ],
])('of a file with %s', (_what, content, told) => {
  expect(read(content)).toEqual([told]);
});

test('takes a heading that is underlined for no merge', () => {
  expect(read(`---\n${whole}\n---\n\nBoats\n=======\n\nleft.\n`)).toEqual([]);
});
