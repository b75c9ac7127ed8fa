export type HeadLabel =
  | 'headline'
  | 'kicker'
  | 'caption'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'control'
  | 'paper'
  | 'unknown';

/** A line above the text of an article, and what it is there. */
export type HeadLine = {
  text: string;
  /** Counted from 0. */
  at: number;
  label: HeadLabel;
};
