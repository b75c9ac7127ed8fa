import { expect, test } from 'vitest';
import { findVoice } from './find-voice.ts';
import { splitSentences } from './split-sentences.ts';

const voice = (lang: string, more = {}) => ({ lang, localService: false, default: false, ...more });

test('takes a voice of the same country before another of the language', () => {
  const voices = [voice('en-US', { default: true }), voice('en_GB'), voice('ar-EG')];
  expect(findVoice(voices, 'en-GB')?.lang).toBe('en_GB');
  expect(findVoice(voices, 'en')?.lang).toBe('en-US');
});

test('takes the voice that needs no network', () => {
  const voices = [voice('ar-SA'), voice('ar-EG', { localService: true })];
  expect(findVoice(voices, 'ar')?.lang).toBe('ar-EG');
});

test('finds none where no voice speaks the language', () => {
  expect(findVoice([voice('en-US'), voice('arn-CL')], 'ar')).toBeUndefined();
});

test.each([
  [
    'en',
    'Talks opened. “Will they last?” he asked. * ',
    ['Talks opened.', '“Will they last?” he asked.'],
  ],
  [
    'en',
    'Mr. Doe met Gen. Roe at 5 p.m. on Sept. 5. They spoke with J. R. Poe. He left.',
    ['Mr. Doe met Gen. Roe at 5 p.m. on Sept. 5.', 'They spoke with J. R. Poe.', 'He left.'],
  ],
  ['ar', 'بدأت المحادثات. هل تستمر؟ نعم.', ['بدأت المحادثات.', 'هل تستمر؟', 'نعم.']],
])('splits %s into sentences', (lang, text, sentences) => {
  const found = splitSentences(text, lang).map(({ start, end }) => text.slice(start, end));
  expect(found.join('|')).toBe(sentences.join('|'));
});
