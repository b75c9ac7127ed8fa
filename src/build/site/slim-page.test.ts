import { expect, test } from 'vitest';
import { markSheet } from '../messages.ts';
import { openSlimmer } from './slim-page.ts';

const page = (css: string, body: string) =>
  `<head><style>${css}</style></head><body>${body}</body>`;
const slim = openSlimmer(['e.classList.add("spoken"),document.createElement("kbd")']);
const slimCss = (css: string, body: string) =>
  /<style>(.*)<\/style>/.exec(slim(page(css, body)))?.[1];

test('takes out what asks for an element or a class that is not there', () => {
  const css = 'p{a:b}table{a:b}.b{a:b}.c p{a:b}ul li{a:b}';
  expect(slimCss(css, '<p class="b">')).toBe('p{a:b}.b{a:b}');
});

test('takes a selector out of a list, and leaves the others', () => {
  expect(slimCss('p,table,h1:hover{a:b}', '<p><h1>')).toBe('p,h1:hover{a:b}');
});

test('keeps what scripts may add', () => {
  const css = '.spoken p{a:b}kbd{a:b}.told{a:b}';
  expect(slimCss(css, '<p>')).toBe('.spoken p{a:b}kbd{a:b}');
});

test('keeps what asks for a state, an attribute or a language', () => {
  const css =
    'p:hover{a:b}[data-theme=dark]{a:b}p:not(.told):has(table){a:b}:lang(ar){a:b}::selection{a:b}:is(ol,ul){a:b}*,:root{a:b}';
  expect(slimCss(css, '<p>')).toBe(css);
});

test('takes out languages that are not in the page, and keeps all where a script shows what it finds', () => {
  const css = '[lang|=hi],[lang|=th]{a:b}[lang]{a:b}p:is([lang|=th]){a:b}';
  const slimmed = '[lang|=hi]{a:b}[lang]{a:b}p:is([lang|=th]){a:b}';
  expect(slimCss(css, '<p lang="hi-IN">')).toBe(slimmed);
  expect(slimCss(css, '<p><site-search>')).toBe(css);
});

test('keeps the order of layers, and the steps of a movement', () => {
  const css = '@layer a,b;@keyframes go{from{a:b}to{c:d}}@layer a{p{a:b}}';
  expect(slimCss(css, '<p>')).toBe(css);
});

test('takes out what is left empty', () => {
  expect(slimCss('@media (width<30rem){table{a:b}}p{a:b}', '<p>')).toBe('p{a:b}');
  expect(slimCss('@layer a{@media print{table{a:b}}}p{a:b}', '<p>')).toBe('p{a:b}');
});

test('makes one sheet of several, in their order', () => {
  const head = '<style>@layer a,b;</style><title>T</title><style>@layer a{p{a:b}}</style>';
  expect(slim(`<head>${head}</head><p>`)).toBe(
    '<head><title>T</title><style>@layer a,b;@layer a{p{a:b}}</style></head><p>',
  );
});

test('gives scopes short names, takes out those without a style, and leaves words of the copy', () => {
  const css = '.a:where(.astro-lw7giglr){a:b}p:where(.astro-d7ypyord){a:b}';
  const body = '<b class="a astro-lw7giglr">astro-physical</b><i class="astro-kgpystkb"></i>';
  expect(slim(page(css, `${body}<p title='class="astro-lw7giglr"'>`))).toBe(
    page('.a:where(._0){a:b}', '<b class="a _0">astro-physical</b><i></i>').replace(
      '</body>',
      `<p title='class="astro-lw7giglr"'></body>`,
    ),
  );
});

test('makes the same of the same page, whatever came before', () => {
  const [css, body] = ['p:where(.astro-lw7giglr){a:b}q:where(.astro-d7ypyord){a:b}', ''];
  const one = slim(page(css, `<p class="astro-lw7giglr">${body}`));
  slim(page(css, '<q class="astro-d7ypyord">'));
  expect(slim(page(css, `<p class="astro-lw7giglr">${body}`))).toBe(one);
});

test('sees no style and no class in what copy wrote into an attribute or a text', () => {
  const attack = '<style><img></style><b class=';
  const html = page(
    'p{a:b}',
    `<p data-a="${attack}" class="a">${attack.replaceAll('<', '&lt;')}</p>`,
  );
  const whole = html.replace('<head>', `<head><title>${attack}</title>`);
  expect(slim(whole)).toBe(whole);
});

test('reads the style sheet that a mark stands for, and refuses an unknown mark', () => {
  const slimMarked = openSlimmer([], ['p{a:b}table{a:b}']);
  expect(slimMarked(page(markSheet(0), '<p>'))).toBe(page('p{a:b}', '<p>'));
  expect(() => slimMarked(page(markSheet(1), '<p>'))).toThrow('unknown style sheet: @sheet 1;');
});

test('leaves an empty class, and a scope in the value of another attribute', () => {
  const html = page('p{a:b}', '<p class="" title="astro-lw7giglr">');
  expect(slim(html)).toBe(html);
});
