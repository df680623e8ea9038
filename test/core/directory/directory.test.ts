import { describe, expect, it } from "vitest";
import {
  directoryGroups,
  directorySchema,
  exampleDirectory,
  isExample,
  servicesFor,
  type Service,
} from "../../../src/core/directory/directory.ts";

const service = (name: string, more: Partial<Service> = {}): Service => ({
  name,
  what: { nl: "maaltijden", fr: "repas" },
  phone: "051 12 34 56",
  hours: { nl: "ma-vr 9-12 u", fr: "lu-ve 9-12 h" },
  groups: ["older"],
  checked: "2026-01-05",
  source: "town hall",
  ...more,
});

describe("a directory", () => {
  it("shows two entries a text and two texts at most, for the group that was asked", () => {
    const town = ["A", "B", "C", "D", "E"].map((name) => service(name));
    const asked = { group: "older", language: "nl", demo: false } as const;
    const { first, more } = servicesFor([service("X", { groups: ["families"] }), ...town], asked);
    expect(first).toBe(
      "A: maaltijden. 051 12 34 56, ma-vr 9-12 u. B: maaltijden. 051 12 34 56, ma-vr 9-12 u.",
    );
    expect(more).toMatch(/^C: .* D: [^E]*$/u);
    expect(servicesFor(town, { ...asked, group: "carers" })).toEqual({ first: null, more: null });
  });

  it.each([
    ["fr", "A: repas. 051 12 34 56, lu-ve 9-12 h."],
    ["en", "A: maaltijden. 051 12 34 56, ma-vr 9-12 u."],
  ] as const)("in %s, or in Dutch where it is not written", (language, line) => {
    expect(servicesFor([service("A")], { group: "older", language, demo: false }).first).toBe(line);
  });

  it("shows examples in a demo alone", () => {
    for (const group of directoryGroups) {
      const asked = { group, language: "nl" } as const;
      expect(servicesFor(exampleDirectory, { ...asked, demo: true }).first).not.toBeNull();
      expect(servicesFor(exampleDirectory, { ...asked, demo: false }).first).toBeNull();
    }
  });

  it("begins with examples that are well formed and say that they are", () => {
    expect(directorySchema.parse(exampleDirectory)).toEqual(exampleDirectory);
    expect(exampleDirectory.every(isExample)).toBe(true);
  });

  it.each([
    ["a line that fills a text", { what: { nl: "een heel lange uitleg ".repeat(5) } }, "make it 105 at most"],
    ["a number that nobody can dial", { phone: "bel ons" }, "a number as people dial it"],
    ["a group that nobody asks for", { groups: ["dogs"] }, "expected one of"],
    ["no day on which it was looked up", { checked: "vorig jaar" }, "Invalid ISO date"],
  ])("refuses %s", (_label, wrong, sentence) => {
    const { error } = directorySchema.safeParse([{ ...service("A"), ...wrong }]);
    expect(error?.message).toContain(sentence);
  });
});
