import { makeLatest } from '../../base/concurrency.ts';
import { loadReaderStrings } from '../../base/strings/load-reader-strings.ts';
import { getArticleData } from '../article/get-article-data.ts';
import { tell } from '../notice/notice.ts';
import { loadSaved } from '../saved/saved-articles.ts';
import { ArticlePlayer, type Track } from './article-player.ts';
import { findVoice } from './find-voice.ts';
import { makeListenBar } from './listen-bar.ts';
import { loadSpeed, storeSpeed } from './listening-place.ts';
import { loadArticle } from './load-article.ts';

/** Opens the bar of an element that `ListenArticle.astro` made, and begins to speak. */
export async function startListening(element: HTMLElement): Promise<void> {
  const words = await loadReaderStrings(document.documentElement.lang);
  if (!element.querySelector('.bar')) element.append(makeListenBar(words));
  const bar = element.querySelector<HTMLElement>('.bar');
  const text = element.closest('article')?.querySelector('.prose');
  if (!bar || !text || !bar.hidden) return;
  const { path, title, lang } = getArticleData(element);
  const waiting = Object.keys(loadSaved()).filter((saved) => saved !== path);
  const speed = bar.querySelector('select');
  const abort = new AbortController();
  const ask = makeLatest();
  let player = open({ path, title, lang, text });

  function open(track: Track): ArticlePlayer {
    ask();
    const opened = new ArticlePlayer(track);
    opened.onChange = (isEnd) => {
      const button = bar?.querySelector<HTMLElement>('[value=play]');
      if (button) button.textContent = button.dataset[opened.isPlaying ? 'pause' : 'play'] ?? '';
      if (isEnd) void goOn();
    };
    opened.play();
    return opened;
  }

  /** What was saved comes next, where the reader wants it and a voice can speak it. */
  async function goOn(): Promise<void> {
    const [next] = bar?.querySelector('input')?.checked ? waiting : [];
    const saved = next === undefined ? undefined : loadSaved()[next];
    if (next === undefined || !saved) return close();
    const isLatest = ask();
    const loaded = findVoice(speechSynthesis.getVoices(), saved.lang) && (await loadArticle(next));
    // Meanwhile the reader may have gone back, or closed the bar.
    if (!isLatest()) return;
    waiting.shift();
    if (!loaded) return goOn();
    tell(saved.title);
    player = open({ path: next, title: saved.title, lang: saved.lang, text: loaded });
  }

  function close(): void {
    ask();
    abort.abort();
    player.onChange = () => undefined;
    player.close();
    text?.classList.remove('spoken');
    if (bar) bar.hidden = true;
    element.querySelector<HTMLElement>('.listen')?.focus();
  }

  const onClick = ({ target }: Event): void => {
    if (!(target instanceof HTMLButtonElement)) return;
    ask();
    if (target.value === 'play' && player.isPlaying) player.pause();
    else if (target.value === 'play') player.play();
    else if (target.value === 'back') player.skip(-1);
    else if (target.value === 'forward') player.skip(1);
    else if (target.value === 'close') close();
  };
  const onSpeed = (): void => {
    storeSpeed(Number(speed?.value));
    if (player.isPlaying) player.play();
  };
  if (speed) speed.value = `${loadSpeed()}`;
  text.classList.add('spoken');
  bar.hidden = false;
  bar.addEventListener('click', onClick, { signal: abort.signal });
  speed?.addEventListener('change', onSpeed, { signal: abort.signal });
  addEventListener('pagehide', () => player.close(), { signal: abort.signal });
  bar.querySelector<HTMLElement>('[value=play]')?.focus();
}
