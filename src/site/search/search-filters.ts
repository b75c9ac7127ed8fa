import { filtersPath, isNameFilters } from '../../names/index/list-filters.ts';
import type { LoadFile } from '../../names/lookup/open-index.ts';
import { kinds } from '../../names/registry/registry.ts';
import { filterKeys, type SearchState } from './search-state.ts';

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const namedKeys = [...kinds, 'by'] as const;
const isNamed = (key: string) => namedKeys.some((kind) => kind === key);

/** The filters and the order of the search page; the names to choose from are loaded when opened. */
export class SearchFilters {
  readonly #box: HTMLElement;
  readonly #load: LoadFile;

  /** @param box The `details` element of the filters. */
  constructor(box: HTMLElement, load: LoadFile) {
    this.#box = box;
    this.#load = load;
    box.addEventListener('toggle', () => void this.fill(), { once: true });
  }

  /**
   * Selects the filters of a search; the names must be loaded. A value without an option is ignored.
   *
   * @returns The filters that were selected.
   */
  choose({ filters, sort }: SearchState): SearchState['filters'] {
    this.#select('sort').value = sort;
    if (Object.keys(filters).length === 0) return {};
    for (const key of filterKeys) {
      const value = filters[key] ?? '';
      this.#select(key).value = value;
      if (this.#select(key).selectedIndex >= 0) continue;
      // The list has the names of most articles; a link may lead to any.
      if (isNamed(key) && ID.test(value))
        this.#select(key).add(new Option(value.replaceAll('-', ' '), value));
      this.#select(key).value = isNamed(key) ? value : '';
      if (this.#select(key).selectedIndex < 0) this.#select(key).value = '';
    }
    if (this.#box instanceof HTMLDetailsElement) this.#box.open = true;
    return this.read().filters;
  }

  /** The years, latest first, and the sections of the site. */
  get choices() {
    const list = (key: 'year' | 'section') =>
      [...this.#select(key).options].filter(({ value }) => value !== '');
    return {
      years: list('year').map(({ value }) => value),
      sections: list('section').map(({ value, text }) => ({ slug: value, name: text })),
    };
  }

  /** Reads what the reader has chosen. */
  read(): Pick<SearchState, 'filters' | 'sort'> {
    const chosen = filterKeys.flatMap((key) => {
      const { value } = this.#select(key);
      return value ? [[key, value]] : [];
    });
    const sort = this.#select('sort').value === 'date' ? 'date' : 'relevance';
    return { filters: Object.fromEntries(chosen), sort };
  }

  /** Loads the names to choose from; called again, it changes nothing. */
  async fill(): Promise<void> {
    const names = await this.#load(filtersPath);
    if (!isNameFilters(names)) return;
    for (const kind of namedKeys) {
      const select = this.#select(kind);
      if (select.length > 1) continue;
      for (const [id, name] of names[kind]) select.add(new Option(name, id));
    }
  }

  #select(name: string): HTMLSelectElement {
    const select = this.#box.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) throw new Error(`The filters have no “${name}”. SearchPage.astro sets it.`);
    return select;
  }
}
