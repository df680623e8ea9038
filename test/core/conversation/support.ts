import { converse } from "../../../src/core/conversation/converse.ts";
import { momentsOf } from "../../../src/core/conversation/moments.ts";
import { newTalk, type Talk } from "../../../src/core/conversation/talk.ts";
import type { Happening, Order, World } from "../../../src/core/conversation/world.ts";
import { compileFlow, type CompiledFlow } from "../../../src/core/flow/compile.ts";
import { goldenFacts } from "../../../src/core/flow/golden.ts";
import { startReader } from "../../../src/core/flow/startWords.ts";
import { textsOf } from "../../../src/core/flow/structure.ts";
import type { Json } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { nextAwake } from "../../../src/core/matching/deadlines.ts";
import { findDanger } from "../../../src/core/safety/danger.ts";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";

const files = loadFlowFiles(flowsDir);
const flows = new Map<string, CompiledFlow>(
  files.flatMap((file) => (file.flow === null ? [] : [[file.id, compileFlow(file.id, files)] as const])),
);
const latest = (id: string): CompiledFlow => flows.get(id)!;
const source: World["flows"] = {
  latest,
  pinned: latest,
  byIntent: (intent) => [...flows.values()].find((flow) => flow.starts.intent === intent)?.id,
  byWord: startReader([...flows.values()], textsOf(files).texts),
  byEvent: (event) => [...flows.values()].find((flow) => [flow.starts.event].flat().includes(event))!.id,
};

/** A Tuesday, ten in the morning in Brussels. */
const START = Date.parse("2026-03-03T09:00:00.000Z");

/** One address in talk with the real flows. The talk goes through JSON at every turn; what the store would do is given. */
export class Line {
  talk: Talk = newTalk();
  readonly orders: Order[] = [];
  /** Outcomes: of a match by its action, of a look-up under `standing`, of a command under `staff`. */
  outcomes: Record<string, Json> = { search: "searching", accept: "gathered", decline: "declined" };
  staff = false;
  private now = START;
  private count = 0;

  /** Minutes go by; nothing happens by itself. */
  pass(minutes: number): void {
    this.now += minutes * 60_000;
  }

  get at(): string {
    return new Date(this.now).toISOString();
  }

  hear(text: string): string[] {
    return this.turn({ kind: "message", text, finding: findDanger(text) });
  }

  news(event: string, params: Record<string, Json> = {}): string[] {
    return this.turn({ kind: "event", event, params: { event, ...params } });
  }

  offer(id: string, firstName: string, minutes = 360): string[] {
    const untilAt = new Date(this.now + minutes * 60_000).toISOString();
    return this.news("offer", {
      offer: id,
      firstName,
      village: "Dadizele",
      kind: "walk",
      moment: "dinsdag",
      untilAt,
    });
  }

  /** Lets time run to the next moment that the talk waits for. @returns what is said then. */
  next(): string[] {
    const [first] = momentsOf(this.talk).sort((a, b) => (a.at < b.at ? -1 : 1));
    if (first === undefined) throw new Error("The talk waits for nothing.");
    this.now = Math.max(this.now, Date.parse(first.at));
    return this.turn({ kind: "timer", run: first.run, key: first.key });
  }

  /** What was ordered since the last look, as `match accept 7`, `case danger`, `address stop`. */
  done(): string[] {
    return this.orders.splice(0).flatMap((order) => {
      if (order.order !== "effect")
        return order.order === "address" ? [`address ${order.action}`] : [order.order];
      const { effect } = order;
      if (effect.effect === "match") {
        const { offer, request, kind } = effect.with;
        return [`match ${effect.action} ${String(offer ?? request ?? kind)}`];
      }
      return effect.effect === "case" ? [`case ${effect.kind}`] : effect.effect === "need" ? ["need"] : [];
    });
  }

  /** @returns the names of the texts, with the number of a question that carries one. */
  turn(happening: Happening): string[] {
    const world: World = {
      flows: source,
      language: languages.nl,
      facts: { ...goldenFacts, newcomer: this.talk.lastIn === null },
      staff: this.staff,
      awake: (at) => nextAwake(at, { quietFrom: "21:00", quietUntil: "08:00" }, { from: null, until: null }),
      now: this.at,
      ids: { next: () => `run-${++this.count}` },
    };
    const talk = JSON.parse(JSON.stringify(this.talk)) as Talk;
    const conversation = converse(world, talk, happening);
    let next = conversation.next();
    while (next.done !== true) {
      this.orders.push(next.value);
      next = conversation.next(this.outcomeOf(next.value));
    }
    this.talk = talk;
    return next.value.map(
      ({ say, number }) => `${say.flow}:${say.text}${number === null ? "" : ` (${number})`}`,
    );
  }

  private outcomeOf(order: Order): Json {
    if (order.order === "staff" || order.order === "standing") return this.outcomes[order.order] ?? null;
    if (order.order === "address" || order.effect.effect !== "match") return null;
    return this.outcomes[order.effect.action] ?? "searching";
  }
}
