import { fold } from "../language/fold.ts";
import { yesNo } from "./yesNo.ts";
import type { AnswerKind } from "./answer.ts";

/** Noes that deny; "laat maar", "hoeft niet" and "ik kan niet" only wave away. Dutch, French and English at once. */
const denies =
  /^(?:(?:maar|ma|och|oh|ach|bah|ja|mais|oh|well) )?(?:nee+|neen+|neeje|neenee|nee nee|nn|non|no|nope|nah|(?:helemaal|absoluut|zeker|toch|gelukkig) (?:niet|nie|ni)|pas du tout|not at all)(?: |$)/u;

/**
 * `answer: plainYesNo` - true or false, where waving away is neither: the question is put once more. For what a mistaken
 * no would cost too much, as with danger.
 */
export const plainYesNo: AnswerKind = {
  ...yesNo,
  kind: "plainYesNo",
  understand(text, language, context) {
    const said = yesNo.understand(text, language, context);
    const words = fold(text);
    return said === false && words !== "" && !denies.test(words) ? undefined : said;
  },
};
