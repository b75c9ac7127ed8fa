/** What an article is, where it is no plain report; readers are told. */
export const LABELS = ['opinion', 'analysis', 'interview', 'sponsored'] as const;
export type Label = (typeof LABELS)[number];
