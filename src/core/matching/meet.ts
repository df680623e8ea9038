const parts = ["morning", "afternoon", "evening"];

/**
 * Whether two lists of dayparts (`tue-afternoon`, `tue`, `afternoon`, `any`) have a moment in common. An empty list of the
 * asker's is any time; an empty one of the neighbour's is none.
 */
export function meet(asked: readonly string[], free: readonly string[]): boolean {
  const wanted = asked.length === 0 ? ["any"] : asked;
  return wanted.some((one) => free.some((other) => meets(split(one), split(other))));
}

interface Moment {
  day: string | null;
  part: string | null;
}

function split(code: string): Moment {
  if (code === "any") return { day: null, part: null };
  const [first = "", second] = code.split("-");
  if (second !== undefined) return { day: first, part: second };
  return parts.includes(first) ? { day: null, part: first } : { day: first, part: null };
}

function meets(one: Moment, other: Moment): boolean {
  const same = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;
  return same(one.day, other.day) && same(one.part, other.part);
}
