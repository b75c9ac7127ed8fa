import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { listPages, readHtml } from '../read-page.ts';
import { testSites } from '../test-sites.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // Astro writes HTML without optional quotes and ends; both are valid.
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // The names under the search box are a listbox, as the combobox pattern has it.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    'doctype-style': 'off',
    'attr-quotes': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
  },
});

describe.each(Object.entries(testSites))('the site “%s”', (_name, site) => {
  test.each(listPages(site))('has valid HTML in %s', async (path) => {
    const { results } = await validator.validateString(readHtml(site, path));
    const messages = results.flatMap((result) => result.messages);
    expect(messages.map(({ ruleId, message, line }) => `${line}: ${message} (${ruleId})`)).toEqual(
      [],
    );
  });

  test.each(listPages(site))('tells the order of its styles before the first, in %s', (path) => {
    const [, first] = /<style[^>]*>(.{0,60})/.exec(readHtml(site, path)) ?? [];
    expect(first ?? '@layer reset,tokens,').toMatch(/^@layer reset,tokens,/);
  });
});

test('the validator finds a broken page', async () => {
  const { valid } = await validator.validateString('<p><div id="a"></div></p><i id="a"></i>');
  expect(valid).toBe(false);
});
