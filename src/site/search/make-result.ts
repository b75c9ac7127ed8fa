import { formatDay } from '../../base/format-date.ts';
import type { FoundArticle } from './found-article.ts';
import { toMarkedUrl } from './to-marked-url.ts';

/** Words that are marked where one lands, at the most. */
const MARKS = 3;

/** Makes a list item of a found article: date and section, headline, excerpt with its matches marked. */
export function makeResult(article: FoundArticle, lang: string): HTMLLIElement {
  const { url, headline, date, section, excerpt } = article;
  const marks = excerpt.filter((_, index) => index % 2 === 1);
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = toMarkedUrl(url, [...new Set(marks)].slice(0, MARKS));
  link.dir = 'auto';
  link.textContent = headline;
  const text = document.createElement('p');
  text.dir = 'auto';
  text.append(...excerpt.map((part, index) => (index % 2 === 1 ? makeMark(part) : part)));
  const when = document.createElement('p');
  when.className = 'when';
  const time = document.createElement('time');
  time.dateTime = date;
  time.textContent = date ? formatDay(date, lang) : '';
  const label = document.createElement('span');
  label.dir = 'auto';
  label.textContent = section ?? '';
  when.append(time, ' ', label);
  item.append(link, text, when);
  return item;
}

function makeMark(text: string): HTMLElement {
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
