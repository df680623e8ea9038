import { describe, expect, it } from "vitest";
import { codes, loadSet, parts, wordsDir } from "../../src/commands/words/sets.ts";

describe.each(codes)("the labelled sets in %s", (code) => {
  const [tuning, kept] = parts.map((part) => loadSet(wordsDir, code, part)) as [Set, Set];
  type Set = ReturnType<typeof loadSet>;

  it.each([
    ["open sentences", (set: Set) => set.open, 300],
    ["dangers", (set: Set) => set.danger, 200],
    ["harmless look-alikes", (set: Set) => set.harmless, 400],
  ] as const)("hold enough %s, a good part of them kept apart", (_label, of, atLeast) => {
    const sizes = [of(tuning).length, of(kept).length] as const;
    expect(sizes[0] + sizes[1]).toBeGreaterThanOrEqual(atLeast);
    expect(sizes[1] / (sizes[0] + sizes[1])).toBeGreaterThan(0.25);
  });

  it("hold no text in both parts", () => {
    const textsOf = ({ open, danger, harmless, closed }: Set): string[] => [
      ...[...open, ...danger].map(({ text }) => text),
      ...harmless,
      ...Object.entries(closed).flatMap(([kind, entries]) =>
        entries.map((one) => JSON.stringify([kind, one])),
      ),
    ];
    const known = new Set(textsOf(tuning));
    // Only how many: a test that failed would print what was kept apart.
    expect(textsOf(kept).filter((text) => known.has(text)).length).toBe(0);
  });
});
