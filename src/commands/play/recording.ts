import { stringify } from "yaml";
import type { CompiledFlow } from "../../core/flow/compile.ts";
import { COMMON } from "../../core/flow/texts.ts";
import type { Effect, Facts, Input, Json, Mode } from "../../core/flow/types.ts";

type Line = Record<string, Json>;

/** Writes down a talk as it goes, in the format of golden conversations (docs/flow-format.md). */
export class Recording {
  readonly results: Record<string, Json> = {};
  readonly #flow: CompiledFlow;
  readonly #talk: Line[] = [];
  readonly #needs: Json[] = [];

  /** @param said the first sentence: as the first line it is also `params.said`. */
  constructor(flow: CompiledFlow, said: string | undefined) {
    this.#flow = flow;
    if (said !== undefined) this.#talk.push({ they: said });
  }

  /** @param written what was typed, where the input came from words. */
  heard(input: Input, written: string): void {
    switch (input.kind) {
      case "text":
      case "back":
        this.#talk.push({ they: written });
        break;
      case "timer":
      case "refuse":
      case "later":
        this.#talk.push({ [input.kind]: input.key });
        break;
      case "start":
      case "value":
      case "result":
        break;
    }
  }

  happened(effect: Effect): void {
    if (effect.effect === "say") this.#talk.push({ we: this.#nameOf(effect.flow, effect.text) });
    else {
      const line = brief(effect);
      if (line !== null) this.#talk.push({ effect: line });
      if (effect.effect === "need") this.#needs.push(effect.need["code"] ?? null);
    }
  }

  /** The file's contents. Facts and params are those that were given, not those that a golden conversation has anyway. */
  toYaml(given: { mode: Mode; params: Record<string, Json>; facts: Facts }): string {
    const { results } = this;
    const needs = this.#needs.length === 1 ? this.#needs[0] : this.#needs;
    const file = {
      mode: given.mode,
      ...(Object.keys(given.params).length > 0 && { params: given.params }),
      ...(Object.keys(given.facts).length > 0 && { facts: given.facts }),
      ...(Object.keys(results).length > 0 && { results }),
      talk: this.#talk,
      ...(this.#needs.length > 0 && { records: { need: needs } }),
    };
    return stringify(file, { lineWidth: 0, defaultStringType: "PLAIN", defaultKeyType: "PLAIN" });
  }

  #nameOf(flow: string, text: string): string {
    return flow === this.#flow.id && flow !== COMMON ? text : `${flow}:${text}`;
  }
}

/** What a golden conversation should hold on to of an effect; null for what only the machine cares about. */
function brief(effect: Exclude<Effect, { effect: "say" }>): Line | null {
  switch (effect.effect) {
    case "need":
      return { effect: "need", need: { code: effect.need["code"] ?? null } };
    case "signal":
      return { effect: "signal", signal: { kind: effect.signal["kind"] ?? null } };
    case "consent":
      return { effect: "consent", scope: effect.scope, given: effect.given };
    case "match":
      return { effect: "match", action: effect.action };
    case "case":
      return { effect: "case", kind: effect.kind };
    case "remember":
      return { effect: "remember", field: effect.field, value: effect.value };
    case "timer":
    case "event":
      return null;
  }
}
