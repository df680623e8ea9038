import { textsOf } from "../../core/flow/structure.ts";
import { COMMON } from "../../core/flow/texts.ts";
import { languages } from "../../core/language/index.ts";
import { loadFlowFiles } from "../../store/flows/flowFiles.ts";
import { UserError, type Context } from "../shared/context.ts";
import { sheetPage } from "./sheetPage.ts";

/**
 * `buurtlijn flows --sheet [flow]`: prints one page of HTML, with nothing to fetch, on which a panel of residents judges every
 * text of a flow.
 * @param dir the folder of flows
 * @param id the flow, or null for all of them
 * @returns the exit code
 */
export function sheet(
  { print }: Pick<Context, "print">,
  dir: string,
  id: string | null,
  language: string,
): number {
  if (!Object.keys(languages).includes(language))
    throw new UserError(
      `There is no language "${language}" (there are: ${Object.keys(languages).join(", ")}).`,
    );
  const files = loadFlowFiles(dir);
  const { texts } = textsOf(files);
  const known = files.filter((one) => one.flow !== null && one.id !== COMMON).map((one) => one.id);
  if (id !== null && !known.includes(id))
    throw new UserError(`There is no flow "${id}" (there are: ${known.join(", ")}).`);
  const written = (id === null ? known : [id]).filter((one) => texts[language]?.[one] !== undefined);
  if (written.length === 0)
    throw new UserError(
      `There are no texts in ${language}: add flows/${id ?? "<flow>"}/text.${language}.yaml.`,
    );
  print(sheetPage({ files, texts, ids: written, language }));
  return 0;
}
