import { emit, setDone } from "../flow/pass.ts";
import type { Expression, Pass } from "../flow/step.ts";
import type { Effect, Json } from "../flow/types.ts";

/** @returns the values of arguments, as plain JSON. */
export function valuesOf(pass: Pass, args: readonly [string, Expression][]): Record<string, Json> {
  const values: Record<string, Json> = {};
  for (const [name, read] of args) values[name] = read(pass);
  return values;
}

/** Has an effect once for the same inputs; changed inputs have it again. @returns whether it did. */
export function once(pass: Pass, key: string, inputs: Json, effect: () => Effect): boolean {
  const fingerprint = inputs === null ? "1" : JSON.stringify(inputs);
  if (pass.run.done[key] === fingerprint) return false;
  setDone(pass, key, fingerprint);
  emit(pass, effect());
  return true;
}
