import { expect, it } from "vitest";
import { moveRuns } from "../../src/app/moveRuns.ts";
import type { Arrival } from "../../src/app/ports/turn.ts";
import { newTalk, type Talk } from "../../src/core/conversation/talk.ts";
import type { Run } from "../../src/core/flow/types.ts";
import { flowOf, Play } from "../core/flow/tiny.ts";

const { run } = new Play(flowOf("- say: a"));
const before: Run = {
  ...run,
  id: "r",
  open: "t.old",
  timer: { key: "t.soon", at: "2026-03-03T11:00:00.000Z" },
};
const after: Run = {
  ...before,
  revision: "new",
  open: "t.new",
  timer: { key: "t.then", at: "2026-03-03T11:00:00.000Z" },
};
const move = (one: Run): Run => (one.id === "r" ? after : one);
const timer = (id: string, key: string): Arrival => ({
  kind: "news",
  id: "1",
  event: "timer",
  params: { run: id, key },
});

it.each([
  ["a moment", "r", "t.soon", "t.then"],
  ["silence on a question", "r", "t.old", "t.new"],
  ["what is about neither", "r", "t.other", "t.other"],
  ["a moment of another run", "s", "t.soon", "t.soon"],
])("%s that was set before the move comes under the new name", (_label, id, key, fresh) => {
  const other: Run = { ...before, id: "s" };
  const talk: Talk = {
    ...newTalk(),
    runs: [other, before],
    questions: [{ number: 1, run: "r", key: "t.old", at: "2026-03-03T09:00:00.000Z", silentAt: null }],
  };
  expect(moveRuns(move, talk, timer(id, key))).toMatchObject({ params: { run: id, key: fresh } });
  expect(talk.runs).toEqual([other, after]);
  expect(talk.questions).toMatchObject([{ run: "r", key: "t.new" }]);
});
