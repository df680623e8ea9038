import { foreground, type Talk } from "./talk.ts";
import { numberedReply } from "./numbered.ts";
import { welcomeWord } from "./reply.ts";
import type { Happening, World } from "./world.ts";

/**
 * Whether a text is answered at once, without waiting for what may follow: what is urgent, and a complete answer to a
 * closed question. A yes to a consent waits, for "ja" and then "maar niet aan iedereen" is no plain yes and cannot be
 * taken back; a no never waits. So does what may be a list (days) or a story.
 */
export function answersAtOnce(
  world: World,
  talk: Talk,
  message: Extract<Happening, { kind: "message" }>,
): boolean {
  const { language } = world;
  const { text } = message;
  if (world.staff || message.finding !== null || message.optOutType !== undefined) return true;
  if (language.globalWord(text) !== undefined || language.stop(text)) return true;
  // What follows a sentence that waits belongs to it.
  if (talk.heard != null) return false;
  const numbered = numberedReply(talk, text, talk.unsure);
  const asked = numbered?.run ?? talk.questions.at(-1)?.run ?? foreground(talk)?.id;
  const run = talk.runs.find(({ id }) => id === asked);
  if (run === undefined || run.open === null) return false;
  const said = language.yesNo(text);
  if (said === "no" || welcomeWord(world, run, text) !== undefined) return true;
  const node = world.flows.pinned(run.flow, run.revision).node(run.open);
  if (node?.kind.kind === "consent") return false;
  if (said === "yes") return true;
  const kind = node?.ask?.kind;
  if (kind === undefined || !complete.has(kind.kind)) return false;
  const { villages } = world.facts;
  const context = {
    ask: node!.ask!,
    villages: Array.isArray(villages) ? villages.map(String) : [],
    today: world.now.slice(0, 10),
  };
  return kind.understand(numbered?.words ?? text, language, context) !== undefined;
}

/** Kinds of answers that one text gives whole. */
const complete = new Set([
  "yesNo",
  "plainYesNo",
  "choice",
  "number",
  "scale",
  "date",
  "phone",
  "place",
  "name",
]);
