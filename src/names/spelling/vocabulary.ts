const words = (list: string) => new Set(list.trim().split(/\s+/));

/** The Arabic and the Hebrew article, as they stand before any letter; most are also words of English. */
export const articles = /* @__PURE__ */ words(`
  al as ash ad an ar at az el es esh ed en er et ez ul אל א`);

/** Articles that also stand by themselves: “Al Sisi”. */
export const freeArticles = /* @__PURE__ */ words('al el אל');

/** Words that may stand beside a name in a query and say nothing of whose it is. */
export const smallWords = /* @__PURE__ */ words(`
  the of in and on at by with about for to de en du la au aux et sur von aus und im am y del e
  в во на о об из к с по у от для и в في من عن إلى الى ב של על`);

/** What titles are shortened to in queries. */
export const abbreviations: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['pm', ['prime', 'minister']],
  ['premier', ['prime', 'minister']],
  ['fm', ['foreign', 'minister']],
  ['gov', ['governor']],
  ['pres', ['president']],
  ['head', ['chief']],
  ['rep', ['representative']],
  ['boss', ['chief']],
]);

/** Titles that Chinese, Japanese and Korean write after a name, without a gap. */
export const joinedTitles =
  /(?:大統領|大統帥|總統|总统|総統|首相|總理|总理|総理|総書記|总书记|總書記|委員長|委员长|主席|部長|部长|外長|外长|外相|大臣|国王|國王|総裁|總裁|总裁|議長|議员|議員|先生|女士|氏|さん|대통령|총리|장관|국왕|총재|의장|위원장|씨)$/u;
