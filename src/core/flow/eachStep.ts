import { stepKinds } from "../steps/index.ts";
import type { StepKind } from "./step.ts";
import type { StepData, Structure } from "./structure.ts";

/** Visits the steps of a flow itself; sub-flows are looked at as flows of their own. */
export function eachStep(
  structure: Structure,
  visit: (step: StepData, kind: StepKind, id: string, topic: string) => void,
): void {
  for (const { topic, steps } of structure.topics) visitAll(steps, topic, topic);
  function visitAll(steps: StepData[], path: string, topic: string): void {
    steps.forEach((step, index) => {
      const kind = stepKinds.find((one) => one.kind in step)!;
      visit(step, kind, `${structure.flow}:${path}/${index}`, topic);
      for (const key of kind.nested ?? []) {
        if (Array.isArray(step[key])) visitAll(step[key], `${path}/${index}/${key}`, topic);
      }
    });
  }
}
