import { expect, test } from 'vitest';
import { noteNames, toNote } from './note-names.ts';

const notes = new Map([
  ['/people/ana/', 'Ana "A" Ferrer\nEditor & writer'],
  ['/places/here/', 'Here'],
]);

test('notes the first link to each name, and no other', () => {
  const link = '<a class="name" href="/people/ana/">';
  expect(noteNames(`<p>${link}Ana</a>, ${link}Ferrer</a></p>`, notes)).toBe(
    `<p><a class="name" href="/people/ana/" data-note="Ana &quot;A&quot; Ferrer\nEditor &amp; writer">Ana</a>, ${link}Ferrer</a></p>`,
  );
});

test.each([
  ['a link that an editor set', '<a href="/people/ana/">Ana</a>'],
  ['a name without a note', '<a class="name" href="/people/tom/">Tom</a>'],
  ['what an attribute holds', `<p title='<a class="name" href="/people/ana/">'>a</p>`],
  ['what a text says', '&lt;a class="name" href="/people/ana/">'],
])('leaves %s', (_, html) => {
  expect(noteNames(html, notes)).toBe(html);
});

test.each([
  ['President of Egypt since June 2014.', 'President of Egypt since June 2014'],
  ['Head of state, since March 2021.', 'Head of state'],
  ['Head of Turkish intelligence (MİT) since June 2023.', 'Head of Turkish intelligence'],
  ['Continent.', 'Continent'],
  ['President; before that mayor.', 'President'],
])('makes a note of “%s”', (summary, note) => {
  expect(toNote(summary)).toBe(note);
});
