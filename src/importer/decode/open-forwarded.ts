/** `Subject: The Lamp Is Lit`, `Betreff: …`, quoted or in bold: a field of a mail, in any language. */
const FIELD = /^[>*\s]*\p{L}[\p{L} -]{1,19}\s?:\*?\s*(?<value>\S.*)$/u;
/** What programs set before the subject of what they pass on: `Fwd: `, `WG: TR: ` */
const PREFIX = /^(?:\p{L}{1,4}\s?: )+$/u;
/** Who wrote, when, and of what: a block of fields has no fewer lines. */
const FEWEST_FIELDS = 3;

/**
 * Opens a mail that passes another one on: its text is what stands below the fields of the other, and its subject
 * that of the other.
 *
 * `Fwd: Boats Leave`, with `From: …`, `Date: …`, `Subject: Boats Leave` above the text → `Boats Leave`, the text
 *
 * @param text Of the mail, without markup.
 * @returns Nothing where the mail is the text of who sent it.
 */
export function openForwarded(
  text: string,
  subject: string,
): { subject: string; text: string } | undefined {
  const lines = text.split(/\r?\n/);
  const isOther = (line: string) => {
    const value = FIELD.exec(line)?.groups?.['value']?.trim() ?? '';
    return value !== '' && subject.endsWith(value) && PREFIX.test(subject.slice(0, -value.length));
  };
  const at = lines.findIndex(isOther);
  const value = FIELD.exec(lines[at] ?? '')?.groups?.['value']?.trim();
  if (!value) return undefined;
  const isField = (line: string | undefined) => line !== undefined && FIELD.test(line);
  let [start, end] = [at, at];
  while (isField(lines[start - 1])) start--;
  while (isField(lines[end + 1])) end++;
  if (end - start + 1 < FEWEST_FIELDS) return undefined;
  const rest = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  return rest ? { subject: value, text: rest } : undefined;
}
