import { z } from "zod";
import type { StepKind } from "../flow/step.ts";

/**
 * Ends the run, or, in a sub-flow, that sub-flow.
 * ```yaml
 * - end: done
 * ```
 */
export const end: StepKind<{ end: "done" }, null> = {
  kind: "end",
  schema: z.strictObject({ end: z.literal("done") }),
  awaitsReply: false,
  nameOf: () => "end",
  prepare: () => null,
  enter: () => "end",
};
