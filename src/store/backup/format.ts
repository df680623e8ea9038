import { z } from "zod";

/**
 * A back-up is a gzip file of lines of UTF-8 text, so that `zcat` shows it and psql could load it by hand:
 * 1. one line of JSON, the header below;
 * 2. for each table of the header, in its order: a line `{"table":"<name>"}`, the rows as PostgreSQL's COPY writes text
 *    (one row a line, columns as in the header), and a line `\.`;
 * 3. one line of JSON, the trailer: SHA-256 of every byte before it. After it nothing follows.
 * The master key is never in it: keys are as their rows have them, wrapped.
 */
export const FORMAT = 1;

/** The line that ends a table's rows, as in COPY; no row can be that line, since COPY doubles a backslash. */
export const END_OF_ROWS = Buffer.from("\\.\n");

const id = z.string().regex(/^\d+$/);

export const headerSchema = z.object({
  buurtlijn: z.literal("backup"),
  format: z.literal(FORMAT),
  /** UTC instant of the snapshot. */
  at: z.iso.datetime(),
  database: z.object({ id: z.uuid(), kind: z.enum(["demo", "live"]) }),
  /** Those that had run, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** The look-up secret as its row has it (base64): tells whether a master key fits before anything is changed. */
  lookupSecret: z.base64(),
  /** Hash of the journal's last block, hexadecimal; null while nothing was sealed. */
  journalHead: z.string().nullable(),
  /** The last number that each sequence gave out. */
  sequences: z.record(z.string(), id),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.int().nonnegative() }),
  ),
});

export type BackupHeader = z.infer<typeof headerSchema>;

export const trailerSchema = z.object({ end: z.literal(true), sha256: z.string() });

/** How rows are written and read, whatever the server's settings are. */
export const rowSettings = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`;
