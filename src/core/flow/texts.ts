import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";

/** The words a step may have besides its plain question. */
export const subTexts = [
  "said-back",
  "again",
  "not-understood",
  "handed-over",
  "which-one",
  "late-yes",
  "reminder",
  "taken-back",
] as const;

const perMode = z.union([
  z.string(),
  z.strictObject({ text: z.string(), voice: z.string().optional(), card: z.string().optional() }),
]);
const script = z.union([z.string(), z.strictObject({ say: z.string(), listen: z.string().optional() })]);
const choice = z.strictObject({ label: z.string(), words: z.array(z.coerce.string()).default([]) });

const entryObject = z.strictObject({
  text: z.string(),
  voice: z.string().optional(),
  script: script.optional(),
  card: z.string().optional(),
  "said-back": perMode.optional(),
  again: perMode.optional(),
  "not-understood": perMode.optional(),
  "handed-over": perMode.optional(),
  "which-one": perMode.optional(),
  "late-yes": perMode.optional(),
  reminder: perMode.optional(),
  "taken-back": perMode.optional(),
  choices: z.record(z.string(), choice).optional(),
  /** Of the text `menu` alone: what begins the flow when it is the whole message. */
  words: z.array(z.coerce.string()).optional(),
});

/** One entry of a text file; a plain string stands for `{ text }`. */
export const entrySchema = z.union([z.string(), entryObject]);

export type TextEntry = z.infer<typeof entryObject>;
/** Language, then flow, then key of the text. */
export type Texts = Record<string, Record<string, Record<string, TextEntry>>>;

/** The flow that holds what every flow may fall back on. */
export const COMMON = "common";

/** @returns the entry in its full shape. */
export function fullEntry(entry: z.infer<typeof entrySchema>): TextEntry {
  return typeof entry === "string" ? { text: entry } : entry;
}

/** @returns the entry for a key; in Dutch where the language has none. */
export function entryOf(texts: Texts, language: string, flow: string, key: string): TextEntry | undefined {
  return texts[language]?.[flow]?.[key] ?? texts["nl"]?.[flow]?.[key];
}

/** Every message of an entry with the part it stands in: `text`, `said-back`, `script`, ... */
export function messagesOf(entry: TextEntry): { part: string; message: string }[] {
  const found: { part: string; message: string }[] = [];
  for (const [part, value] of Object.entries(entry)) {
    if (part === "choices" || part === "words" || value === undefined) continue;
    if (typeof value === "string") found.push({ part, message: value });
    else
      for (const message of Object.values(value))
        if (typeof message === "string") found.push({ part, message });
  }
  return found;
}

interface AstElement {
  type: number;
  value?: unknown;
  options?: Record<string, { value: AstElement[] }>;
}

/**
 * @returns the names of the placeholders in a message
 * @throws SyntaxError when it is no ICU message
 */
export function placeholdersOf(message: string): string[] {
  const names = new Set<string>();
  visitMessage(message, ({ type, value }) => {
    if (type >= 1 && type <= 6) names.add(String(value));
  });
  return [...names];
}

/**
 * @returns for each name that a message selects by, the values that it knows
 * @throws SyntaxError when it is no ICU message
 */
export function selectsOf(message: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  visitMessage(message, ({ type, value, options }) => {
    if (type !== SELECT) return;
    const known = found.get(String(value)) ?? new Set();
    found.set(String(value), known);
    for (const option of Object.keys(options ?? {})) known.add(option);
  });
  return found;
}

const SELECT = 5;

function visitMessage(message: string, seen: (element: AstElement) => void): void {
  const visit = (elements: AstElement[]): void => {
    for (const element of elements) {
      seen(element);
      for (const option of Object.values(element.options ?? {})) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, "nl", undefined, { ignoreTag: true }).getAst());
}

/** True where an apostrophe would silence a placeholder: ICU reads '{x}' as plain characters. */
export function quotesPlaceholder(message: string): boolean {
  return /'[{}]/.test(message);
}
