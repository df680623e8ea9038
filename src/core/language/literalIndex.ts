const SLOTS = 1 << 14;

/**
 * Finds in one pass which of many lists have a literal that stands in a text. Literals are kept by their first three
 * characters, so that almost every place of an ordinary text is done with one look.
 */
export class LiteralIndex {
  /** Slot -> 1 + place in `#literals`; 0 where no literal begins like that. */
  readonly #slots = new Uint16Array(SLOTS);
  readonly #literals: { literal: string; lists: number[] }[][] = [];
  /** Lists that a text must be tried on in any case: absent ones, and those with a literal too short to look up. */
  readonly #always: Uint8Array;

  constructor(lists: readonly (readonly string[] | null)[]) {
    this.#always = Uint8Array.from(lists, (list) =>
      Number(list === null || list.some((one) => one.length < 3)),
    );
    for (const [index, list] of lists.entries()) {
      if (this.#always[index] === 0) for (const literal of list!) this.#add(literal, index);
    }
  }

  /** @returns the numbers of the lists that have a literal in the text, in order. */
  among(text: string): number[] {
    const found = this.#always.slice();
    let one = text.charCodeAt(0);
    let two = text.charCodeAt(1);
    for (let at = 2; at < text.length; at++) {
      const three = text.charCodeAt(at);
      const slot = this.#slots[slotOf(one, two, three)]!;
      if (slot !== 0) {
        for (const { literal, lists } of this.#literals[slot - 1]!) {
          if (text.startsWith(literal, at - 2)) for (const list of lists) found[list] = 1;
        }
      }
      one = two;
      two = three;
    }
    const numbers: number[] = [];
    for (let list = 0; list < found.length; list++) if (found[list] === 1) numbers.push(list);
    return numbers;
  }

  #add(literal: string, list: number): void {
    const slot = slotOf(literal.charCodeAt(0), literal.charCodeAt(1), literal.charCodeAt(2));
    if (this.#slots[slot] === 0) this.#slots[slot] = this.#literals.push([]);
    const here = this.#literals[this.#slots[slot]! - 1]!;
    const known = here.find((one) => one.literal === literal);
    if (known === undefined) here.push({ literal, lists: [list] });
    else if (!known.lists.includes(list)) known.lists.push(list);
  }
}

/** Letters differ in their lowest five bits; what collides is told apart by the whole literal. */
function slotOf(one: number, two: number, three: number): number {
  return ((one << 10) ^ (two << 5) ^ three) & (SLOTS - 1);
}
