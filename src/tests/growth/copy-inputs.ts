/** Text of one kind, of some number of letters. */
export type GrowthInput = { name: string; make: (size: number) => string };

const WORDS =
  'The council of the harbour met on Monday in Tripoli and spoke of boats, ropes and cranes for an hour. ';
const fill = (text: string) => (size: number) =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);
/** Texts of which none is like another, as rules look for those that are. */
const count = (text: (place: number) => string) => (size: number) => {
  let filled = '';
  for (let place = 0; filled.length < size; place++) filled += text(place);
  return filled;
};

/** Kinds of copy that time must grow with as their length does. */
export const copyInputs: readonly GrowthInput[] = [
  { name: 'prose', make: fill(`${WORDS.repeat(4).trim()}\n\n`) },
  { name: 'one line', make: fill(WORDS) },
  { name: 'short lines', make: fill('a b\n') },
  { name: 'short paragraphs', make: fill('ab.\n\n') },
  { name: 'other short lines', make: count((place) => `Boat ${place} left.\n`) },
  { name: 'other paragraphs', make: count((place) => `Boat ${place} left Tripoli.\n\n`) },
  { name: 'table', make: (size) => `| a | b |\n|---|---|\n${fill('| 1 | 2 |\n')(size)}` },
  { name: 'wide table', make: (size) => fill('|a')(size / 3).concat('\n', fill('|-')(size / 3)) },
  { name: 'one letter', make: fill('a') },
  { name: 'one Arabic letter', make: fill('ب') },
  { name: 'capitals', make: fill('Ab ') },
  { name: 'acronyms', make: fill('ABC (DEF) ') },
  { name: 'headings', make: fill('# a\n') },
  { name: 'other headings', make: count((place) => `# Part ${place}\n\n`) },
  { name: 'nested marks', make: fill('*a **b _c_ ~~d~~** e* ') },
  { name: 'opened marks', make: fill('*a ') },
  { name: 'strong opened', make: fill('**a ') },
  { name: 'struck', make: fill('~~a') },
  { name: 'mixed emphasis', make: fill('*_') },
  { name: 'emphasis within words', make: fill('**x*') },
  { name: 'lines after a quote', make: (size) => `> a\n${fill('b\n')(size)}` },
  { name: 'lines after a list', make: (size) => `- a\n${fill('b\n')(size)}` },
  { name: 'addresses in a bracket', make: (size) => `[${fill('www.a.example ')(size)}` },
  { name: 'brackets', make: fill('[') },
  { name: 'links', make: fill('[a](/b/) ') },
  { name: 'half links', make: fill('[a](') },
  { name: 'pictures', make: fill('![a](b) ') },
  { name: 'addresses', make: fill('https://x.example/a ') },
  { name: 'mail', make: fill('a@b.example ') },
  { name: 'half mail', make: fill('a@') },
  { name: 'backticks', make: count((place) => `${'`'.repeat((place % 50) + 1)}a `) },
  { name: 'entities', make: fill('&amp;&#') },
  { name: 'backslashes', make: fill('\\') },
  { name: 'list', make: fill('- a\n') },
  { name: 'loose list', make: fill('1. a\n\n') },
  { name: 'quotes', make: fill('> a\n\n') },
  { name: 'rules', make: fill('***\n') },
  { name: 'fences', make: fill('```\na\n') },
  { name: 'comments', make: fill('<!-- a -->\n') },
  { name: 'opened comments', make: fill('<!-- ') },
  { name: 'elements', make: fill('<b>a</b> ') },
  { name: 'block elements', make: fill('<p>a</p>\n') },
  { name: 'opened elements', make: fill('<b>a\n\n') },
  { name: 'footnotes', make: count((place) => `a[^${place}]\n\n[^${place}]: b\n\n`) },
  { name: 'definitions', make: count((place) => `[a${place}]: /b/\n`) },
  { name: 'captions', make: fill('Men mend nets on the quay. (AFP)\n') },
  { name: 'other captions', make: count((place) => `Man ${place} mends nets. (AFP)\n\n`) },
  { name: 'bylines', make: fill('By Ana Ferrer\n') },
  { name: 'dates', make: fill('Updated 03 October 2021\n') },
  { name: 'datelines', make: fill('CAIRO: Boats left.\n\n') },
  { name: 'read more', make: fill('READ MORE: Pilots Return\n\n') },
  { name: 'text buttons', make: fill('TT\n') },
  { name: 'spaces', make: fill(' ') },
  { name: 'blank lines', make: fill('\n') },
  { name: 'tabs', make: fill('\ta') },
  { name: 'pipes', make: fill('|') },
  { name: 'equals', make: (size) => `a\n${fill('=')(size)}` },
  { name: 'quotation marks', make: fill('“a” "b" ') },
  { name: 'parentheses', make: fill('(') },
  { name: 'names', make: fill('Tripoli ') },
  { name: 'paragraphs of names', make: fill('In Tripoli.\n\n') },
];
