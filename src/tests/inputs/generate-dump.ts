import fc from 'fast-check';

const TITLE = 'Harbour Reopens After the Storm';
const SOURCE = 'The Quay Post';
const WORDS = 'boat quay herring pilot tide storm rope lamp crane gull auction captain ebb'.split(
  ' ',
);

/** Lines of news sites, each of which some rule knows, or nearly. */
const SITE_LINES = [
  TITLE,
  `${TITLE} | ${SOURCE}`,
  TITLE.toUpperCase(),
  `${TITLE}.`,
  'TT',
  'TT 14',
  'TT is a race',
  'Home > World > Ports',
  'World | Sport | Business',
  'Rovers | Wanderers',
  'World',
  SOURCE,
  'HARBOUR-STORM/TALKS (UPDATE 2)',
  'COVID-19',
  'Short Url',
  'https://sho.example/abc',
  'Updated 03 October 2021',
  'Last Update: 3 Oct 2021',
  'October 3, 2021',
  'Updated 31 June 2021',
  'By Ana Ferrer',
  'By Land and Sea',
  'London: Ana Ferrer',
  'Omar Haddad (Beirut)',
  'Reuters',
  '• Boats leave again',
  '▪ The auction opens',
  'READ MORE: Pilots Return',
  'Related',
  'Read more',
  'Pilots Return to the Quay',
  'Share',
  'Facebook',
  'Twitter',
  'Share this article',
  'Share Print',
  'Follow us on Twitter',
  'Follow us, he said.',
  'Sign up for our newsletter',
  'Your email',
  'We use cookies to improve your experience',
  'Accept all cookies',
  'ADVERTISEMENT',
  'View this post on Instagram',
  'A post shared by the port',
  '— Port (@port) October 3, 2021',
  'Men mend nets on the old quay. (AFP)',
  'Men mend nets on the old quay. REUTERS/Ana Ferrer',
  'Men mend “nets” on the old quay',
  '(Photo: Port office)',
  'A ship passes. AFP/Getty Images',
  '/ Agencies',
  'REUTER',
  '(AFP)',
  '(Reporting by Ana Ferrer; Editing by Omar Said)',
  'الشرق الأوسط',
  'لندن: «الشرق الأوسط»',
  'بيروت: كارولين حداد',
  'اقرأ أيضا',
  'اقرأ أيضا: خبر آخر',
  'وكالات',
  'تابعونا على فيسبوك',
  'شارك',
  'فيسبوك',
  'آخر تحديث: 3 أكتوبر 2021',
  'رابط مختصر',
];
const DATELINES = [
  'CAIRO: ',
  'BEIRUT (AP) — ',
  'LONDON, April 7 (Reuters) - ',
  'WARNING: ',
  '(AFP) - ',
];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 30 });
const sentence = words.map((list) => `The ${list.join(' ')} came.`);
const opening = fc.tuple(fc.constantFrom(...DATELINES), sentence).map((parts) => parts.join(''));
const siteLine = fc.constantFrom(...SITE_LINES);
const spaced = fc
  .tuple(siteLine, fc.constantFrom('  ', '\t', '\u00a0'))
  .map(([line, space]) => `${space}${line.replaceAll(' ', ` ${space}`)}${space}`);
const repeated = fc
  .tuple(siteLine, fc.integer({ min: 2, max: 4 }), fc.constantFrom('\n', '\n\n'))
  .map(([line, count, end]) => Array(count).fill(line).join(end));

/** A dump of one article as sites deliver it, and what its front matter says. */
export type Dump = { text: string; title: string; section: string; source: string };

/**
 * Makes dumps in which lines of sites stand anywhere around sentences.
 *
 * @param odd Further lines to mix in, like any text at all.
 */
export function generateDump(odd: fc.Arbitrary<string> = sentence): fc.Arbitrary<Dump> {
  const block = fc.oneof(
    { arbitrary: siteLine, weight: 6 },
    { arbitrary: sentence, weight: 4 },
    ...[opening, spaced, repeated, odd],
  );
  return fc
    .array(fc.tuple(block, fc.constantFrom('\n', '\n\n', '\n\n\n')), {
      minLength: 1,
      maxLength: 24,
    })
    .map((blocks) => ({
      text: blocks.flat().join(''),
      title: TITLE,
      section: 'World',
      source: SOURCE,
    }));
}
