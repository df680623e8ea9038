import type { Ids } from "../../core/flow/types.ts";
import type { Arrival, Id } from "../../app/ports/turn.ts";
import type { FlowLibrary } from "../../app/takeTurn.ts";
import type { Town } from "../../app/town.ts";
import type { Vault } from "../privacy/sealing.ts";

export interface TurnWork {
  town: number;
  conversation: Id;
  arrival: Arrival;
  /** UTC instant at which it came in, ISO 8601. */
  at: string;
}

/**
 * `known`: the provider's id was taken in before, and nothing was done again. `gone`: the conversation was erased, and
 * nothing was done.
 */
export type TurnResult = "new" | "known" | "quarantined" | "gone";

export interface TurnDeps {
  vault: Vault;
  flows: FlowLibrary;
  town(id: number): Promise<Town>;
  ids: Ids;
  onQuarantine(code: string): void;
}
