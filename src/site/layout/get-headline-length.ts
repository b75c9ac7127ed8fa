/** From these many letters on a headline steps down in size. */
const LONG = 70;
const LONGEST = 110;

/** Tells whether a headline is so long that it is set smaller; styles ask for it as `data-length`. */
export function getHeadlineLength(title: string): 'long' | 'longest' | undefined {
  if (title.length > LONGEST) return 'longest';
  return title.length > LONG ? 'long' : undefined;
}
