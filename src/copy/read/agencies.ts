import { foldText } from '../../base/text/fold-text.ts';

/** News agencies, and what a paper signs with where several wrote. */
const AGENCIES = `
Reuters, Reuter, Associated Press, The Associated Press, AP, Agence France-Presse, AFP, UPI, dpa, EFE,
ANSA, TASS, Interfax, Xinhua, Kyodo, PTI, IANS, ANI, APA, PA Media, Bloomberg, Anadolu, Anadolu Agency,
SPA, WAM, QNA, KUNA, BNA, ONA, MENA, Petra, SANA, NNA, Agencies, News Agencies, Wire Services,
Asharq Al-Awsat, رويترز, وكالات, الوكالات, أ.ف.ب, أ ف ب, فرانس برس, أ.ب, أسوشييتد برس, أسوشيتد برس,
د.ب.أ, شينخوا, الأناضول, واس, وام, قنا, كونا, سانا, بترا, الشرق الأوسط`;

const known = new Set(AGENCIES.split(/,\s+/).map(foldText));
/** Longer lines are sentences: thrice as many letters as all agencies that ever signed one story; and as any one has. */
const [LONGEST, LONGEST_NAME] = [200, 3 * Math.max(...[...known].map((key) => key.length))];

/**
 * Says whether a text is the name of an agency, or names of several: `AFP`, `«الشرق الأوسط»`,
 * `Reuters and AP`.
 *
 * @param source The article's publisher, which may sign like an agency.
 */
export function isAgency(text: string, source = ''): boolean {
  if (text.length > LONGEST + source.length) return false;
  const names = text.split(/\s*(?:[,/،&]|\band\b|\bوكالة\b)\s*|\s+و(?=[«"])/u).filter(Boolean);
  const own = foldText(source);
  const isKnown = (name: string) => {
    if (name.length > LONGEST_NAME + source.length) return false;
    const key = foldText(name);
    return key !== '' && (known.has(key) || key === own);
  };
  return isKnown(text) || (names.length > 0 && names.every(isKnown));
}
