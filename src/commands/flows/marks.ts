import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { textsOf } from "../../core/flow/structure.ts";
import { marksOf, type Marks } from "../../core/flow/translations.ts";
import { loadFlowFiles, TRANSLATED } from "../../store/flows/flowFiles.ts";
import { UserError, type Context } from "../shared/context.ts";

/**
 * `buurtlijn flows --translated <flow>`: notes that the translations of a flow follow its Dutch texts as they are now, in
 * `<flow>/translated.yaml`. Says which texts it noted, so that one that was forgotten is seen.
 * @param dir the folder of flows
 * @returns the exit code
 */
export function markTranslated({ print }: Pick<Context, "print">, dir: string, id: string): number {
  const files = loadFlowFiles(dir);
  if (!files.some((one) => one.id === id)) throw new UserError(`There is no flow "${id}".`);
  const { texts, problems } = textsOf(files.filter((one) => one.id === id));
  if (problems.length > 0) throw new UserError("The texts cannot be read yet; `buurtlijn flows` says why.");
  const file = join(dir, id, TRANSLATED);
  const before = existsSync(file) ? ((parse(readFileSync(file, "utf8")) as Marks | null) ?? {}) : {};
  const now = marksOf(id, texts);
  const head =
    "# Written by `buurtlijn flows --translated`: of which Dutch words each translation was made.\n";
  writeFileSync(file, head + stringify(now));
  for (const [language, marks] of Object.entries(now)) {
    const fresh = Object.keys(marks).filter((key) => before[language]?.[key] !== marks[key]);
    print(`${language}: ${fresh.length === 0 ? "nothing new" : fresh.join(", ")}.`);
  }
  if (Object.keys(now).length === 0) print(`"${id}" has no texts in another language yet.`);
  return 0;
}
