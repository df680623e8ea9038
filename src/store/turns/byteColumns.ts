/**
 * Many byte strings as one parameter: `bytea[]` would travel as hexadecimal text, twice as long and parsed twice. Each
 * column names its pieces by where they start (from 1, as `substring` counts) and their length.
 */
export class ByteColumns {
  readonly #pieces: Buffer[] = [];
  #next = 1;

  /** Adds a column. @returns its starts and lengths, as arrays for PostgreSQL. */
  column(values: readonly Buffer[]): { from: string; length: string } {
    const from: number[] = [];
    for (const value of values) {
      from.push(this.#next);
      this.#next += value.length;
      this.#pieces.push(value);
    }
    return { from: `{${from.join(",")}}`, length: `{${values.map((value) => value.length).join(",")}}` };
  }

  bytes(): Buffer {
    return Buffer.concat(this.#pieces);
  }
}
