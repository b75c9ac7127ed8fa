const LATIN: Record<string, string> = {
  // Cyrillic
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'ye', ж: 'zh', з: 'z', и: 'i' },
  ...{ і: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't' },
  ...{ у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '' },
  ...{ э: 'e', ю: 'yu', я: 'ya' },
  // Greek
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l' },
  ...{ μ: 'm', ν: 'n', ξ: 'x', ο: 'o', π: 'p', ρ: 'r', σ: 's', τ: 't', υ: 'y', φ: 'f', χ: 'ch' },
  ...{ ψ: 'ps', ω: 'o' },
  // Arabic and Persian
  ...{ ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 'th', ج: 'j', چ: 'ch', ح: 'h', خ: 'kh', د: 'd', ذ: 'dh' },
  ...{ ر: 'r', ز: 'z', ژ: 'zh', س: 's', ش: 'sh', ص: 's', ض: 'd', ط: 't', ظ: 'z', ع: 'a', غ: 'gh' },
  ...{ ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h', و: 'w', ي: 'y' },
  // Hebrew
  ...{ א: 'a', ב: 'b', ג: 'g', ד: 'd', ה: 'h', ו: 'w', ז: 'z', ח: 'h', ט: 't', י: 'y', כ: 'k' },
  ...{ ך: 'k', ל: 'l', מ: 'm', ם: 'm', נ: 'n', ן: 'n', ס: 's', ע: 'a', פ: 'p', ף: 'f', צ: 'ts' },
  ...{ ץ: 'ts', ק: 'k', ר: 'r', ש: 'sh', ת: 't' },
};
/** Letters that a script writes for sounds that it has no letter for. */
const PAIRS: Record<string, string> = {
  ...{
    αυ: 'av',
    ευ: 'ev',
    μπ: 'b',
    ντ: 'd',
    γκ: 'g',
    τζ: 'j',
    τσ: 'ts',
    ου: 'u',
    αι: 'e',
    ει: 'i',
    οι: 'i',
  },
  ...{ дж: 'j', кс: 'x', تش: 'ch', دج: 'j', او: 'o', וו: 'v' },
};

/**
 * Writes a folded word of another script in Latin letters, as it sounds: `σισι` → `sisi`, `تاتشر` → `tachr`.
 *
 * @returns Nothing for a script that is not spelt by letters.
 */
export function toLatin(word: string): string | undefined {
  let latin = '';
  for (let at = 0; at < word.length;) {
    const pair = PAIRS[word.slice(at, at + 2)];
    const letter = pair ?? LATIN[word[at] ?? ''];
    if (letter === undefined) return undefined;
    latin += letter;
    at += pair === undefined ? 1 : 2;
  }
  return latin;
}
