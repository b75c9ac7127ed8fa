import { findVoice } from './find-voice.ts';
import { loadPlace, loadSpeed, storePlace } from './listening-place.ts';
import { readSentences, type Spoken } from './read-sentences.ts';

/** Name of the mark that `prose.css` colours. */
const MARK = 'spoken';

/** What is spoken: an article’s text, in the page or loaded. */
export type Track = { path: string; title: string; lang: string; text: Element };

/** Speaks an article sentence by sentence. */
export class ArticlePlayer {
  #track: Track;
  #sentences: Spoken[];
  #at: number;
  /** Counts what was begun, as a voice that is broken off still tells of its end. */
  #run = 0;
  isPlaying = false;
  /** Called when playing starts or stops, and at the end of the article. */
  onChange: (isEnd: boolean) => void = () => undefined;

  constructor(track: Track) {
    this.#track = track;
    this.#sentences = readSentences(track.text, track.lang);
    const place = loadPlace(track.path);
    this.#at = place < this.#sentences.length ? place : 0;
  }

  get title(): string {
    return this.#track.title;
  }

  /** Speaks from the sentence where it stopped. */
  play(): void {
    const sentence = this.#sentences[this.#at];
    const run = ++this.#run;
    speechSynthesis.cancel();
    if (!sentence) {
      this.#end();
      return;
    }
    this.isPlaying = true;
    const { path, lang } = this.#track;
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    utterance.lang = lang;
    utterance.rate = loadSpeed();
    utterance.voice = findVoice(speechSynthesis.getVoices(), lang) ?? null;
    utterance.addEventListener('end', () => {
      if (run === this.#run) this.skip(1);
    });
    utterance.addEventListener('error', () => {
      if (run === this.#run) this.pause();
    });
    storePlace(path, this.#at);
    mark(sentence);
    speechSynthesis.speak(utterance);
    this.onChange(false);
  }

  /** Stops at the sentence, which is spoken again when one goes on: few voices can pause within. */
  pause(): void {
    this.#run++;
    this.isPlaying = false;
    speechSynthesis.cancel();
    this.onChange(false);
  }

  /** Goes sentences forward or back, and speaks on. */
  skip(count: number): void {
    this.#at = Math.min(Math.max(0, this.#at + count), this.#sentences.length);
    this.play();
  }

  /** Stops and takes the mark away. */
  close(): void {
    this.pause();
    unmark();
  }

  #end(): void {
    this.isPlaying = false;
    this.#at = 0;
    storePlace(this.#track.path, 0);
    unmark();
    this.onChange(true);
  }
}

function mark({ range, block }: Spoken): void {
  // A loaded article is not in the page.
  if (!('highlights' in CSS) || !block.isConnected || block.ownerDocument !== document) return;
  CSS.highlights.set(MARK, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight - 80) block.scrollIntoView({ block: 'center' });
}

function unmark(): void {
  if ('highlights' in CSS) CSS.highlights.delete(MARK);
}
