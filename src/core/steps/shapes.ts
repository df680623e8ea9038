import { z } from "zod";

/** A name of a step: letters and digits, since it becomes a CEL name. */
export const stepName = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*$/, "a name is letters and digits, e.g. firstVisit");
/** A code that is recorded: letters, digits, dashes. */
export const code = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, "a code is letters, digits and dashes");
/** A CEL expression; a number or true/false stands for itself. */
export const cel = z.union([z.string().min(1), z.number(), z.boolean()]);
/** Arguments: name -> CEL. */
export const withArgs = z.record(z.string(), cel).optional();
/** A nested step; the structure checks it on its own, and the JSON Schema points back to the list of kinds. */
export const innerStep = z.unknown();
