import { converse } from "../../../src/core/conversation/converse.ts";
import { momentsOf } from "../../../src/core/conversation/moments.ts";
import { takeHeard } from "../../../src/core/conversation/heard.ts";
import { newTalk, type Spoken, type Talk } from "../../../src/core/conversation/talk.ts";
import type { Happening, Order, World } from "../../../src/core/conversation/world.ts";
import { compileFlow, type CompiledFlow } from "../../../src/core/flow/compile.ts";
import { goldenFacts } from "../../../src/core/flow/golden.ts";
import { startReader } from "../../../src/core/flow/startWords.ts";
import { textsOf } from "../../../src/core/flow/structure.ts";
import { asks } from "../../../src/core/flow/advance.ts";
import { render } from "../../../src/core/flow/render.ts";
import type { Facts, Json, Run } from "../../../src/core/flow/types.ts";
import { languages } from "../../../src/core/language/index.ts";
import { nextAwake } from "../../../src/core/matching/deadlines.ts";
import { findDanger } from "../../../src/core/safety/danger.ts";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";

const files = loadFlowFiles(flowsDir);
/** Every flow of the project. */
export const flows = new Map<string, CompiledFlow>(
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
  firstName: string | null = "Maria";
  person = "1";
  people: { person: string; firstName: string | null }[] = [{ person: "1", firstName: "Maria" }];
  private now = START;
  private count = 0;
  private said: Spoken[] = [];
  private facts: Facts = {};

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

  offer(id: string, firstName: string, minutes = 360, person?: string): string[] {
    const untilAt = new Date(this.now + minutes * 60_000).toISOString();
    return this.news("offer", {
      offer: id,
      firstName,
      village: "Dadizele",
      kind: "walk",
      moment: "dinsdag",
      untilAt,
      ...(person !== undefined && { person }),
    });
  }

  /** What waits to be read together with what may follow. */
  kept(): string[] {
    return this.talk.heard?.texts ?? [];
  }

  /** Goes on with a talk of the real flows that waits for a reply. */
  take(run: Run, facts: Facts = {}): void {
    const question = { number: 1, run: run.id, key: run.open!, at: this.at, silentAt: null };
    const questions = asks(run) ? [question] : [];
    this.talk = { ...newTalk(), runs: [run], questions, nextQuestion: 2, lastIn: this.at };
    this.facts = facts;
  }

  /** What was said in the last turn, as it would be sent. */
  written(): string[] {
    return this.said.map(({ say, run }) =>
      render({ say, texts: latest(run.flow).texts, facts: this.facts, run }),
    );
  }

  /** What the last text of this turn was about. */
  args(): Record<string, Json> {
    return this.said.at(-1)!.say.args;
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
      if (order.order === "address") return [`address ${order.action}`];
      if (order.order === "speaker") return [`speaker ${order.person ?? `new ${order.name}`}`];
      if (order.order === "call") return [`call ${order.person}`];
      if (order.order !== "effect") return [order.order];
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
      facts: {
        ...goldenFacts,
        firstName: this.firstName,
        newcomer: this.talk.lastIn === null,
        ...this.facts,
      },
      staff: this.staff,
      who: { person: this.person, people: this.people, strangerAfterMs: 182 * 24 * 3_600_000 },
      awake: (at) => nextAwake(at, { quietFrom: "21:00", quietUntil: "08:00" }, { from: null, until: null }),
      now: this.at,
      ids: { next: () => `run-${++this.count}` },
    };
    const talk = JSON.parse(JSON.stringify(this.talk)) as Talk;
    takeHeard(talk);
    const conversation = converse(world, talk, happening);
    let next = conversation.next();
    while (next.done !== true) {
      this.orders.push(next.value);
      next = conversation.next(this.outcomeOf(next.value));
    }
    this.talk = talk;
    this.said = next.value;
    return next.value.map(
      ({ say, number }) => `${say.flow}:${say.text}${number === null ? "" : ` (${number})`}`,
    );
  }

  private stranger(firstName: string): string {
    const person = String(this.people.length + 1);
    this.people.push({ person, firstName });
    return person;
  }

  private outcomeOf(order: Order): Json {
    if (order.order === "staff" || order.order === "standing") return this.outcomes[order.order] ?? null;
    if (order.order === "speaker") this.person = order.person ?? this.stranger(order.name);
    if (order.order !== "effect" || order.effect.effect !== "match") return null;
    return this.outcomes[order.effect.action] ?? "searching";
  }
}
