import type { Json, Run } from "../flow/types.ts";
import type { Finding } from "../safety/danger.ts";
import { staffCommand } from "../escalation/staffCommand.ts";
import { begin, forget, nextWaiting, wake } from "./floor.ts";
import { ASLEEP_MS, UNDO_MS } from "./moments.ts";
import { reply } from "./reply.ts";
import { setAside, start, step } from "./runs.ts";
import { foreground, type Spoken, type Talk } from "./talk.ts";
import type { Happening, Order, Talking, Turn, World } from "./world.ts";

export type { FlowSource, Happening, Order, World } from "./world.ts";

/**
 * Moves a conversation on by one happening. A generator: it yields what must be done in the same transaction and is
 * resumed with the outcome, so that it stays free of I/O. Danger first, then global words, then staff commands, then
 * open questions, then a new talk (docs/conversations.md).
 * @returns the texts to send, in order; `talk` is changed in place.
 */
export function* converse(world: World, talk: Talk, happening: Happening): Generator<Order, Spoken[], Json> {
  const turn: Turn = { world, talk, spoken: [] };
  forget(turn, { asleep: ASLEEP_MS, undo: UNDO_MS });
  if (happening.kind === "message") {
    yield* hear(turn, happening);
    talk.lastIn = world.now;
  } else if (happening.kind === "timer") yield* wake(turn, happening);
  else yield* begin(turn, world.flows.byEvent(happening.event), happening.params);
  yield* nextWaiting(turn);
  return talk.silent ? [] : turn.spoken;
}

function* hear(turn: Turn, message: Extract<Happening, { kind: "message" }>): Talking {
  const { world, talk } = turn;
  const { text, finding } = message;
  talk.silent = finding?.noReply ?? false;
  if (finding !== null) {
    if (finding.about === "self") talk.dangerAt = world.now;
    const asked = foreground(talk);
    // "Ik kan niet meer", "nee, maar ik zie het niet meer zitten": no such reply reassures, whatever it denies.
    if (asked !== undefined && isAskedAbout(asked, finding)) {
      yield* step(turn, asked, { kind: "value", key: asked.open!, value: true });
      return;
    }
    setAside(turn);
    yield* start(turn, "danger", { finding: { ...finding } });
    return;
  }
  const word = message.optOutType ? carrierWord[message.optOutType] : world.language.globalWord(text);
  if (word === "stop" || (word === undefined && world.language.stop(text))) {
    Object.assign(talk, { runs: [], waiting: [], questions: [], asleep: [], unsure: null, lapsedAt: null });
    // The carrier has confirmed it already when it names its own opt-out.
    if (message.optOutType === undefined) yield* start(turn, "stop", {});
    yield { order: "address", action: "stop" };
    return;
  }
  if (word === "start") {
    yield { order: "address", action: "start" };
    if (message.optOutType === undefined) yield* start(turn, "start", {});
    return;
  }
  if (word === "help" || word === "person") {
    // Also where the carrier has explained itself: a cry for help gets its case and its question all the same.
    // "Is er nu gevaar?" is asked alone.
    if (word === "help") setAside(turn);
    yield* start(turn, flowOfWord[word], { said: text });
    return;
  }
  const command = world.staff ? staffCommand(text) : null;
  if (command !== null) {
    const outcome = yield { order: "staff", command };
    yield* start(turn, "staff-answer", outcome as Record<string, Json>);
    return;
  }
  const run = foreground(talk);
  if (word === "back" && run !== undefined) yield* step(turn, run, { kind: "back" });
  else yield* reply(turn, text, word === "menu");
}

/** A possible danger of the same kind that comes while it is being asked about is part of the answer. */
function isAskedAbout(run: Run, finding: Finding): boolean {
  const known = run.params["finding"] as { kind?: string } | undefined;
  return (
    run.flow === "danger" && run.open !== null && finding.grade === "possible" && known?.kind === finding.kind
  );
}

const carrierWord = { STOP: "stop", START: "start", HELP: "help" } as const;
const flowOfWord = { help: "help", person: "talk-to-person" } as const;
