/** Signs of a text that are looked at; enough to tell its script. */
const SAMPLE = 4000;
/** Scripts that news comes in, beside Latin. */
const SCRIPTS =
  'Arab Hebr Cyrl Grek Hans Jpan Kore Deva Beng Taml Thai Armn Geor Ethi Khmr Mymr'.split(' ');
const PATTERNS: Record<string, RegExp> = {
  Hans: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /\p{Script=Hangul}/gu,
};
/** Letters that one language of a script has and its most common one has not, the rarest first. */
const LETTERS: Record<string, [string, RegExp][]> = {
  Arab: [
    ['ur', /[ٹڈڑںے]/gu],
    ['ps', /[ټډړږښڼ]/gu],
    ['ckb', /[ڕڵۆێە]/gu],
    ['ug', /[ۇۈۋې]/gu],
    ['fa', /[پچژگکی]/gu],
  ],
  Cyrl: [
    ['uk', /[іїєґ]/giu],
    ['be', /[ў]/giu],
    ['sr', /[ђћџљњј]/giu],
    ['kk', /[әғқңұһ]/giu],
  ],
  Latn: [
    ['az', /ə/giu],
    ['tr', /[ğşıİ]/gu],
    ['vi', /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữự]/giu],
    ['pl', /[ąęłńśźż]/giu],
    ['ro', /[ășțţ]/giu],
    ['cs', /[ěřů]/giu],
  ],
};
/** Share of all letters that such letters have in a text of their language. */
const LEAST_SHARE = 0.01;
/** Small words of languages in Latin letters; those that two share tell neither. */
const WORDS: Record<string, string> = {
  en: 'the and of to that was for with on is said by from at',
  fr: 'le la les des et une dans est pour que qui sur avec ont',
  es: 'el los las del una por con que para fue sus como más',
  de: 'der die das und den von mit für ist dem ein eine nicht auch',
  it: 'il di che la per una sono della con nel gli anche alla',
  pt: 'o os da do que uma para com não em dos foi pela ao',
  nl: 'de het een van en dat zijn voor met op niet die aan',
  id: 'yang dan di dari untuk dengan pada ini itu tidak dalam akan',
};
/** Share of kana among the letters of a Japanese text; Chinese has hardly any. */
const LEAST_KANA = 0.05;
const FEWEST_WORDS = 25;
const LEAST_WORDS_SHARE = 0.15;

/**
 * Tells the language that copy is most likely in, by its script, the letters that one language alone has,
 * and small words: Arabic letters → `ar`, with `پ` or `گ` among them → `fa`. English, which is assumed
 * anyway, and Latin text that is too short are not told.
 *
 * @returns A language tag, or nothing where the text does not tell.
 */
export function findLanguage(copy: string): string | undefined {
  const sample = copy.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const count = (pattern: RegExp) => sample.match(pattern)?.length ?? 0;
  const isLatin = count(/\p{Script=Latin}/gu) * 2 > letters;
  const script = isLatin
    ? 'Latn'
    : SCRIPTS.find((name) => {
        const pattern = PATTERNS[name] ?? new RegExp(`\\p{Script=${name}}`, 'gu');
        return count(pattern) * 2 > letters;
      });
  // Japanese may have more Chinese signs than its own.
  const kana = count(PATTERNS['Jpan'] ?? /^/);
  if (kana / letters >= LEAST_KANA && (kana + count(PATTERNS['Hans'] ?? /^/)) * 2 > letters) {
    return 'ja';
  }
  if (!script) return undefined;
  const byWords = isLatin ? findByWords(sample) : undefined;
  if (byWords) return byWords === 'en' ? undefined : byWords;
  const best = (LETTERS[script] ?? []).find(
    ([, pattern]) => count(pattern) / letters >= LEAST_SHARE,
  );
  if (best) return best[0];
  return isLatin ? undefined : new Intl.Locale(`und-${script}`).maximize().language;
}

function findByWords(sample: string): string | undefined {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return undefined;
  const scores = Object.entries(WORDS).map(([lang, list]) => {
    const small = new Set(list.split(' '));
    return { lang, share: words.filter((word) => small.has(word)).length / words.length };
  });
  const [first, second] = scores.sort((a, b) => b.share - a.share);
  const isClear =
    first && second && first.share >= LEAST_WORDS_SHARE && first.share > second.share * 1.3;
  return isClear ? first.lang : undefined;
}
