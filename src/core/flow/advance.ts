import type { Language } from "../language/language.ts";
import type { CompiledFlow } from "./compile.ts";
import { emit, handOver, MOST_TURNS, say, setAnswer, setDone, setResult } from "./pass.ts";
import type { Pass } from "./step.ts";
import type { Facts, Ids, Input, Json, Mode, Run, Turn } from "./types.ts";
import { walkTopics } from "./walk.ts";

export interface AdvanceInput {
  flow: CompiledFlow;
  run: Run;
  input: Input;
  facts: Facts;
  /** UTC instant, ISO 8601. */
  now: string;
  ids: Ids;
  language: Language;
  /** Told which branch a turn took: the golden runner measures coverage with it. */
  trace?: (node: string, branch: string) => void;
}

/** @returns a run in which nothing has happened yet; its first turn takes the input `start`. */
export function startRun(start: {
  flow: CompiledFlow;
  id: string;
  language: string;
  mode: Mode;
  params: Record<string, Json>;
  now: string;
}): Run {
  return {
    id: start.id,
    flow: start.flow.id,
    revision: start.flow.revision,
    language: start.language,
    mode: start.mode,
    params: start.params,
    answers: {},
    done: {},
    results: {},
    open: null,
    timer: null,
    status: "active",
    turns: 0,
  };
}

/** Marks, in `open`, an answer that was said back last and may still be taken back. */
const SAID_BACK = "/said-back";

/** Whether a run waits for the answer to a question; one that may only be taken back still asks nothing. */
export function asks(run: Run): boolean {
  return run.open !== null && !run.open.endsWith(SAID_BACK);
}

/**
 * Moves a run on by one input. Pure: the given run is never changed. Where the talk stands is derived by walking the
 * flow from its start, so that a changed answer re-opens or drops what follows.
 * @returns the new run and what should happen; bad input is an `event` effect, never an exception
 */
export function advance(turn: AdvanceInput): Turn {
  const { flow, run: before, input } = turn;
  const run: Run = { ...before, turns: before.turns + 1 };
  const pass: Pass = {
    flow,
    facts: turn.facts,
    now: turn.now,
    language: turn.language,
    before,
    run,
    effects: [],
    wasOpen: before.open,
    missed: null,
    lastAnswered: null,
    saidBack: null,
    executed: 0,
    trace: turn.trace,
  };
  if (before.status !== "active") return refused(pass, input, "run-over");
  if (run.turns > MOST_TURNS) {
    handOver(pass, before.open ?? flow.id, "hand-off", "too-many-turns");
    return { run, effects: pass.effects };
  }
  const goesOn = takeInput(pass, input);
  if (goesOn && run.status === "active") findPosition(pass);
  return { run: pass.run, effects: pass.effects };
}

/** @returns false when nothing is left to walk for. */
function takeInput(pass: Pass, input: Input): boolean {
  switch (input.kind) {
    case "start":
      return true;
    case "text":
      return takeText(pass, input.text);
    case "value": {
      const node = pass.flow.node(input.key);
      if (node?.kind.accept?.(pass, node, input.value) !== true) event(pass, input.key, "value-not-accepted");
      return true;
    }
    case "refuse":
    case "later": {
      const node = pass.flow.node(input.key);
      if (!node?.kind.awaitsReply) event(pass, input.key, "unknown-question");
      else if (input.kind === "refuse" && node.kind.kind === "consent") node.kind.accept!(pass, node, false);
      else setAnswer(pass, input.key, { state: input.kind === "refuse" ? "refused" : "later", at: pass.now });
      return true;
    }
    case "result":
      if (pass.before.done[input.key] === undefined) event(pass, input.key, "unknown-result");
      else setResult(pass, input.key, input.value);
      return true;
    case "timer":
      return takeTimer(pass, input.key);
    case "back":
      goBack(pass);
      return true;
  }
}

function takeText(pass: Pass, text: string): boolean {
  const { open } = pass.before;
  if (open?.endsWith(SAID_BACK)) return afterLastWord(pass, open.slice(0, -SAID_BACK.length), text);
  const node = open === null ? undefined : pass.flow.node(open);
  if (node === undefined) {
    event(pass, open ?? pass.flow.id, "not-for-this-run");
    return false;
  }
  const mark = pass.before.done[SAID_BACK];
  if (mark !== undefined && !node.takesNo && mark.startsWith(`${pass.before.turns}:`)) {
    if (pass.language.yesNo(text) === "no") {
      takeBack(pass, mark.slice(mark.indexOf(":") + 1));
      return true;
    }
  }
  node.kind.resume?.(pass, node, text);
  return true;
}

/** All was said; only "nee" still changes something. Any other text belongs to a new talk. */
function afterLastWord(pass: Pass, key: string, text: string): boolean {
  const said = pass.language.yesNo(text);
  if (said === "no") {
    takeBack(pass, key);
    return true;
  }
  pass.run.open = null;
  pass.run.status = "ended";
  // A yes says it once more; a doubt must not be met with silence.
  if (said !== "yes") event(pass, key, "not-for-this-run");
  return false;
}

/** A said-back yes becomes a no; any other answer is asked again. */
function takeBack(pass: Pass, key: string): void {
  const node = pass.flow.node(key);
  if (node === undefined) return;
  if (pass.run.answers[key]?.value === true) {
    setAnswer(pass, key, { state: "answered", value: false, at: pass.now });
    // Where a later text of the flow said the answer back, the flow has its own words for the no.
    if (pass.before.done[`${key}/undo`] === undefined) say(pass, node, "taken-back", false);
  } else setAnswer(pass, key, { state: "asked", at: pass.now });
  pass.wasOpen = null;
}

function takeTimer(pass: Pass, key: string): boolean {
  const { run } = pass;
  const node = pass.flow.node(key);
  if (run.timer?.key === key) {
    run.timer = null;
    if (node !== undefined) node.kind.elapse?.(pass, node);
    return true;
  }
  if (key !== pass.before.open || node === undefined) {
    event(pass, key, "unknown-timer");
    return false;
  }
  // Silence on a question: one reminder, then a kind end.
  if (run.done[`${key}/reminder`] === undefined) {
    setDone(pass, `${key}/reminder`, "said");
    say(pass, node, "reminder", true);
  } else {
    run.status = "ended";
    run.open = null;
    event(pass, key, "silent");
  }
  return false;
}

/** Re-opens the question before the open one; without one, the open question is asked again. */
function goBack(pass: Pass): void {
  const effects = pass.effects;
  const scout: Pass = { ...pass, run: { ...pass.run }, effects: [], trace: undefined };
  walkTopics(scout, pass.flow.topics);
  const key = scout.lastAnswered;
  pass.effects = effects;
  if (key !== null) setAnswer(pass, key, { state: "asked", at: pass.now });
  pass.wasOpen = null;
}

function findPosition(pass: Pass): void {
  const { run } = pass;
  run.open = null;
  const outcome = walkTopics(pass, pass.flow.topics);
  if (outcome === "wait" || outcome === "handedOver") return;
  if (pass.saidBack !== null) {
    run.open = pass.saidBack + SAID_BACK;
    return;
  }
  run.status = "ended";
  run.timer = null;
}

function refused(pass: Pass, input: Input, code: string): Turn {
  event(pass, "key" in input ? input.key : pass.flow.id, code);
  return { run: pass.run, effects: pass.effects };
}

function event(pass: Pass, key: string, code: string): void {
  emit(pass, { effect: "event", key, code });
}
