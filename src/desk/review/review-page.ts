import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const CLIENT = fileURLToPath(new URL('review-client.ts', import.meta.url));

/** Keys and what they do, as the page tells them. */
const HELP = [
  ['Enter', 'accept as proposed'],
  ['p', 'person'],
  ['l', 'place'],
  ['o', 'organisation'],
  ['m', 'merge with …'],
  ['1–3', 'it is that of the files'],
  ['e', 'edit'],
  ['x', 'reject'],
  ['s', 'later'],
  ['u', 'undo'],
] as const;

let script: string | undefined;

/**
 * Makes the page of the workshop.
 *
 * @param nonce Lets its style and script run, and no others.
 */
export function makeReviewPage(nonce: string): string {
  script ??= buildSync({ entryPoints: [CLIENT], bundle: true, write: false, format: 'esm' })
    .outputFiles[0]?.text;
  const help = HELP.map(([key, what]) => `<li><kbd>${key}</kbd> ${what}</li>`).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Names to review</title>
<style nonce="${nonce}">
body { font: 1.1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 2.2rem; margin: 1rem 0 0; outline: none; overflow-wrap: anywhere; }
#facts, #progress, #told, #near, #authorities { color: #555; }
ul { padding: 0; list-style: none; }
#sentences li { border-inline-start: 3px solid #999; padding-inline-start: 1rem; margin-block: 0.75rem; }
#help { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
kbd { border: 1px solid #767676; border-radius: 3px; padding: 0 0.4em; }
label { display: block; margin-block: 0.5rem; }
input { font: inherit; width: 100%; box-sizing: border-box; }
</style>
</head>
<body>
<main>
<p id="progress" role="status"></p>
<h1 id="name" tabindex="-1"></h1>
<p id="facts"></p>
<p id="spellings"></p>
<ul id="sentences" aria-label="Sentences"></ul>
<div id="editing" hidden>
<label>Name <input id="new-name" autocomplete="off"></label>
<label>Who or what it is, in one line <input id="new-summary" autocomplete="off"></label>
</div>
<div id="merging" hidden>
<label>Merge with <input id="other" autocomplete="off"></label>
<ul id="found" aria-label="Found"></ul>
</div>
<p id="told" role="status"></p>
<ul id="authorities" aria-label="In the files of authorities"></ul>
<ul id="near" aria-label="Entries that are spelt alike"></ul>
<ul id="help" aria-label="Keys">${help}</ul>
</main>
<script type="module" nonce="${nonce}">${(script ?? '').replaceAll('</script', '<\\/script')}</script>
</body>
</html>
`;
}
