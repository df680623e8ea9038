import { expect, it } from "vitest";
import { defaultHelplines } from "../../../src/core/safety/defaultHelplines.ts";
import { helplineSchema } from "../../../src/core/safety/helplineSchema.ts";

const line = defaultHelplines.find((one) => one.id === "1712")!;
const window = { days: [1], from: "09:00", to: "17:00" };

it("takes every helpline that a new town starts with, as it is", () => {
  for (const one of defaultHelplines) expect(helplineSchema.parse(one)).toEqual(one);
});

it.each<[string, unknown]>([
  ["a purpose that is none", { ...line, for: ["comfort"] }],
  ["no purpose", { ...line, for: [] }],
  ["a number with words", { ...line, number: "bel 1712" }],
  ["hours that cross midnight", { ...line, hours: [{ ...window, from: "22:00", to: "06:00" }] }],
  ["hours as people write them", { ...line, hours: "9-17" }],
  ["an hour of one digit, which would not compare", { ...line, hours: [{ ...window, from: "9:00" }] }],
  ["a day that is none", { ...line, checked: "2026-02-30" }],
  ["a word too much", { ...line, open: true }],
])("refuses %s", (_label, one) => {
  expect(helplineSchema.safeParse(one).success).toBe(false);
});
