import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { StoreError } from "../storeError.ts";
import { countLines } from "./countLines.ts";
import { END_OF_ROWS, FORMAT, headerSchema, trailerSchema, type BackupHeader } from "./format.ts";
import { countRows, type Progress } from "./write.ts";

/** Reads a back-up from its beginning to its end, once. Use it in this order: header, the rows of each table, end. */
export class BackupReader {
  readonly #file: string;
  readonly #chunks: AsyncIterator<Buffer>;
  readonly #content = createHash("sha256");
  readonly #whole: Hash;
  #rest: Buffer = Buffer.alloc(0);

  constructor(file: string) {
    const whole = createHash("sha256");
    const unpacked = pipeline(
      createReadStream(file),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          whole.update(chunk);
          yield chunk;
        }
      },
      createGunzip({ chunkSize: 256 * 1024 }),
      () => undefined, // told to whoever reads
    );
    this.#file = file;
    this.#whole = whole;
    this.#chunks = (unpacked as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  }

  /** @throws StoreError `not-a-backup`, or `backup-format` when it was made by a newer Buurtlijn. */
  async header(): Promise<BackupHeader> {
    const found = json(await this.#line());
    const mark = z.looseObject({ buurtlijn: z.literal("backup"), format: z.int() }).safeParse(found);
    if (!mark.success) throw new StoreError("not-a-backup", `${this.#file} is not a back-up of Buurtlijn.`);
    if (mark.data.format > FORMAT) {
      throw new StoreError(
        "backup-format",
        `${this.#file} was made by a newer Buurtlijn; use that one, or a newer one, to read it.`,
      );
    }
    const header = headerSchema.safeParse(found);
    if (!header.success) throw this.#altered();
    return header.data;
  }

  /** The rows of the next table, in portions of whole lines. @throws StoreError when they are not as the header says. */
  async *rows({ name, rows }: { name: string; rows: number }): AsyncGenerator<Buffer> {
    const begin = z.object({ table: z.literal(name) }).safeParse(json(await this.#line()));
    if (!begin.success) throw this.#altered();
    let count = 0;
    for (;;) {
      const whole = this.#rest.lastIndexOf("\n") + 1;
      const end = endOfRows(this.#rest.subarray(0, whole));
      const portion = this.#take(end ?? whole);
      count += countLines(portion);
      if (portion.length > 0) yield portion;
      if (end !== null) break;
      await this.#more();
    }
    this.#take(END_OF_ROWS.length);
    if (count !== rows) throw this.#altered();
  }

  /** Checks the trailer. @returns SHA-256 of the file, hexadecimal. */
  async end(): Promise<string> {
    const sha256 = this.#content.copy().digest("hex");
    const trailer = trailerSchema.safeParse(json(await this.#line()));
    if (!trailer.success || trailer.data.sha256 !== sha256) throw this.#altered();
    if (this.#rest.length > 0 || (await this.#next()) !== null) throw this.#altered();
    return this.#whole.digest("hex");
  }

  /** Lets go of the file; safe to call at any moment. */
  async close(): Promise<void> {
    await this.#chunks.return?.().catch(() => undefined);
  }

  async #line(): Promise<string> {
    let end: number;
    while ((end = this.#rest.indexOf("\n")) < 0) await this.#more();
    return this.#take(end + 1).toString();
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    this.#content.update(taken);
    return taken;
  }

  async #more(): Promise<void> {
    const chunk = await this.#next();
    if (chunk === null) throw this.#cutOff();
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
  }

  async #next(): Promise<Buffer | null> {
    try {
      const { done, value } = await this.#chunks.next();
      return done === true ? null : value;
    } catch (error) {
      const code = String((error as { code?: unknown }).code);
      if (code === "ENOENT" || code === "EISDIR") {
        throw new StoreError("no-backup", `There is no file ${this.#file}.`);
      }
      if (code === "Z_BUF_ERROR") throw this.#cutOff();
      if (!code.startsWith("Z_")) throw error;
      throw /incorrect header check/.test(String(error))
        ? new StoreError("not-a-backup", `${this.#file} is not a back-up of Buurtlijn.`)
        : this.#altered();
    }
  }

  #cutOff(): StoreError {
    return new StoreError(
      "backup-cut-off",
      `${this.#file} is cut off; nothing was changed. Take another copy of it.`,
    );
  }

  #altered(): StoreError {
    return new StoreError(
      "backup-altered",
      `${this.#file} is not as it was written; nothing was changed. Take another copy of it.`,
    );
  }
}

/**
 * Reads a back-up to its end without a database.
 * @returns its header, and SHA-256 of the file as `sha256sum` prints it.
 * @throws StoreError `no-backup`, `not-a-backup`, `backup-format`, `backup-cut-off` or `backup-altered`.
 */
export async function verifyBackup(
  file: string,
  progress: Progress = () => undefined,
): Promise<{ header: BackupHeader; sha256: string }> {
  const reader = new BackupReader(file);
  try {
    const header = await reader.header();
    const all = countRows(header);
    let done = 0;
    for (const table of header.tables) {
      for await (const portion of reader.rows(table)) progress((done += countLines(portion)), all);
    }
    return { header, sha256: await reader.end() };
  } finally {
    await reader.close();
  }
}

/** Where the line that ends the rows begins, in bytes of whole lines; null where it is not there yet. */
function endOfRows(lines: Buffer): number | null {
  if (lines.subarray(0, END_OF_ROWS.length).equals(END_OF_ROWS)) return 0;
  const before = lines.indexOf(`\n${END_OF_ROWS.toString()}`);
  return before < 0 ? null : before + 1;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
