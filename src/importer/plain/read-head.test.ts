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
  ['nothing', `Łodzie wypływają z portu\n\n${POLISH}`, 'Łodzie wypływają z portu'],
  [
    'nothing, and rows of a table are below it',
    'HARBOUR NET\n\nNet nine mths 13 vs 14\n\nnine mths\n\nNet of nine mths is what the harbour told on Friday to those who had waited for it',
    'HARBOUR NET',
  ],
])('finds the headline below %s', (_what, text, title) => {
  expect(findHeadFacts(text.split('\n')).facts.title).toBe(title);
});

test.each([
  ['labels alone', `Mapa serwisu\nStrona główna\n\n${POLISH}`],
  ['one word', `Reklama\n\n${POLISH}`],
  ['a path', `Port » Wiadomości » Morze i łodzie\n\n${POLISH}`],
  [
    'labels of which the text says nothing',
    `Na ekranie\nNasze wydarzenia\nPoradnik domowy\n\n${POLISH}`,
  ],
])('makes no headline of %s', (_what, text) => {
  expect(findHeadFacts(text.split('\n')).facts.title).toBeUndefined();
});
