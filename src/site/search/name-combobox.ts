import type { ResolvedName } from '../../names/lookup/names-index.ts';

/**
 * Offers names in a list under a text box, as the combobox pattern of the ARIA Authoring Practices
 * has it: the focus stays in the box, arrows move, Enter chooses, Escape closes.
 */
export class NameCombobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #onChoose: (name: ResolvedName) => void;
  readonly #describe: (name: ResolvedName) => (Node | string)[];
  #names: readonly ResolvedName[] = [];
  #active = -1;

  /**
   * @param onChoose Called with the name that the reader chooses.
   * @param describe Makes what an option shows.
   */
  constructor(
    input: HTMLInputElement,
    list: HTMLElement,
    onChoose: (name: ResolvedName) => void,
    describe: (name: ResolvedName) => (Node | string)[],
  ) {
    this.#input = input;
    this.#list = list;
    this.#onChoose = onChoose;
    this.#describe = describe;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', list.id);
    // A click must not move the focus out of the box before it is handled.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', this.#onClick);
    input.addEventListener('blur', () => this.close());
    input.addEventListener('input', () => this.#move(-1));
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  /** Shows names; none closes the list. The name that the reader has moved to stays active if it is still there. */
  show(names: readonly ResolvedName[]): void {
    const chosen = this.#names[this.#active]?.ref;
    this.#names = names;
    this.#list.replaceChildren(
      ...names.map((name, index) => {
        const option = document.createElement('div');
        option.role = 'option';
        option.id = `${this.#list.id}-${index}`;
        option.append(...this.#describe(name));
        return option;
      }),
    );
    this.#list.hidden = names.length === 0;
    this.#input.ariaExpanded = String(names.length > 0);
    this.#move(names.findIndex(({ ref }) => ref === chosen));
  }

  close(): void {
    if (this.isOpen) this.show([]);
  }

  /** Handles a key of the box. @returns Whether the key was meant for the list. */
  press(key: string): boolean {
    if (!this.isOpen) return false;
    const count = this.#names.length;
    if (key === 'ArrowDown') this.#move(this.#active + 1 < count ? this.#active + 1 : -1);
    else if (key === 'ArrowUp') this.#move(this.#active < 0 ? count - 1 : this.#active - 1);
    else if (key === 'Escape') this.close();
    else if (key === 'Enter') return this.#choose(this.#active);
    else return false;
    return true;
  }

  #onClick = (event: Event): void => {
    const option = event.target instanceof Element && event.target.closest('[role=option]');
    if (option) this.#choose([...this.#list.children].indexOf(option));
  };

  #choose(index: number): boolean {
    const name = this.#names[index];
    if (!name) return false;
    this.close();
    this.#onChoose(name);
    return true;
  }

  #move(index: number): void {
    this.#active = index;
    [...this.#list.children].forEach((option, at) => {
      option.ariaSelected = String(at === index);
    });
    const id = this.#list.children[index]?.id;
    if (id) this.#input.setAttribute('aria-activedescendant', id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}
