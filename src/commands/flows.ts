import { checkFlows, type Checked } from "../core/flow/check.ts";
import { flowJsonSchema } from "../core/flow/jsonSchema.ts";
import { describeProblem, FlowError } from "../core/flow/problem.ts";
import { languages } from "../core/language/index.ts";
import { loadExceptions, loadFlowFiles } from "../store/flows/flowFiles.ts";
import { markTranslated } from "./flows/marks.ts";
import { newFlow } from "./flows/newFlow.ts";
import { sheet } from "./flows/sheet.ts";
import { summaryLines } from "./flows/summaryLines.ts";
import type { Context } from "./shared/context.ts";

type Print = Pick<Context, "print">;

export interface FlowsOptions {
  schema?: boolean;
  /** The name of a flow to begin. */
  new?: string;
  /** The flow whose translations follow its Dutch texts now. */
  translated?: string;
  /** The flow to print for a panel; true: all of them. */
  sheet?: string | true;
  /** Of the sheet. */
  language?: string;
}

/**
 * `buurtlijn flows`: checks all flows and plays their golden conversations; prints each finding as `file:line`, with its
 * remedy, and then what is covered and what it costs. With `schema` it prints the JSON Schema of `flow.yaml` instead, for
 * editors; `new`, `translated` and `sheet` are commands of their own.
 * @param dir the folder of flows
 * @returns the exit code: 0 when nothing has to be mended, 1 otherwise
 */
export function flows({ print }: Print, dir: string, options: FlowsOptions = {}): number {
  if (options.schema === true) {
    print(JSON.stringify(flowJsonSchema(), null, 2));
    return 0;
  }
  if (options.new !== undefined) return newFlow({ print }, dir, options.new);
  if (options.translated !== undefined) return markTranslated({ print }, dir, options.translated);
  if (options.sheet !== undefined) {
    const id = options.sheet === true ? null : options.sheet;
    return sheet({ print }, dir, id, options.language ?? "nl");
  }
  const { problems, flows: count, conversations, summaries } = look(dir);
  for (const problem of problems) print(describeProblem(problem));
  for (const line of summaryLines(summaries, Object.keys(languages))) print(line);
  const errors = problems.filter((problem) => problem.severity === "error").length;
  const what = count === 0 ? "Not all files could be read" : `${count} flows, ${conversations} conversations`;
  print(`${what}: ${errors} to mend, ${problems.length - errors} to consider.`);
  return errors === 0 ? 0 : 1;
}

function look(dir: string): Checked {
  try {
    return checkFlows(loadFlowFiles(dir), languages, loadExceptions(dir));
  } catch (error) {
    if (!(error instanceof FlowError)) throw error;
    return { problems: error.problems, flows: 0, conversations: 0, summaries: [] };
  }
}
