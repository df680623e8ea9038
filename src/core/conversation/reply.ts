import { staffCommand } from "../escalation/staffCommand.ts";
import { advance } from "../flow/advance.ts";
import type { Run } from "../flow/types.ts";
import { dropEnded } from "./floor.ts";
import { drop, endOf, sayCommon, start, step } from "./runs.ts";
import { foreground, type Talk } from "./talk.ts";
import type { Talking, Turn } from "./world.ts";

/**
 * What somebody wrote that is no danger, no global word and no command: an answer to what is open, something taken
 * back, a late answer, or a new talk.
 */
export function* reply(turn: Turn, text: string, menu: boolean): Talking {
  const { world, talk } = turn;
  const said = world.language.yesNo(text);
  dropEnded(turn, said !== undefined);
  const { unsure } = talk;
  talk.unsure = null;
  if (menu) {
    yield* start(turn, WELCOME, { said: null });
    return;
  }
  const numbered = numberedReply(talk, text, unsure);
  if (numbered !== null) {
    yield* answer(turn, numbered.run, numbered.words);
    return;
  }
  if (yield* takeBack(turn, text)) return;
  if (yield* named(turn, text)) return;
  if (said !== undefined && talk.questions.length > 1) {
    talk.unsure = text;
    const [one, two] = talk.questions.slice(-2).map((open) => String(open.number));
    sayCommon(turn, "which-one", { one: one!, two: two! });
    return;
  }
  const current = talk.questions.at(-1)?.run ?? foreground(talk)?.id;
  if (current !== undefined && (yield* answer(turn, current, text))) return;
  if (yield* lateAnswer(turn, text)) return;
  if (said !== undefined && talk.lapsedAt !== null) {
    talk.lapsedAt = null;
    sayCommon(turn, "late-yes");
    return;
  }
  // "ok" after the last word closes a talk; it is no reason to greet somebody anew.
  const closes = talk.lastIn !== null && world.language.acknowledges(text) && !world.staff;
  const flow = asksFor(turn, text) ?? (closes ? world.flows.byIntent("thanks") : undefined);
  const command = staffCommand(text)?.number ?? null;
  if (flow !== undefined) yield* start(turn, flow, { said: text });
  else if (world.staff) yield* start(turn, STAFF, { event: "not-understood", number: null });
  else if (command !== null) yield* start(turn, STAFF, { event: "other-number", number: command });
  else yield* start(turn, WELCOME, { said: text });
}

/** What answers staff, and whoever gives a command of theirs from another phone: neither must believe that a case is taken. */
const STAFF = "staff-answer";

/** What greets, and shows the menu. */
const WELCOME = "welcome";

/** The flow that a text asks for: by a word of its own, or by what the sentence says. */
function asksFor({ world }: Turn, text: string): string | undefined {
  const { flows, language } = world;
  const intent = language.intent(text);
  return flows.byWord(text, language.code) ?? (intent === undefined ? undefined : flows.byIntent(intent));
}

/** A flow's own word leads out of the welcome, which only asks what it is about. To any other question it is an answer. */
function* named(turn: Turn, text: string): Talking<boolean> {
  const { world, talk } = turn;
  const asked = talk.questions.at(-1)?.run ?? foreground(talk)?.id;
  const run = talk.runs.find((one) => one.id === asked);
  const flow = run?.flow === WELCOME ? world.flows.byWord(text, world.language.code) : undefined;
  if (run === undefined || flow === undefined) return false;
  drop(talk, run);
  yield* start(turn, flow, { said: text });
  return true;
}

/** "ja 4", "4 ja", or a bare "4" after "Op welke antwoord je?". */
function numberedReply(
  talk: Talk,
  text: string,
  unsure: string | null,
): { run: string; words: string } | null {
  if (talk.questions.length < 2) return null;
  const plain = text.trim().replace(/[.!]+$/u, "");
  const found =
    /^(?<words>.*\p{L})[^\p{L}\d]*(?<number>\d{1,3})$/su.exec(plain) ??
    /^(?<number>\d{1,3})[^\p{L}\d]*(?<words>\p{L}.*)$/su.exec(plain) ??
    (unsure === null ? null : /^\D*(?<number>\d{1,3})$/u.exec(plain));
  if (found === null) return null;
  const open = talk.questions.find(({ number }) => number === Number(found.groups!["number"]));
  return open === undefined ? null : { run: open.run, words: found.groups!["words"] ?? unsure! };
}

function* answer(turn: Turn, id: string, text: string): Talking<boolean> {
  const run = turn.talk.runs.find((one) => one.id === id);
  return run !== undefined && (yield* step(turn, run, { kind: "text", text }));
}

/**
 * "Ik kan toch niet", "hoeft niet meer". The same words are an ordinary no to a question that takes one, so there they
 * answer it; save for an offer, since somebody who also promised something may mean that. What stands is looked up.
 */
function* takeBack(turn: Turn, text: string): Talking<boolean> {
  const { world, talk } = turn;
  const what = world.language.takesBack(text);
  if (what === undefined) return false;
  const current = talk.runs.find((run) => run.id === talk.questions.at(-1)?.run) ?? foreground(talk);
  const answers = current !== undefined && world.language.yesNo(text) !== undefined && takesNo(turn, current);
  if (answers && endOf(current) === null) return false;
  const found = yield { order: "standing", first: what };
  if (typeof found === "object" && found !== null && !Array.isArray(found)) {
    yield* start(turn, world.flows.byIntent(String(found["what"]))!, { ...found, said: text });
    return true;
  }
  // Nothing was asked for yet: "laat maar" leaves the talk that was to find out.
  if (what !== "cancel" || current === undefined || takesNo(turn, current)) return false;
  drop(talk, current);
  yield* start(turn, world.flows.byIntent(what)!, { said: text });
  return true;
}

/** Whether a bare "nee" means something to this run: its question takes one, or an answer can still be undone. */
function takesNo({ world }: Turn, run: Run): boolean {
  if (run.open === null) return false;
  const node = world.flows.pinned(run.flow, run.revision).node(run.open);
  return node === undefined || node.takesNo;
}

/**
 * A late answer takes up the thread with what was known. A bare yes is asked again first: after so long it may have
 * been meant for something else. A no commits nobody and counts at once, as does an answer with contents.
 */
function* lateAnswer(turn: Turn, text: string): Talking<boolean> {
  const { world, talk } = turn;
  const run = talk.asleep.at(-1)?.run;
  if (run === undefined) return false;
  const said = world.language.yesNo(text);
  const again = said === "yes" || said === "unclear";
  if (!again && !fits(turn, run, text)) return false;
  talk.asleep.pop();
  yield* step(turn, again ? { ...run, open: null } : run, again ? { kind: "start" } : { kind: "text", text });
  return true;
}

/** Whether a text answers the run's open question, tried out on a copy. A wish that starts another flow does not. */
function fits(turn: Turn, run: Run, text: string): boolean {
  const { world } = turn;
  const { flows, language, facts, now, ids } = world;
  const other = asksFor(turn, text);
  if (other !== undefined && other !== run.flow) return false;
  const flow = flows.pinned(run.flow, run.revision);
  const tried = advance({ flow, run, input: { kind: "text", text }, facts, now, ids, language }).run;
  const misses = (one: Run): number => one.answers[run.open!]?.misses ?? 0;
  return tried.status !== "handedOver" && misses(tried) <= misses(run);
}
