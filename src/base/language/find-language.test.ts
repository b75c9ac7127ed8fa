import { expect, test } from 'vitest';
import { findLanguage } from './find-language.ts';

test.each([
  ['عادت العبارة إلى الجزر يوم الخميس', 'ar'],
  ['Паром вернулся на острова', 'ru'],
  ['המעבורת חזרה לאיים', 'he'],
  ['フェリーが島に戻った', 'ja'],
  ['町は土曜日、港湾桟橋開通式典来月一日開催決定と発表', 'ja'],
  ['渡轮星期四回到了岛上', 'zh'],
])('tells the language of %s by its script', (copy, lang) => {
  expect(findLanguage(copy)).toBe(lang);
});

test.each([
  ['کشتی روز پنجشنبه به جزیره بازگشت و ماهیگیران در اسکله ایستادند', 'fa'],
  ['کشتی جمعرات کو جزیرے پر واپس آئی اور لوگ گھاٹ پر کھڑے تھے', 'ur'],
  ['Пором повернувся на острови в четвер, і мешканці зустріли його', 'uk'],
  ['Feribot perşembe günü adalara döndü ve halk onu iskelede karşıladı', 'tr'],
  ['Prom wrócił na wyspy w czwartek, a mieszkańcy stanęli na nabrzeżu', 'pl'],
])('tells the language of %s by its letters', (copy, lang) => {
  expect(findLanguage(copy)).toBe(lang);
});

test.each([
  [
    'Le bateau est revenu dans les îles jeudi, et les habitants qui attendaient sur le quai ont dit que la rampe, qui avait été brisée par une tempête, est réparée pour de bon.',
    'fr',
  ],
  [
    'El barco volvió a las islas el jueves, y los vecinos que esperaban en el muelle dijeron que la rampa, rota por una tormenta, fue reparada para los viajes del verano.',
    'es',
  ],
  [
    'Das Schiff ist am Donnerstag auf die Inseln zurückgekehrt, und die Leute, die auf dem Kai warteten, sagten, dass die Rampe nach dem Sturm nicht mehr die alte ist.',
    'de',
  ],
])('tells the language of “%s” by its small words', (copy, lang) => {
  expect(findLanguage(copy)).toBe(lang);
});

test.each([
  'The ferry of الجزر sailed',
  'Le bateau est revenu',
  'The ferry sailed again on Thursday, and the islanders who waited on the quay said that the ramp, which was broken by a storm in May, is as good as new for the summer.',
  'Karim Yıldız said on Thursday that the ferry, which is old, was to sail again for the islands by the end of the week, and that the ramp is as good as it was before the storm.',
  '1986',
  '',
])('tells no language of “%s”', (copy) => {
  expect(findLanguage(copy)).toBeUndefined();
});
