import { expect, test } from 'vitest';
import { addForms, dropForms, hasForm, toForms } from './word-forms.ts';

test.each([
  ['Søren', ['soren']],
  ['N’Djamena', ['ndjamena']],
  ['٢٠٢٤', ['2024']],
  ['والحكومة', ['حكوم']],
  ['للمدرسة', ['مدرس']],
  ['ولد', ['ولد']],
])('“%s” is looked for as %j', (word, forms) => {
  expect(toForms(word)).toEqual(forms);
});

test.each([
  ['ırmakları', 'irmakxtr'],
  ['ırmağa', 'irmakxtr'],
  ['kitabı', 'kitapxtr'],
  ['kadınlar', 'kadinxtr'],
  ['kadın', 'kadinxtr'],
])('in Turkish “%s” is looked for as “%s”, too', (word, form) => {
  expect(toForms(word, ['tr'])).toContain(form);
  expect(toForms(word)).not.toContain(form);
});

test('a word of two letters has no other form, nor has a part of two', () => {
  expect(toForms('ad', ['tr'])).toEqual(['ad']);
  expect(addForms('qu’il', 'en')).toBe('qu’il');
});

test('forms are added where the index would not have them', () => {
  expect(addForms('<p>A café for Søren.</p>', 'en')).toBe('<p>A café for Søren.||soren</p>');
  expect(addForms('evlere', 'tr')).toBe('evlere||evxtr');
});

test('a word that a tag cuts in two has none, and one with a curly mark has its halves', () => {
  expect(addForms('<p><b>Sø</b>ren</p>', 'en')).toBe('<p><b>Sø</b>ren</p>');
  expect(addForms('<i><b>Sø</b></i>ren', 'en')).toBe('<i><b>Sø</b></i>ren');
  expect(addForms('O’Neill', 'en')).toBe('O’Neill||oneill|neill');
});

test.each(['A café for Søren, <b>N’Djamena-born</b>.', 'قالت الحكومة إن', 'a||b | c || d'])(
  'what is added is taken off again: %s',
  (text) => {
    for (const lang of ['en', 'tr', 'ar']) {
      expect(dropForms(addForms(text, lang))).toBe(
        text.replace('a||b', 'a|b').replace('c ||', 'c |'),
      );
    }
  },
);

test('a word has a form whose beginning and ending are its own', () => {
  expect(hasForm('stopped', ['stop'])).toBe(true);
  expect(hasForm('used', ['us'])).toBe(false);
});
