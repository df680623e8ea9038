import type { DangerKind } from "./data.ts";
import type { SignsSeen } from "./evidence.ts";

/** Who writes, as the one who does or suffers something ("ik", "mij"), not as an owner ("mijn buurman"). */
const SELF = / (?:ik|mij|me|mezelf|we|wij|ons|je|j|m|moi|nous|i|us|myself)(?= )/u;

/** Whom it is about: the writer where the writer stands in it, else the other who is named. */
export function aboutOf(_kind: DangerKind, seen: SignsSeen, text: string): "self" | "other" {
  return seen.has("other") && !SELF.test(text) ? "other" : "self";
}
