import type { StepKind } from "../flow/step.ts";
import { ask } from "./ask.ts";
import { consent } from "./consent.ts";
import { end } from "./end.ts";
import { later } from "./later.ts";
import { match } from "./match.ts";
import { need } from "./need.ts";
import { person } from "./person.ts";
import { say } from "./say.ts";
import { set } from "./set.ts";
import { signal } from "./signal.ts";
import { use } from "./use.ts";
import { when } from "./when.ts";

/** Every kind of step. The key in the file names the kind. */
export const stepKinds: readonly StepKind[] = [
  say,
  ask,
  when,
  set,
  need,
  signal,
  consent,
  match,
  person,
  use,
  later,
  end,
];
