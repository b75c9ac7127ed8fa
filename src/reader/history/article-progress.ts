import { getArticleData } from '../article/get-article-data.ts';
import { addReading, isNewPlace, loadHistory, STAY, storeHistory } from './reading-history.ts';

/** Fragment of an address that asks to go on where the reader stopped. */
const CONTINUE = '#continue';

/** Pixels below the edge of the window where a part still counts as passed. */
const EDGE = 48;

/** Windows of text after which a reader who did not take the offer reads on without it. */
const PATIENCE = 2;

/** Remembers how far the reader has come, and offers to go on from there. */
class ArticleProgress extends HTMLElement {
  /** Where the window stood when the offer was made. */
  #offeredAt: number | undefined;
  #stay: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    addEventListener('scrollend', this.#onRest);
    addEventListener('pagehide', this.#onRest);
    document.addEventListener('visibilitychange', this.#onRest);
    this.addEventListener('click', this.#onClick);
    const reading = loadHistory()[getArticleData(this).path];
    if (!reading || reading.isDone || reading.place === 0) return;
    if (location.hash === CONTINUE) this.#resume(reading.place);
    else if (!location.hash) this.#offer(reading.place, reading.share);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#stay);
    removeEventListener('scrollend', this.#onRest);
    removeEventListener('pagehide', this.#onRest);
    document.removeEventListener('visibilitychange', this.#onRest);
  }

  /** Offers to go on, in a bar that covers nothing but the foot of the window. */
  #offer(place: number, share: number): void {
    const bar = this.querySelector('p');
    const button = this.querySelector<HTMLElement>('.go');
    if (!bar || !button) return;
    button.textContent = (button.dataset['words'] ?? '').replace('{}', `${Math.round(share)}`);
    button.dataset['place'] = `${place}`;
    bar.hidden = false;
    this.#offeredAt = scrollY;
  }

  #onClick = ({ target }: MouseEvent): void => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button?.dataset['place']) this.#resume(Number(button.dataset['place']));
    if (button) this.#hide();
  };

  #hide(): void {
    const bar = this.querySelector('p');
    if (bar) bar.hidden = true;
    this.#offeredAt = undefined;
  }

  #resume(place: number): void {
    const part = this.#parts[place];
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView();
  }

  #onRest = (): void => {
    clearTimeout(this.#stay);
    const before = loadHistory()[getArticleData(this).path];
    const now = this.#find();
    const isOn = !before || isNewPlace(before, now, 0);
    const seen = Math.abs(scrollY - (this.#offeredAt ?? scrollY)) / innerHeight;
    if (isOn || seen > PATIENCE) this.#hide();
    this.#store(isOn ? now : before);
    if (!isOn && document.visibilityState === 'visible')
      this.#stay = setTimeout(() => isNewPlace(before, now, STAY) && this.#store(now), STAY);
  };

  #find(): { share: number; place: number } {
    const parts = this.#parts;
    // The text itself may have no box: on a phone a picture stands among its parts.
    const { top = 0 } = parts[0]?.getBoundingClientRect() ?? {};
    const { bottom = 1 } = parts.at(-1)?.getBoundingClientRect() ?? {};
    const share = Math.min(100, Math.max(0, ((innerHeight - top) / (bottom - top)) * 100));
    const place = parts.findIndex((part) => part.getBoundingClientRect().bottom > EDGE);
    // Below the text no part is left: its last one was passed.
    return { share, place: place < 0 ? Math.max(0, parts.length - 1) : place };
  }

  #store({ share, place }: { share: number; place: number }): void {
    const { path, title, lang } = getArticleData(this);
    const reading = { title, lang, at: Date.now(), share, place };
    storeHistory(addReading(loadHistory(), path, reading));
  }

  get #parts(): HTMLElement[] {
    // A map stands in the margin.
    const all = this.closest('article')?.querySelectorAll<HTMLElement>('.prose > :not(.map)');
    return [...(all ?? [])];
  }
}

customElements.define('article-progress', ArticleProgress);
