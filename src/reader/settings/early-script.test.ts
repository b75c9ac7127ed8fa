import { expect, test } from 'vitest';
import { earlyScript } from './early-script.ts';
import { CHOICES } from './settings.ts';

/** Runs the script on a page, with what its storage holds, and gives the page's data attributes. */
function runOn(stored: Record<string, string>, search = ''): Record<string, unknown> {
  const dataset: Record<string, unknown> = {};
  const page = { documentElement: { dataset } };
  const storage = { getItem: (name: string) => stored[name] ?? null };
  new Function('document', 'localStorage', 'location', earlyScript)(page, storage, { search });
  return dataset;
}

test('sets what was chosen, and how many articles can be continued', () => {
  const settings = JSON.stringify({ theme: 'dark', size: '225' });
  const stored = { 'newsprint:settings': settings, 'newsprint:continue': '2' };
  expect(runOn(stored)).toEqual({ continue: '2', theme: 'dark', size: '225' });
});

test.each([
  ['?q=dbeibeh', { asked: '', continue: 0 }],
  ['?sort=date&q=x', { asked: '', continue: 0 }],
  ['?q=&sort=date', { continue: 0 }],
  ['?sort=q', { continue: 0 }],
  ['', { continue: 0 }],
])('tells from the address “%s” whether a search was asked for', (search, set) => {
  expect(runOn({}, search)).toEqual(set);
});

test.each(Object.entries(CHOICES))('knows every choice of “%s”', (name, choices) => {
  for (const choice of choices) {
    const stored = { 'newsprint:settings': JSON.stringify({ [name]: choice }) };
    expect(runOn(stored)).toEqual({ continue: 0, [name]: choice });
  }
});

test.each([
  ['a text', JSON.stringify('x'.repeat(200_000))],
  ['a list', '["dark","225"]'],
  ['null', 'null'],
  ['a number', '7'],
  ['no JSON', '{"theme":'],
  ['unknown names', '{"continue":"9","path":"x","constructor":"y"}'],
  ['values that are no texts', '{"theme":{"a":1},"size":225,"face":["sans"],"keys":null}'],
  ['a text of great length', JSON.stringify({ theme: 'x'.repeat(200_000) })],
])('of settings that hold %s nothing is taken', (_what, settings) => {
  expect(runOn({ 'newsprint:settings': settings })).toEqual({ continue: 0 });
});

test.each(['4', '-1', '11', 'x', '[1]'])('“%s” articles to continue are none', (count) => {
  expect(runOn({ 'newsprint:continue': count })).toEqual({ continue: 0 });
});
