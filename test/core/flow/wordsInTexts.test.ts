import { describe, expect, it } from "vitest";
import { staffCommand } from "../../../src/core/escalation/staffCommand.ts";
import { startWordsOf } from "../../../src/core/flow/startWords.ts";
import { flowSchema, textsOf } from "../../../src/core/flow/structure.ts";
import { messagesOf, type TextEntry } from "../../../src/core/flow/texts.ts";
import { fold } from "../../../src/core/language/fold.ts";
import { languages } from "../../../src/core/language/index.ts";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";

const files = loadFlowFiles(flowsDir);
const { texts } = textsOf(files);
type Code = keyof typeof languages;
const codes = Object.keys(languages) as Code[];
/** Staff read these, and are answered by their own words. */
const staffFlows = new Set(["case-alert", "staff-answer"]);

const entries = codes.flatMap((code) =>
  Object.entries(texts[code]!).flatMap(([flow, own]) =>
    Object.entries(own).map(([key, entry]) => ({ code, flow, key, entry })),
  ),
);
const starts = new Map(
  codes.map((code) => {
    const words = files.flatMap(({ id, flow }) =>
      flow === null ? [] : startWordsOf({ id, starts: flowSchema.parse(flow.data).starts }, texts, code),
    );
    return [code, new Set(words.map((word) => fold(word)))];
  }),
);

/** What a text asks to send, write or answer in capitals. */
const capitals = (message: string): string[] => message.match(/(?<![\p{L}{])\p{Lu}{2,}(?![\p{L}}])/gu) ?? [];

function understood(word: string, code: Code, entry: TextEntry): boolean {
  const language = languages[code];
  const options = Object.entries(entry.choices ?? {}).map(([one, choice]) => ({ code: one, ...choice }));
  return (
    language.globalWord(word) !== undefined ||
    ["yes", "no"].includes(language.yesNo(word) ?? "") ||
    starts.get(code)!.has(fold(word)) ||
    language.choice(word, options) !== undefined
  );
}

describe("a text never asks for a word that would not be understood", () => {
  it.each(
    entries
      .filter(({ flow }) => !staffFlows.has(flow))
      .flatMap(({ code, flow, key, entry }) =>
        [...new Set(messagesOf(entry).flatMap(({ message }) => capitals(message)))].map(
          (word) => [code, `${flow}:${key}`, word, entry] as const,
        ),
      ),
  )("%s %s: %s", (code, _text, word, entry) => {
    expect(understood(word, code, entry)).toBe(true);
  });

  const said = entries.flatMap(({ code, flow, key, entry }) =>
    messagesOf(entry).flatMap(({ message }) =>
      [...message.matchAll(/(?:Schrijf|Écrivez|Write) ?: ([^.{]+)\./gu)].map(
        ([, words]) => [code, `${flow}:${key}`, words!] as const,
      ),
    ),
  );
  it.each(said)("%s %s: %s takes it back", (code, text, words) => {
    const expected = text.startsWith("companion-request") ? "cancel" : "withdraw";
    expect(languages[code].takesBack(words)).toBe(expected);
  });

  it.each(codes)("%s says how to take back a yes and a wish", (code) => {
    expect(said.filter(([one]) => one === code).length).toBeGreaterThan(3);
  });

  const examples = entries
    .filter(({ flow }) => staffFlows.has(flow))
    .flatMap(({ code, key, entry }) =>
      messagesOf(entry).flatMap(({ message }) =>
        (/(?:bijvoorbeeld|par exemple|for example) ?:? (.+)$/u.exec(message)?.[1] ?? "")
          .split(/, (?:of|ou|or) |\. /u)
          .filter((one) => /^\p{Lu}{4,} [\d{]/u.test(one))
          .map((one) => [code, key, one.replaceAll("{number}", "2041")] as const),
      ),
    );
  it.each(examples)("staff, %s %s: %s", (_code, _key, command) => {
    const read = staffCommand(command);
    expect(read?.number).toBe(2041);
    if (read?.command === "close") expect(read.outcome).toMatch(/called|no-answer/);
    if (read?.command === "choose") expect(read.choice).toBe(1);
  });

  it("has examples for staff in each language", () => {
    for (const code of codes) expect(examples.filter(([one]) => one === code).length).toBeGreaterThan(4);
  });
});
