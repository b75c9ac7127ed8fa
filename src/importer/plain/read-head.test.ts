import { expect, test } from 'vitest';
import { findHeadFacts } from './read-head.ts';

const POLISH =
  'Łodzie wypłynęły w piątek o świcie z portu, w którym stały przez sześć tygodni po wielkiej burzy, mówi kapitan.';
const CHINESE =
  '星期五清晨，漁船終於離開了港口。暴風雨之後，船隻在港口停了六個星期，漁民們一直在等待港務局的來信。';

test.each([
  [
    'labels of the site',
    `Mapa serwisu\nStrona główna\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a label that stands there twice',
    `Reklama\n\nŁodzie wypływają z portu\n\nReklama\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a path',
    `Tutaj jesteś: Port » Wiadomości » Morze\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a path that ends in it',
    `Tutaj jesteś: Port Wiadomości Łodzie wypływają z portu\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a day and a clock of a form that nobody reads',
    `port.example, piątek 12-01-2012, aktualizacja 10:39\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a menu, in a script without spaces',
    `首頁\n微博\n\n漁船清晨離開港口\n\n${CHINESE}`,
    '漁船清晨離開港口',
  ],
  [
    'a path that runs into it',
    `PortWiadomościŁodzie wypływają z portu\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a path whose last part stands there once more',
    `Tutaj jesteś: Port » Morze » Wielkie łodzie\n\nWielkie łodzie\n\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'the name of a section that stands below it, too',
    `Wielkie łodzie\nŁodzie wypływają z portu\nWielkie łodzie\n18 Lis 2011\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a section and its source, parted by one sign',
    `Czytaj\nMorze > Głos Portu\nŁodzie wypływają z portu\n\n${POLISH}`,
    'Łodzie wypływają z portu',
  ],
  [
    'a promotion, where a path leads to it',
    `Wszystko o łodziach i portach\nTutaj jesteś: Port | Morze Kapitan wraca do portu?\nKapitan wraca do portu?\n2012-01-04\n\n${POLISH}`,
    'Kapitan wraca do portu?',
  ],
  [
    'a section in capitals, with two numbers in it',
    `WYDARZENIA\nSZUKAJ\nCo najmniej 12 łodzi wypłynęło o świcie z portu i jeszcze 23 czekają na sieci kapitana\n\n${POLISH}`,
    'Co najmniej 12 łodzi wypłynęło o świcie z portu i jeszcze 23 czekają na sieci kapitana',
  ],
  [
    'a blog’s name, where it stands beside who wrote',
    'Quay Talk: All of the boats and the harbour\n\nThe Boats Leave the Harbour Again\n\nBy Mara Quill / For the Quay Talk blog\n\nThe boats left the harbour again on Friday, as all of them had waited for six weeks for the end of the storm.',
    'The Boats Leave the Harbour Again',
  ],
  [
    'a label that a note below it ends in',
    'The Boats Leave the Harbour Again\n\nOther Pages\n\n(Note: the Post says nothing of other pages.)\n\nThe boats left the harbour again on Friday, as all of them had waited for six weeks for the end of the storm.',
    'The Boats Leave the Harbour Again',
  ],
  [
    'a paper and its section, though it begins with a number',
    `Port 06.01.12\n\nGłos Morza – Fala\n\n10 łodzi wypłynęło z portu o świcie w piątek\n\n${POLISH}`,
    '10 łodzi wypłynęło z portu o świcie w piątek',
  ],
  [
    'labels, where it breaks off and stands there again',
    `Czytaj dzisiaj...\n\nWypłynęły wreszcie...\n\nMorze\n\nWypłynęły wreszcie...\n\n${POLISH}`,
    'Wypłynęły wreszcie...',
  ],
  [
    'a teaser with a name in capitals, in a script without spaces',
    `城市展覽換上 HMV 新海報\n\n漁船清晨離開港口\n\n${CHINESE}`,
    '漁船清晨離開港口',
  ],
  [
    'nothing, and it ends in initials',
    'QUAYS TO SELL MORE ROPE TO THE U.S.\n\nThe quays sell more rope than they did before the storm, said those who make it on Friday.',
    'QUAYS TO SELL MORE ROPE TO THE U.S.',
  ],
  [
    'nothing, and it ends in a sign in brackets',
    'QUAY UNIT HOLDS MOST OF HARBOUR ROPE (QYC)\n\nThe unit of the quay holds most of the rope of the harbour, said those who make it on Friday.',
    'QUAY UNIT HOLDS MOST OF HARBOUR ROPE (QYC)',
  ],
  ['nothing', `Łodzie wypływają z portu\n\n${POLISH}`, 'Łodzie wypływają z portu'],
  [
    'nothing, and rows of a table are below it',
    'HARBOUR NET\n\nNet nine mths 13 vs 14\n\nnine mths\n\nNet of nine mths is what the harbour told on Friday to those who had waited for it',
    'HARBOUR NET',
  ],
  [
    'nothing, and no text but a table is below it',
    'QUAYSIDE FURNITURE CO <QUAY> 4TH QTR\n\nNORDHAVEN, March 11 - Jan 31 end\n\nShare\n\nNet 188,000 vs 354,000\n\nSales 65.9 mln vs 51.1 mln\n\nYear',
    'QUAYSIDE FURNITURE CO <QUAY> 4TH QTR',
  ],
  [
    'nothing, and a row of many words is below it',
    'HARBOUR RAIN\n\nNORDHAVEN, MARCH 9 - THE RAIN BELOW FELL ON THE QUAYS OF THE HARBOUR IN THE PAST 72 HOURS\n\nEAST QUAY: PIER NIL, BELL 1.5 MM, CHAPEL NIL, LAMP NIL.\n\nWEST QUAY: STAIRS 0.6 MM, MARKET 12.0 MM, SCHOOL 28.0 MM, MILL 10.0 MM,',
    'HARBOUR RAIN',
  ],
])('finds the headline below %s', (_what, text, title) => {
  expect(findHeadFacts(text.split('\n')).facts.title).toBe(title);
});

test.each([
  ['labels alone', `Mapa serwisu\nStrona główna\n\n${POLISH}`],
  ['one word', `Reklama\n\n${POLISH}`],
  ['a path', `Port » Wiadomości » Morze i łodzie\n\n${POLISH}`],
  [
    'one of several that the text tells of, in a menu',
    `${Array.from({ length: 9 }, (_, at) => `Fala i burza numer ${at}`).join('\n')}\nŁodzie stały w porcie\nŁodzie wypłynęły o świcie\n\n${POLISH}`,
  ],
  [
    'a line that stands in the text again',
    `Drukuj\n\nCzytaj dalej o porcie\n\n${POLISH}\n\nCzytaj dalej o porcie`,
  ],
  [
    'a summary below a line that may be it',
    `Drukuj\n\nKapitan nadal łata swoje sieci\nŁodzie wypłynęły z portu po wielkiej burzy i sześciu tygodniach\n\n${POLISH}`,
  ],
  [
    'a summary of two sentences',
    `Drukuj\n\nŁodzie wypłynęły z portu o świcie w piątek. Stały w nim sześć tygodni po burzy\n\n${POLISH}`,
  ],
  [
    'the name of a section on a page',
    `Łodzie i burze\n\nShare\n\nŻeglarze nie mogli tego znieść ani chwili\n\n${POLISH}`,
  ],
  ['a list of labels', `Mapa serwisu\n\nShare\n\nŁodzie, Kapitan\n\n${POLISH}`],
  ['a line below the byline', `By Mara Quill\n\nŁodzie wypływają z portu\n\n${POLISH}`],
  [
    'a paper and its edition',
    `Morze\nGłos Portu – wydanie sieciowe\nKapitan nadal łata swoje sieci\nDrukuj\nShare\n\n${POLISH.replace('portu', 'Portu, jak pisze Głos Portu,')}`,
  ],
  ['who wrote, without a name', `By The Wire with Agencies\n\n${POLISH}`],
  ['where the text is from', `来源：港口时报网\n\n${CHINESE}`],
  [
    'a section in capitals above a line that is too long to be told',
    `WYDARZENIA\nSZUKAJ\n\n${'Kapitan i jego ludzie czekali na brzegu do samego rana, a potem wrócili '.repeat(2).trim()}\n\n${POLISH}`,
  ],
  [
    'a button that stands there twice, below who wrote and when',
    `Par Denis Quai\nPublié le 30/04/2024 - 16:00\nShare\nPrzekaż artykuł dalej\nPrzekaż artykuł dalej\nFacebook\n\n${POLISH}`,
  ],
  [
    'a teaser above a headline of two sentences',
    `Jan Molski: Nadal mam w domu stary sześcian\nŁodzie wypłynęły o świcie z portu po wielkiej burzy. Kapitan stał sześć tygodni w porcie\n\n${POLISH}`,
  ],
  [
    'a kicker of as many words as a headline',
    `Łodzie i kapitan dziś\n\nŁodzie wypłynęły w piątek o świcie z portu po wielkiej burzy\n\n${POLISH}`,
  ],
  ['one label in capitals above an entry with its day', `TEMATY\nSen i zdrowie 12/1\n\n${POLISH}`],
  [
    'a caption in small letters that ends in a sign in brackets',
    `Łodzie wypływają z portu (QYC)\n\n${POLISH}`,
  ],
  ['a link whose kind stands before a bar', `FAQ | Łodzie wypływają z portu\n\n${POLISH}`],
  ['a day without its year', `piątek 5. sierpnia o 14:47\n\n${POLISH}`],
  ['who has the rights', `Tous droits réservés La Vigie\n\n${POLISH}`],
  [
    'a kicker in capitals above a line that is told as well',
    `Drukuj\n\nŁODZIE WYPŁYNĘŁY Z PORTU\nŁodzie wypłynęły z portu o świcie\n\n${POLISH}`,
  ],
  [
    'labels of which the text says nothing',
    `Na ekranie\nNasze wydarzenia\nPoradnik domowy\n\n${POLISH}`,
  ],
])('makes no headline of %s', (_what, text) => {
  expect(findHeadFacts(text.split('\n')).facts.title).toBeUndefined();
});

test('a headline with its kind before a bar is one where it stands twice', () => {
  const headline = 'FAQ | Łodzie wypływają z portu';
  const { facts } = findHeadFacts([headline, '', headline, '', ...POLISH.split('\n')]);
  expect(facts.title).toBe(headline);
});
