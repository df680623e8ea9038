import type { Order } from "../core/conversation/converse.ts";
import type { Effect, Json, Say } from "../core/flow/types.ts";
import type { Speaker, TurnActions } from "./ports/turn.ts";
import type { TurnInput } from "./takeTurn.ts";

/** `said`: her words of this turn, for the note of a case. */
export type Under = TurnInput & { said: string | null };

/** Does what a conversation orders, in the turn's transaction. @returns its outcome. */
export async function carryOut(input: Under, order: Order): Promise<Json> {
  const { actions, speaker } = input;
  switch (order.order) {
    case "address":
      await actions.setAddress(speaker, order.action);
      return null;
    case "speaker":
      await actions.setSpeaker(speaker, order.person, order.name);
      return null;
    case "call":
      return actions.openCase(
        { ...speaker, person: order.person },
        { kind: "call-back", priority: 1, reason: order.reason, note: null },
      );
    case "staff": {
      const { command } = order;
      if (command.number === null) return { event: "which-case", number: null };
      if (command.command === "take") return actions.takeCase(speaker, command.number);
      if (command.command === "close") {
        return actions.closeCase(speaker, command.number, command.outcome, command.words);
      }
      if (command.choice === null) return { event: "unknown-choice", number: command.number };
      return actions.chooseVolunteer(speaker, command.number, command.choice);
    }
    case "standing":
      return actions.standing(speaker, order.first);
    case "effect":
      return carryOutEffect(input, order.run.id, order.effect, order.run.params);
  }
}

async function carryOutEffect(
  { actions, speaker, said }: Under,
  run: string,
  effect: Exclude<Effect, Say>,
  params: Record<string, Json>,
): Promise<Json> {
  switch (effect.effect) {
    case "need":
      await actions.recordNeed(speaker, run, String(effect.need["code"]), effect.need);
      return null;
    case "signal":
      await actions.recordSignal(speaker, String(effect.signal["kind"]), effect.signal);
      return null;
    case "consent":
      await actions.recordConsent(speaker, effect.scope, effect.given, effect.words);
      return null;
    case "remember":
      await actions.remember(speaker, effect.field, effect.value);
      return null;
    case "case":
      return actions.openCase(speaker, {
        kind: effect.kind,
        priority: effect.kind === "danger" ? 0 : urgentKinds.has(effect.kind) ? 1 : 2,
        // "niet antwoorden" comes before what it is about: whoever is told must read that first.
        reason: effect.with["noReply"] === true ? "no-reply" : String(effect.with["reason"] ?? effect.kind),
        note: noteOf(said, params["said"]),
      });
    case "match":
      return carryOutMatch(actions, speaker, run, effect, params);
    case "timer":
    case "event":
      // The timer stands in the talk itself; an event needs nothing but its record, which the turn writes.
      return null;
  }
}

/** What she wrote just now, and the sentence that the talk began with: "nee" alone tells nobody what it is about. */
function noteOf(now: string | null, said: Json | undefined): string | null {
  const words = now?.split("\n").includes(String(said)) ? [now] : [said, now];
  return [...new Set(words.filter((one) => typeof one === "string"))].join("\n") || null;
}

const urgentKinds = new Set(["call-back", "help"]);

function carryOutMatch(
  actions: TurnActions,
  speaker: Speaker,
  run: string,
  effect: Extract<Effect, { effect: "match" }>,
  params: Record<string, Json>,
): Promise<Json> {
  const named = (name: string): string => String(effect.with[name] ?? params[name] ?? "");
  switch (effect.action) {
    case "search": {
      const moment = effect.with["moment"];
      const codes = Array.isArray(moment) ? moment.map(String) : moment == null ? [] : [String(moment)];
      const request = named("request") || null;
      return actions.search(speaker, run, { kind: named("kind"), moment: codes, request });
    }
    case "accept":
      return actions.accept(speaker, named("offer"));
    case "decline":
      return actions.decline(speaker, named("offer"));
    case "withdraw":
      return actions.withdraw(speaker, named("offer"));
    case "cancel":
      return actions.cancel(speaker, named("request"));
  }
}
