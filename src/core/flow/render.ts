import { IntlMessageFormat } from "intl-messageformat";
import { COMMON, entryOf, type TextEntry, type Texts } from "./texts.ts";
import type { Facts, Json, Mode, Run, Say } from "./types.ts";

export interface RenderInput {
  say: Pick<Say, "flow" | "text" | "args">;
  texts: Texts;
  facts: Facts;
  /** Gives language and mode where they are not named. */
  run?: Pick<Run, "language" | "mode">;
  language?: string;
  mode?: Mode;
}

/** Compiled messages; their number is bounded by the text files. */
const compiled = new Map<string, IntlMessageFormat>();

/**
 * Writes one text for a person. A missing part (`said-back`, `again`, ...) comes from the flow `common`; a missing
 * language from Dutch. An argument that has no value becomes an empty string: a text goes out in any case.
 * @returns the words, in one line where the author wrote a folded text
 * @throws Error when the text does not exist at all, which the flow check rules out
 */
export function render(input: RenderInput): string {
  const language = input.language ?? input.run?.language ?? "nl";
  const mode = input.mode ?? input.run?.mode ?? "text";
  const { flow, text } = input.say;
  const message = messageOf(input.texts, language, mode, flow, text);
  if (message === undefined) throw new Error(`no text ${flow}:${text} in ${language}`);
  const values: Record<string, Json> = { ...input.facts, ...input.say.args };
  const slash = text.indexOf("/");
  if (slash > 0 && message.includes("{question")) {
    const question = messageOf(input.texts, language, mode, flow, text.slice(0, slash)) ?? "";
    values["question"] = write(question, language, values);
  }
  return write(message, language, values);
}

/** @returns the message for a text, a part after `/` falling back on `common`; undefined when there is none. */
export function messageOf(
  texts: Texts,
  language: string,
  mode: Mode,
  flow: string,
  text: string,
): string | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) {
    const entry = entryOf(texts, language, flow, text);
    return entry && plain(entry, mode);
  }
  const part = text.slice(slash + 1);
  const own = entryOf(texts, language, flow, text.slice(0, slash))?.[part as "again"];
  if (own !== undefined) return typeof own === "string" ? own : (own[mode as "voice"] ?? own.text);
  const shared = entryOf(texts, language, COMMON, part);
  return shared && plain(shared, mode);
}

function plain(entry: TextEntry, mode: Mode): string {
  if (mode === "script" && typeof entry.script === "object") return entry.script.say;
  return (entry[mode] as string | undefined) ?? entry.text;
}

function write(message: string, language: string, values: Record<string, Json>): string {
  const id = `${language}|${message}`;
  let format = compiled.get(id);
  if (format === undefined) {
    format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  const filled = new Proxy(values, {
    has: () => true,
    get: (all, name) => (typeof name === "string" && Object.hasOwn(all, name) ? printable(all[name]!) : ""),
    getOwnPropertyDescriptor: (all, name) => ({
      configurable: true,
      enumerable: true,
      writable: true,
      value: all[name as string] ?? "",
    }),
  });
  return String(format.format(filled)).trim();
}

function printable(value: Json): string | number {
  if (typeof value === "number") return value;
  if (value === null) return "";
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
}
