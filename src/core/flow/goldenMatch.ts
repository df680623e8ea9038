import type { Effect, Json } from "./types.ts";

/** @returns whether an effect has everything that is expected of it; details count as its own fields too. */
export function matches(effect: Effect, expected: Record<string, Json>): boolean {
  return contains({ ...detailOf(effect), ...effect }, expected);
}

/**
 * @param what - a kind of effect: `need`, `signal`, `consent`, `case`, `match`, `remember`
 * @param value - its code, a part of it, or a list of these
 */
export function recorded(effects: readonly Effect[], what: string, value: Json): boolean {
  if (Array.isArray(value)) return value.every((one) => recorded(effects, what, one));
  const ofKind = effects.filter((effect) => effect.effect === what);
  if (value === null || value === false) return ofKind.length === 0;
  if (typeof value !== "object")
    return value === true ? ofKind.length > 0 : ofKind.some((one) => codeOf(one) === value);
  return ofKind.some((effect) => {
    if (matches(effect, value)) return true;
    // `consent: { firstNameAndVillage: true }`, `remember: { firstName: An }`
    return Object.entries(value).every(([name, one]) =>
      ofKind.some((other) => codeOf(other) === name && outcomeOf(other) === one),
    );
  });
}

function detailOf(effect: Effect): Record<string, Json> {
  if (effect.effect === "need") return effect.need;
  if (effect.effect === "signal") return effect.signal;
  if (effect.effect === "match" || effect.effect === "case") return effect.with;
  return {};
}

function codeOf(effect: Effect): Json {
  if (effect.effect === "need") return effect.need["code"] ?? null;
  if (effect.effect === "signal") return effect.signal["kind"] ?? null;
  if (effect.effect === "consent") return effect.scope;
  if (effect.effect === "case") return effect.kind;
  if (effect.effect === "match") return effect.action;
  if (effect.effect === "remember") return effect.field;
  return effect.effect === "event" ? effect.code : null;
}

function outcomeOf(effect: Effect): Json {
  if (effect.effect === "consent") return effect.given;
  return effect.effect === "remember" ? effect.value : null;
}

function contains(actual: Json | undefined, expected: Json): boolean {
  if (typeof expected !== "object" || expected === null) return actual === expected;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((one, at) => contains(actual[at], one))
    );
  }
  if (typeof actual !== "object" || actual === null || Array.isArray(actual)) return false;
  return Object.entries(expected).every(([name, one]) => contains(actual[name], one));
}
