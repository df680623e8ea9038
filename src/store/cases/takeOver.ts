import { alarmedBefore } from "../../core/escalation/alarmPlan.ts";
import type { Client } from "../database/client.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import { findChain } from "./findChain.ts";
import { conversationsOf } from "./raiseAlarms.ts";
import { takeCase, type TakenCase } from "./takeCase.ts";

/** Takes a case (`takeCase`) and lets whoever else was alarmed rest: they hear that a colleague has it. */
export async function takeOver(
  client: Client,
  sealer: Sealer,
  taking: Parameters<typeof takeCase>[1],
): Promise<TakenCase> {
  const taken = await takeCase(client, taking);
  const { before } = taken;
  if (before === null) return taken;
  const { municipalityId, number, actorId, now } = taking;
  const chain = await findChain(client, { municipalityId, neighbourhoodId: before.neighbourhoodId });
  const others = alarmedBefore(before, chain).filter((id) => id !== actorId);
  const params = { event: "taken-by-other", number, danger: before.priority === 0 };
  for (const conversation of await conversationsOf(client, others)) {
    await insertNews(client, sealer, municipalityId, { conversation, event: "case-alert", params }, now);
  }
  return taken;
}
