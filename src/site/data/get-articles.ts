import { type ArticleStore, openStore, readBefore } from '../../articles/store/article-store.ts';
import type { ListedArticle, OutlinedArticle } from '../../articles/store/store-tables.ts';
import { toArticleAddress } from '../../base/address.ts';
import { getUpdate } from '../../base/renderer-state.ts';
import type { CopyFacts } from '../../copy/lines/copy-facts.ts';
import { listKeys } from '../../names/index/list-keys.ts';
import { getNow, getSettings, getToday } from '../../settings.ts';
import { sortLatest } from './sort-latest.ts';

/** An article as pages show it. What its outline does not have is read when it is asked for. */
export type Article = Pick<OutlinedArticle, 'id' | 'outline' | 'photo' | 'digest'> &
  Readonly<ListedArticle> & {
    /** Address below the base: `/2024/09/talks-open/`. */
    path: string;
    /** Reads all its facts; those that only some pages show are not all held in memory. */
    getFacts: () => CopyFacts;
    /** Reads the HTML of its text; the texts of an archive are not all held in memory. */
    getHtml: () => string;
  };

/** All articles, latest first, and the store they are read from. */
type Archive = { store: ArticleStore; articles: Article[] };

let archive: Promise<Archive> | undefined;

/** Gets every article, latest first; those of the same moment by their slug. */
export async function getArticles(): Promise<Article[]> {
  return (await getArchive()).articles;
}

/** Gets the store of the articles. */
export async function getStore(): Promise<ArticleStore> {
  return (await getArchive()).store;
}

function getArchive(): Promise<Archive> {
  if (!import.meta.env.DEV) {
    archive ??= readArchive();
    return archive;
  }
  // One after the other: requests that come at once would each read all articles, and close what others read.
  const last = archive;
  archive = renewArchive(last);
  return archive;
}

/**
 * Reads the articles again in the development server, if any have changed or could not be read, so that what was in
 * the way of a request is not in that of the next.
 */
async function renewArchive(last: Promise<Archive> | undefined): Promise<Archive> {
  const before = await last?.catch(() => undefined);
  // Tells of a change once the store has it.
  const { getEntry } = await import('astro:content');
  await getEntry('articles', 'state');
  const root = process.cwd();
  const settings = getSettings(process.env, root);
  const current = openStore(settings, root);
  const { version } = current;
  current.close();
  if (before && before.store.version === version) return before;
  // It is being updated, or what a page has read of it was damaged.
  if (version === '') {
    const { updateArticles } = await import('../../articles/store/update-articles.ts');
    await updateArticles(settings, root);
  }
  const renewed = await readArchive();
  // Pages that are being made read what was there before until then.
  stale?.close();
  stale = before?.store;
  return renewed;
}

/** The store that was read before the current one. */
let stale: ArticleStore | undefined;

async function readArchive(): Promise<Archive> {
  const root = process.cwd();
  // The development server shows articles before their time.
  const now = import.meta.env.DEV ? undefined : getNow(process.env);
  const settings = getSettings(process.env, root);
  const updated = getUpdate();
  const before = updated && readBefore(settings, root);
  // Most updates change no name.
  const today = getToday(process.env);
  for (const entry of before?.registry?.entries ?? []) listKeys(entry, today);
  await updated;
  const store = openStore(settings, root, now);
  const listed = store.list(before);
  const readFacts = cacheFacts(store, listed.length);
  const articles = listed.map((article) => new KnownArticle(article, store, readFacts));
  return { store, articles: sortLatest(articles) };
}

/** An article of the store. */
class KnownArticle implements Article {
  readonly id: string;
  readonly path: string;
  readonly outline: Article['outline'];
  readonly digest: string;
  readonly photo?: NonNullable<Article['photo']>;
  readonly getFacts: Article['getFacts'];
  readonly getHtml: Article['getHtml'];
  readonly #known: OutlinedArticle;
  readonly #store: ArticleStore;
  #listed: ListedArticle | undefined;

  constructor(known: OutlinedArticle, store: ArticleStore, readFacts: ArticleStore['facts']) {
    const { id, outline, digest, photo } = known;
    this.id = id;
    this.path = toArticleAddress(id);
    this.outline = outline;
    this.digest = digest;
    if (photo) this.photo = photo;
    this.getFacts = () => readFacts(known);
    this.getHtml = () => store.html(known);
    this.#known = known;
    this.#store = store;
  }

  get front() {
    return this.#read().front;
  }

  get facts() {
    return this.#read().facts;
  }

  get signature() {
    return this.#read().signature;
  }

  #read(): ListedArticle {
    this.#listed ??= this.#store.read(this.#known);
    return this.#listed;
  }
}

/** Articles whose facts are held in memory: lists and pages of names ask for those of one article again and again. */
const MOST_FACTS = 20_000;

/** Makes a reader of facts that remembers them; of a larger archive the last alone, as few would be asked for in time. */
function cacheFacts(store: ArticleStore, articles: number): ArticleStore['facts'] {
  const known = new Map<number, CopyFacts>();
  return (article) => {
    const cached = known.get(article.row);
    if (cached) return cached;
    if (articles > MOST_FACTS) known.clear();
    const facts = store.facts(article);
    known.set(article.row, facts);
    return facts;
  };
}
