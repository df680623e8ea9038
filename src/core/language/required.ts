/**
 * What a text must contain for an expression to match: a cheap look that rules most expressions out before they are
 * tried. It reads the part of the syntax that our patterns use and gives up (null) on anything else, so it can
 * make a search quicker but never change what is found.
 */

/** @returns literals of which every match contains at least one, or null where there is no such list. */
export function requiredOf(source: string): string[] | null {
  const reader = new Reader(source);
  const found = reader.alternatives();
  return reader.understood ? found : null;
}

class Reader {
  readonly #source: string;
  #at = 0;
  #strange = false;

  constructor(source: string) {
    this.#source = source;
  }

  get #atEnd(): boolean {
    return this.#at >= this.#source.length;
  }

  /** Whether all of it was read, and nothing in it was beyond us. */
  get understood(): boolean {
    return this.#atEnd && !this.#strange;
  }

  /** Any of several sequences: one of all their literals, if each has some. */
  alternatives(): string[] | null {
    let all: string[] | null = [];
    do {
      const one = this.#sequence();
      all = all === null || one === null ? null : [...all, ...one];
    } while (this.#take("|"));
    return all;
  }

  /** Parts one after the other: the list of the part that says most. */
  #sequence(): string[] | null {
    let best: string[] | null = null;
    let run = "";
    const offer = (literals: string[] | null): void => {
      if (literals !== null && least(literals) > least(best ?? [""])) best = literals;
    };
    while (!this.#atEnd && !"|)".includes(this.#source[this.#at]!)) {
      const part = this.#part();
      const [min, max] = this.#times();
      if (typeof part === "string" && min > 0) run += part;
      if (typeof part === "string" && min === 1 && max === 1) continue;
      if (run !== "") offer([run]);
      run = "";
      if (typeof part !== "string" && min > 0) offer(part);
    }
    if (run !== "") offer([run]);
    return best;
  }

  /** One character that stands for itself, or a group's list; null for what may be many things or takes no room. */
  #part(): string | string[] | null {
    const char = this.#source[this.#at++]!;
    if (char === "(") {
      const kind = /^\?(?::|<?[=!])/u.exec(this.#source.slice(this.#at, this.#at + 3))?.[0] ?? "";
      this.#at += kind.length;
      if (this.#source[this.#at] === "?") this.#strange = true;
      const inside = this.alternatives();
      if (!this.#take(")")) this.#strange = true;
      return kind === "" || kind === "?:" ? inside : null;
    }
    if (char === "[") {
      const end = this.#source.indexOf("]", this.#at);
      if (end < 0 || this.#source.slice(this.#at, end).includes("\\")) this.#strange = true;
      this.#at = end < 0 ? this.#source.length : end + 1;
      return null;
    }
    if (char === "\\") {
      const escaped = this.#source[this.#at++] ?? "";
      if (/[a-z0-9]/iu.test(escaped) && !"sSdDwWbB".includes(escaped)) this.#strange = true;
      return /\w/u.test(escaped) ? null : escaped;
    }
    return ".^$".includes(char) ? null : char;
  }

  /** How often the part before may stand: at least, at most. */
  #times(): [number, number] {
    const found = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})\??/u.exec(this.#source.slice(this.#at, this.#at + 12));
    if (found === null) return [1, 1];
    this.#at += found[0].length;
    if (found[1] !== undefined) return found[1] === "+" ? [1, Infinity] : [0, Infinity];
    const min = Number(found[2]);
    return [min, found[3] === "" ? min : found[4] === "" ? Infinity : Number(found[4])];
  }

  #take(char: string): boolean {
    if (this.#source[this.#at] !== char) return false;
    this.#at++;
    return true;
  }
}

const least = (literals: readonly string[]): number => Math.min(...literals.map((one) => one.length));
