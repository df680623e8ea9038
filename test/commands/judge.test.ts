import { expect, it } from "vitest";
import { readersOf } from "../../src/app/townReaders.ts";
import { figuresOf, written } from "../../src/commands/words/figures.ts";
import { judge } from "../../src/commands/words/judge.ts";
import type { LabelledSet } from "../../src/commands/words/sets.ts";

const none = { yesNo: [], number: [], date: [], dayparts: [], choice: [], several: [], name: [], place: [] };
const set: LabelledSet = {
  open: [
    { text: "a", intent: "companion", about: "self", activity: "walk", moments: ["tue", "wed"] },
    { text: "b", intent: "errand", about: "mother", moments: ["mon"], urgency: "none" },
    { text: "c", intent: "stop" },
    { text: "d", intent: "none" },
  ],
  danger: [],
  harmless: [],
  closed: {
    ...none,
    time: [
      { text: "om drie uur", is: "15:00" },
      { text: "eens", is: null },
    ],
  },
};
/** What a language gives that reads sentences whole. */
const understood: Record<string, object | undefined> = {
  a: { intent: "companion", about: "self", activity: "chat", moments: ["tue"] },
  b: { intent: "companion", about: "self", moments: ["mon", "fri"], urgency: "none" },
  c: { intent: "stop", about: "self", activity: "walk" },
  d: undefined,
};

it("judges slots and times where a language reads them, precision and recall apart", () => {
  const plain = readersOf([]);
  const more = {
    ...plain.language("nl"),
    understand: (text: string) => understood[text],
    time: () => "15:00",
  };
  const figures = figuresOf(judge(set, "nl", { ...plain, language: () => more }));
  const shown = Object.fromEntries(figures.map((figure) => [figure.name, written(figure)]));
  expect(shown).toMatchObject({
    intent: "0.750 (3/4)",
    // "c" has no label of whom it is about, so what was read there is not judged.
    "about, precision": "0.500 (1/2)",
    "about, recall": "0.500 (1/2)",
    "activity, precision": "0.000 (0/2)",
    "activity, recall": "0.000 (0/1)",
    "moments, precision": "0.667 (2/3)",
    "moments, recall": "0.667 (2/3)",
    "urgency, precision": "1.000 (1/1)",
    "urgency, recall": "1.000 (1/1)",
    time: "0.500 (1/2)",
  });
});
