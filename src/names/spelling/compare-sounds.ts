import { isAbjad } from './scripts.ts';

/**
 * How names in our letters write what a letter, or two, of another script stands for; `-` where they may write
 * nothing. Letters are folded; Hebrew is without its geresh, which many leave out.
 */
const SOUNDS = `
а a u|б b|в v w|г g h gh|д d|е e ye ie a|ж zh j g|з z s|и i y e ee ie ea ey|й y i j -|к k c ck q qu cqu ch|л l|м m|н n ng
о o a au aw ou|п p|р r|с s c z x|т t th|у u w oo ou oe|ф f ph v|х h kh ch j|ц ts c z tz|ч ch tch c|ш sh ch sch s|щ shch
ъ -|ы y i|ь -|э e a ae|ю yu u iu ew ju|я ya ja ia a|і i y|є ye e|ґ g|дж j g dj|кс x ks cks|ау au ow aw|еи ey ei ea ay ai a|аи ai ay ei i|чж zh j ch|цз z j
α a|β v b|γ g gh y|δ d|ε e a ai ea|ζ z s|η i e y|θ th t|ι i y e ee ea|κ k c ck ch q qu|λ l|μ m|ν n|ξ x ks|ο o au|π p|ρ r
σ s c sh z|τ t|υ y i u|φ f ph|χ h ch kh|ψ ps|ω o|μπ b mp mb|ντ d nt nd|γκ g nk ng|τζ j g dz tz|τσ ts ch tch c tz
ου u oo ou w|αι e ai ay|ει i ei ey ea|οι i oi|αυ av au|ευ ev eu|γγ ng|γκα ga
ا a e i o u|ب b p|پ p|ت t th|ث th s t|ج j g dj|چ ch|ح h|خ kh ch h j|د d|ذ dh z th|ر r|ز z s|ژ zh j|س s c
ش sh ch sch s|ص s|ض d|ط t|ظ z dh|ع a -|غ g gh|ف f v ph|ڤ v|ق q k g c|ك k c ck ch q g cqu|ل l|م m|ن n|ه h a e
و w v u o ou oo au|ي y i e j ee ea ie a ai ay|تش ch tch c|دج j|كس x ks|تس ts z
א a e i o u|ב b v|ג g gh j|ד d|ה h a e|ו v w o u ou oo au|ז z zh j g|ח h ch|ט t|י y i e j ee ea ie|כ k c ch kh|ך k c ch kh|ל l
מ m|ם m|נ n|ן n|ס s c z|ע a e -|פ p f ph|ף f p ph|צ ts z tz ch tch|ץ ts z tz ch tch|ק k c ck q qu|ר r|ש sh s ch sch|ת t th
וו v w|יי y i ai ei ea e
ア a|イ i y e|ウ u w|エ e|オ o|カ ka ca k c|キ ki chi ke k|ク k ku c ck q|ケ ke|コ ko co|ガ ga|ギ gi gui|グ g gu|ゲ ge|ゴ go
サ sa tha|シ shi si sh s|ス s su th|セ se ce|ソ so|ザ za sa|ジ ji gi j g|ズ z s zu|ゼ ze se|ゾ zo so|タ ta|チ chi ti ch tch|ツ ts tsu z
テ te|ト t to|ダ da|デ de|ド d do|ナ na|ニ ni|ヌ nu n|ネ ne|ノ no|ハ ha|ヒ hi|フ f fu v h|ヘ he|ホ ho|バ ba va|ビ bi vi|ブ b bu v
ベ be ve|ボ bo vo|パ pa|ピ pi|プ p pu|ペ pe|ポ po|マ ma|ミ mi|ム m mu|メ me|モ mo|ヤ ya ia|ユ yu u|ヨ yo|ラ ra la|リ ri li ry ly
ル r l ru lu|レ re le|ロ ro lo|ワ wa ua|ン n|ッ -|ー - a e i o u r|ヴ v|ファ fa|フィ fi phi|フェ fe|フォ fo|ティ ti|ディ di
ウィ wi|ウェ we|ジェ je ge|チャ cha tcha tche|チェ che|チョ cho che|シャ sha|シュ sh shu|ショ sho|ジャ ja|ジョ jo|キャ ca|リュ lu ryu
ャ ya a|ュ yu u|ョ yo o|ァ a|ィ i|ェ e|ォ o`
  .trim()
  .split(/[|\n]/);

/** What letters of other scripts, one or two, are in ours. */
export const sounds: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map(
  SOUNDS.map((line) => {
    const [letters = '', ...written] = line.split(' ');
    return [letters, written.map((one) => (one === '-' ? '' : one))] as const;
  }),
);
const LONGEST = 2;

/** What it costs that a vowel is not written which a script writes mostly, or now and then. */
const [HALF, QUARTER] = [0.5, 0.25];
const VOWEL = /[aeiouyhw]/;
/** Vowels that Arabic and Hebrew seldom leave out of names from elsewhere, and the others. */
const LEFT_OUT: Record<'arabic' | 'hebrew', Record<string, number>> = {
  arabic: { a: HALF, i: QUARTER, o: QUARTER, u: QUARTER },
  hebrew: { i: QUARTER, o: QUARTER, u: QUARTER },
};
/** Vowels of other scripts, in Arabic and Hebrew those that stand for long ones. */
const OTHER_VOWEL = /[аеиоуыэюяйіαειηουωاويאוי]/;
/** Letters that may be silent at the end of a French name: “Mitterrand”. */
const SILENT = /[dtsxzp]/;

/**
 * Compares a word of another script with one in our letters by all that its letters may stand for, two words
 * at a time: `Миттеран` and `mitterrand` differ by half a sound, `شيراك` and `chirac` by none.
 *
 * @param word Folded.
 * @returns How many sounds differ; nothing where more than one and a half do.
 */
export function compareSounds(word: string, latin: string): number | undefined {
  const script = isAbjad(word) ? getAbjad(word) : undefined;
  const known = new Map<number, number>();
  const walk = (i: number, j: number): number => {
    if (i === word.length && j === latin.length) return 0;
    const place = i * (latin.length + 1) + j;
    const before = known.get(place);
    if (before !== undefined) return before;
    let best = Number.POSITIVE_INFINITY;
    const take = (cost: number, to: number, at: number) => {
      if (cost < best) best = Math.min(best, cost + walk(to, at));
    };
    for (let length = LONGEST; length > 0; length--) {
      if (i + length > word.length) continue;
      for (const written of sounds.get(word.slice(i, i + length)) ?? []) {
        if (latin.startsWith(written, j)) take(0, i + length, j + written.length);
      }
    }
    if (j < latin.length) take(leaveOut(latin, j, script), i, j + 1);
    const other = word[i] ?? '';
    if (other === word[i - 1]) take(0, i + 1, j);
    else if (OTHER_VOWEL.test(other)) take(HALF, i + 1, j);
    known.set(place, best);
    return best;
  };
  const cost = walk(0, 0);
  return cost > MOST ? undefined : cost;
}
const MOST = 1.5;

function getAbjad(word: string): 'arabic' | 'hebrew' {
  return /\p{Script=Hebrew}/u.test(word) ? 'hebrew' : 'arabic';
}

/** What it costs that a letter of ours is not written. */
function leaveOut(latin: string, at: number, abjad: 'arabic' | 'hebrew' | undefined): number {
  const letter = latin[at] ?? '';
  const isLast = at === latin.length - 1;
  const isDoubled = letter === latin[at - 1] || letter === latin[at + 1];
  if (isDoubled || letter === 'h' || /^es?$/.test(latin.slice(at))) return 0;
  if (!VOWEL.test(letter))
    return isLast && SILENT.test(letter) ? QUARTER : Number.POSITIVE_INFINITY;
  if (isLast) return 1;
  return abjad && at > 0 ? (LEFT_OUT[abjad][letter] ?? 0) : HALF;
}
