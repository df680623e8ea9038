import { checkFlows } from "../core/flow/check.ts";
import { flowJsonSchema } from "../core/flow/jsonSchema.ts";
import { describeProblem, FlowError, type Problem } from "../core/flow/problem.ts";
import { languages } from "../core/language/index.ts";
import { loadFlowFiles } from "../store/flows/flowFiles.ts";
import type { Context } from "./shared/context.ts";

type Print = Pick<Context, "print">;

/**
 * `buurtlijn flows`: checks all flows and plays their golden conversations; prints each finding as `file:line`, with its
 * remedy. With `schema` it prints the JSON Schema of `flow.yaml` instead, for editors.
 * @param dir the folder of flows
 * @returns the exit code: 0 when nothing has to be mended, 1 otherwise
 */
export function flows({ print }: Print, dir: string, options: { schema?: boolean } = {}): number {
  if (options.schema === true) {
    print(JSON.stringify(flowJsonSchema(), null, 2));
    return 0;
  }
  const { problems, summary } = look(dir);
  for (const problem of problems) print(describeProblem(problem));
  const errors = problems.filter((problem) => problem.severity === "error").length;
  print(`${summary}: ${errors} to mend, ${problems.length - errors} to consider.`);
  return errors === 0 ? 0 : 1;
}

function look(dir: string): { problems: Problem[]; summary: string } {
  try {
    const checked = checkFlows(loadFlowFiles(dir), languages);
    return {
      problems: checked.problems,
      summary: `${checked.flows} flows, ${checked.conversations} conversations`,
    };
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    return { problems: error.problems, summary: "Not all files could be read" };
  }
}
