import type { Page } from 'playwright-core';

/**
 * Gives the browser voices, as the one of the tests has none. What they say is kept; a sentence ends when
 * the test says so, by `endSentence` or `speakToEnd` of the window.
 */
export async function addVoices(page: Page, langs: string[]): Promise<void> {
  await page.addInitScript((tags) => {
    const said: string[] = [];
    let spoken: EventTarget | undefined;
    class Utterance extends EventTarget {
      text: string;
      rate = 1;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () =>
        tags.map((lang) => ({ lang, name: lang, default: false, localService: true })),
      cancel: () => {
        spoken = undefined;
      },
      speak: (utterance: Utterance) => {
        said.push(`${utterance.rate} ${utterance.text}`);
        spoken = utterance;
      },
    });
    const endSentence = (): boolean => {
      const ended = spoken;
      spoken = undefined;
      return ended?.dispatchEvent(new Event('end')) ?? false;
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(window, {
      said,
      endSentence,
      speakToEnd: () => {
        while (endSentence());
      },
    });
  }, langs);
}

/** Gets what was said, each sentence after its speed. */
export function getSaid(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'said') as string[]);
}
