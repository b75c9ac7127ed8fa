import { smallWords } from './vocabulary.ts';

const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Titles and ranks that stand before a name, or between a country and a name, in news copy. */
export const titles = /* @__PURE__ */ words(`
  president minister prime foreign finance defence defense interior oil energy trade agriculture
  secretary general chief director head leader premier chancellor king queen prince princess
  sheikh emir sultan crown ambassador envoy governor mayor senator sen rep representative
  congressman congresswoman judge justice gen lt col colonel major maj brig capt captain sgt
  admiral marshal commander mr mrs ms miss mme dr prof professor sir lord lady dame baroness pope
  cardinal archbishop bishop ayatollah imam rabbi rev spokesman spokeswoman spokesperson deputy
  vice former ex chairman chairwoman chair ceo cfo analyst economist treasury speaker executive
  officer manager treasurer undersecretary attorney justices pm fm gov boss official jr sr ii iii`);

/** Of those, what only says of which office: “treasury secretary Baker”, but no “treasury Baker”. */
export const fields = /* @__PURE__ */ words(
  'prime foreign finance defence defense interior oil energy trade agriculture treasury',
);

/** Titles of other languages, as queries have them, folded. */
export const foreignTitles = /* @__PURE__ */ words(`
  herr frau prasident prasidentin bundeskanzler kanzler konig konigin monsieur madame presidente
  ministre ministro senor senora cumhurbaskani basbakan sayin
  президент премьер министр король господин
  الرييس رييس الوزرا الملك الملكه الشيخ الامير السيد السيده البابا الوزير جمهور
  נשיא הנשיא ראש הממשלה प्रधानमंत्री राष्ट्रपति`);

/** Adjectives of countries and peoples, which stand before a name without being part of it. */
export const demonyms = /* @__PURE__ */ words(`
  american british french german italian spanish dutch belgian swiss austrian swedish norwegian
  danish finnish greek turkish russian soviet ukrainian polish israeli palestinian egyptian libyan
  tunisian algerian moroccan sudanese syrian lebanese jordanian iraqi iranian saudi kuwaiti qatari
  emirati yemeni omani chinese japanese korean indian pakistani afghan australian canadian mexican
  brazilian argentine venezuelan colombian cuban nigerian kenyan ethiopian european african asian
  arab western eastern northern southern central`);

/** Words that begin a sentence or a clause with a capital and are no part of the name that follows. */
export const openers = /* @__PURE__ */ words(`
  a an the and but or nor so yet if as at by for from in into of off on onto over since than that
  though to under until up upon via while with within without after before during despite because
  although when where who whom whose which what why how this these those it its he she they we you
  i his her their our your not no also only even both either neither all any some many most more
  few several one two three four five six seven eight nine ten last next first earlier later
  today yesterday tomorrow meanwhile however moreover instead then there here now still once asked
  according said says like unlike between against among across around near outside inside about
  monday tuesday wednesday thursday friday saturday sunday january february march april may june
  july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec`);

/** Nouns that make a longer name of the name before them, even in a headline: “Gaza Street”. */
export const makers = /* @__PURE__ */ words(`
  street st road rd avenue ave lane square boulevard alley creek river lake bay hill hills heights
  mountain mount valley island islands beach bridge park garden gardens night day school college
  university academy institute museum gallery theatre theater stadium airport station hotel hospital
  club united city county township university times post news journal herald tribune gazette
  airlines airways motors oil steel bank corp inc ltd co plc company group holdings industries`);

/** What a person may head: “the Biden Administration” is no other name. */
export const governments = /* @__PURE__ */ words(
  `administration government cabinet presidency campaign regime`,
);

/** Nouns that make a longer name together with “of” and a place: “Bank of Libya”. */
export const institutions = /* @__PURE__ */ words(`
  bank university gulf bay sea strait straits college institute church museum voice isle port cape
  battle treaty banks society association club house tower heart sultan daughters sons times`);

/** States of the United States, which stand after a city; their words joined by hyphens. */
export const states = /* @__PURE__ */ words(`
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
  idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
  minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico
  new-york north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island
  south-carolina south-dakota tennessee texas utah vermont virginia washington west-virginia
  wisconsin wyoming`);

/** Words by which it is asked what somebody did. */
export const questions = /* @__PURE__ */ words(`
  is was are were did does do has have had will who what when where which why how`);

/** Words before a place that make another of it: “South America”, “New Mexico”. */
export const directions = /* @__PURE__ */ words(`
  north south east west northern southern eastern western central upper lower inner outer greater
  new old latin`);

/** Nouns after a name in a query that make a longer one of it, whatever articles say: “Moore Street”. */
export const streets = /* @__PURE__ */ words(
  'street st road avenue lane square creek river lake night',
);

/** What a company is called beside its name, and is seldom searched with. */
export const companies = /* @__PURE__ */ words(
  'inc incorporated corp corporation co company ltd limited plc group sa ag nv',
);

/** Words that a surname may begin with: what stands before one is a given name. */
export const particles = /* @__PURE__ */ words(
  'de du di da la le van von der den ten ter bin ibn ben',
);

/** Numbers of rulers behind a name; “xi” and “vi” are names and words themselves. */
export const rulerNumbers = /* @__PURE__ */ words(
  'ii iii iv vii viii ix xii xiii xiv xv xvi xvii xviii',
);

/** Words beside a role that make another office of it, or another holder. */
export const deputies = /* @__PURE__ */ words('deputy vice former ex acting assistant late next');

/** Whether a word stands beside names and is none: a title, the adjective of a country, a small word. */
export function isBesideNames(word: string): boolean {
  return [titles, foreignTitles, demonyms, smallWords].some((list) => list.has(word));
}
