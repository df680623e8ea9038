import type { CompiledFlow } from "./compile.ts";
import { migrationsOf } from "./migrate.ts";
import { problemAt, type Problem } from "./problem.ts";
import type { FlowFile } from "./structure.ts";

/** Looks at a flow's declared migrations as far as its files tell; `buurtlijn runs` looks at the talks themselves. */
export function checkMigrations(file: FlowFile, flow: CompiledFlow): Problem[] {
  const problems: Problem[] = [];
  const declared = migrationsOf(file);
  const add = (path: (string | number)[], code: string, message: string, remedy: string): void => {
    const line = file.flow!.line(["migrations", ...path]);
    problems.push(problemAt({ file: file.flow!.file, line }, code, message, remedy));
  };
  for (const [index, { from, map }] of declared.entries()) {
    if (flow.revision.startsWith(from)) {
      const message = `"${from}" is the current revision.`;
      add([index, "from"], "migration-to-itself", message, "Name an older one; `buurtlijn runs` lists them.");
    }
    const twin = declared
      .slice(0, index)
      .find((one) => one.from.startsWith(from) || from.startsWith(one.from));
    if (twin !== undefined) {
      const message = `"${from}" and "${twin.from}" may be the same revision.`;
      add([index, "from"], "double-migration", message, "Let one of them stay, or write more digits.");
    }
    for (const [old, fresh] of Object.entries(map)) {
      if (flow.node(fresh) === undefined) {
        const message = `No step of this flow has the key "${fresh}".`;
        add([index, "map", old], "unknown-step", message, "Write topic.step, as in the texts' keys.");
      }
    }
  }
  return problems;
}
