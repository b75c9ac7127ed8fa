import type { Decision, ReviewState } from './review-session.ts';

/** The keys of the workshop: one a decision. */
const KEYS: Readonly<Record<string, Decision>> = {
  p: { do: 'accept', kind: 'people' },
  l: { do: 'accept', kind: 'places' },
  o: { do: 'accept', kind: 'organizations' },
  x: { do: 'reject' },
  s: { do: 'skip' },
  u: { do: 'undo' },
  1: { do: 'adopt', at: 0 },
  2: { do: 'adopt', at: 1 },
  3: { do: 'adopt', at: 2 },
};
const KINDS = { person: 'people', place: 'places', organization: 'organizations' } as const;

const token = new URLSearchParams(location.search).get('token') ?? '';
const headers = { 'x-token': token, 'content-type': 'application/json' };
const get = (id: string) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};
const field = (id: string) => {
  const element = get(id);
  if (!(element instanceof HTMLInputElement)) throw new Error(`#${id} is no field.`);
  return element;
};
let state: ReviewState | undefined;
let found: { ref: string; name: string }[] = [];

async function ask(path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(path, { ...init, headers });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Whether a decision is on its way: what is not shown yet cannot be decided on. */
let isBusy = false;

async function decide(decision: Decision): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  try {
    await send(decision);
  } finally {
    isBusy = false;
  }
}

async function send(decision: Decision): Promise<void> {
  show(await ask('/decide', { method: 'POST', body: JSON.stringify(decision) }));
}

function isState(value: unknown): value is ReviewState {
  return typeof value === 'object' && value !== null && 'total' in value && 'near' in value;
}

function show(value: unknown): void {
  if (!isState(value)) return;
  state = value;
  const { proposal, done, total, covered, told, near, authorities } = value;
  get('progress').textContent = `${done} of ${total}; ${covered} % of all mentions covered`;
  get('told').textContent = told;
  get('name').textContent = proposal?.name ?? 'All proposals are done.';
  get('facts').textContent = proposal
    ? `${proposal.kind}, ${proposal.articles} articles; ${proposal.why}`
    : '';
  get('spellings').textContent = proposal?.spellings.slice(1).join(' · ') ?? '';
  fill('sentences', proposal?.sentences ?? []);
  fill(
    'near',
    near.map(({ ref, name }) => `${name} (${ref})`),
  );
  fill(
    'authorities',
    authorities.map(({ name, summary, why }, at) => `${at + 1}: ${name}, ${summary} (${why})`),
  );
  close();
}

function fill(id: string, lines: readonly string[]): void {
  const items = lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  });
  get(id).replaceChildren(...items);
}

/** Closes what is open for writing, so that keys decide again. */
function close(): void {
  get('editing').hidden = true;
  get('merging').hidden = true;
  get('name').focus();
}

function edit(): void {
  if (!state?.proposal) return;
  get('editing').hidden = false;
  field('new-name').value = state.proposal.name;
  field('new-summary').value = '';
  field('new-name').focus();
  field('new-name').select();
}

async function merge(): Promise<void> {
  if (!state?.proposal) return;
  get('merging').hidden = false;
  field('other').value = state.proposal.name.split(/\s+/).at(-1) ?? '';
  // What is typed before the answer comes is text already, and no decision.
  field('other').focus();
  field('other').select();
  await search();
}

/** The latest search, which Enter waits for. */
let searching = Promise.resolve();

function search(): Promise<void> {
  searching = find(field('other').value);
  return searching;
}

async function find(text: string): Promise<void> {
  const list = await ask(`/find?text=${encodeURIComponent(text)}`);
  if (text !== field('other').value) return;
  found = Array.isArray(list) ? list : [];
  fill(
    'found',
    found.map(({ ref, name }) => `${name} (${ref})`),
  );
}

function getKind() {
  const kind = state?.proposal?.kind;
  return kind === undefined || kind === 'unsure' ? undefined : KINDS[kind];
}

async function press(event: KeyboardEvent): Promise<void> {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  if (key === 'Escape') close();
  else if (target instanceof HTMLInputElement) {
    if (key === 'Enter') await enter(event);
  } else if (key === 'Enter') {
    const kind = getKind();
    if (kind) await decide({ do: 'accept', kind });
    else get('told').textContent = 'Say what it is: p, l or o.';
  } else if (key === 'e' || key === 'm') {
    event.preventDefault();
    if (key === 'e') edit();
    else await merge();
  } else {
    const decision = KEYS[key];
    if (decision) await decide(decision);
  }
}

/** Enter in a field: takes the entry that was found, or what was written. */
async function enter(event: KeyboardEvent): Promise<void> {
  event.preventDefault();
  if (!get('merging').hidden) {
    await searching;
    const [first] = found;
    if (first) await decide({ do: 'merge', ref: first.ref });
    return;
  }
  const kind = getKind();
  const [name, summary] = [field('new-name').value, field('new-summary').value];
  if (kind) await decide({ do: 'accept', kind, name, summary });
  else get('told').textContent = 'Leave the fields with Escape, and say what it is: p, l or o.';
}

const tell = (error: unknown) => {
  get('told').textContent = error instanceof Error ? error.message : String(error);
};
document.addEventListener('keydown', (event) => void press(event).catch(tell));
field('other').addEventListener('input', () => void search().catch(tell));
void ask('/state').then(show).catch(tell);
