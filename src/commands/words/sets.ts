import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { dangerKinds, type LanguageCode } from "../../core/language/townWords.ts";
import { UserError } from "../shared/context.ts";

/** The labelled sets that this program came with (test/words/README.md). */
export const wordsDir = fileURLToPath(new URL("../../../test/words", import.meta.url));

export const codes: readonly LanguageCode[] = ["nl", "fr", "en"];

/** Tuned against, and kept apart: measured, never read while words are chosen. */
export const parts = ["tuning", "kept"] as const;
export type Part = (typeof parts)[number];

const text = z.string().min(1);
const answer = z.union([z.string(), z.number(), z.array(z.string())]).nullable();

const openSet = z.array(
  z.strictObject({
    text,
    intent: z.string(),
    about: z.string().optional(),
    activity: z.string().optional(),
    moments: z.array(z.string()).optional(),
    urgency: z.string().optional(),
    /** What a worry is about. Labelled, not judged: no flow asks it yet. */
    domain: z.string().optional(),
  }),
);
const dangerSet = z.array(
  z.strictObject({
    text,
    kind: z.enum(dangerKinds),
    about: z.enum(["self", "other"]),
    grade: z.enum(["certain", "possible"]),
  }),
);
/** A closed question's answer and what it says; null where it says none. */
const closedEntry = z.strictObject({
  text,
  is: answer,
  /** Date: the day on which it is read. */
  today: z.iso.date().optional(),
  /** Choice and several: the codes that were asked, of the real question (flows/companion-request). */
  options: z.array(z.string()).optional(),
  villages: z.array(z.string()).optional(),
});
const closedSet = z.strictObject({
  yesNo: z.array(closedEntry),
  number: z.array(closedEntry),
  date: z.array(closedEntry),
  dayparts: z.array(closedEntry),
  time: z.array(closedEntry),
  choice: z.array(closedEntry),
  several: z.array(closedEntry),
  name: z.array(closedEntry),
  place: z.array(closedEntry),
});

export interface LabelledSet {
  open: z.infer<typeof openSet>;
  danger: z.infer<typeof dangerSet>;
  harmless: string[];
  closed: z.infer<typeof closedSet>;
}
export type ClosedEntry = z.infer<typeof closedEntry>;

/**
 * Reads one part of one language's sets: `dir/<language>/<part>/{open,danger,harmless,closed}.yaml`.
 * @throws UserError where a file is missing or holds something else; it names file and place, never what an entry says.
 */
export function loadSet(dir: string, language: LanguageCode, part: Part): LabelledSet {
  const read = <T>(name: string, schema: z.ZodType<T>): T => {
    const file = join(dir, language, part, `${name}.yaml`);
    if (!existsSync(file)) throw new UserError(`The labelled sets are not here: ${file} is missing.`);
    const parsed = schema.safeParse(parseYaml(file));
    if (parsed.success) return parsed.data;
    const { path, message } = parsed.error.issues[0]!;
    throw new UserError(`${file}, entry ${path.join(".") || "0"} (counted from 0): ${message}.`);
  };
  return {
    open: read("open", openSet),
    danger: read("danger", dangerSet),
    harmless: read("harmless", z.array(text)),
    closed: read("closed", closedSet),
  };
}

function parseYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, "utf8"), { prettyErrors: false });
  } catch (error) {
    // The parser's own message may quote what stands there.
    const { code } = error as { code?: string };
    throw new UserError(`${file} is no valid YAML (${code ?? "unreadable"}).`);
  }
}
