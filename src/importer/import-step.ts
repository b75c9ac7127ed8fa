import type { DeliveredFacts } from './delivery.ts';

/** What an import will do with one article; paths absolute. */
export type ImportStep = { title: string; path: string } & (
  | NewStep
  /** There already, word for word. */
  | { kind: 'known' }
  /** Delivered a second time within this import. */
  | { kind: 'twice' }
  | { kind: 'changed'; text: string; diff: string[] }
  /** A draft that lacked facts which are now given; it moves where they say. */
  | { kind: 'completed'; text: string; from: string; lacks: string[] }
);

type NewStep = {
  kind: 'new';
  text: string;
  /** Required keys of front matter that are missing: the article is a draft. */
  lacks: string[];
  facts: DeliveredFacts;
  notes: string[];
  words: number;
};
