import type { Client, Id } from "../database/client.ts";
import { lockRequest } from "../matching/lockRequest.ts";
import { withdrawRequest } from "../matching/withdrawRequest.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import { closeCase, type ClosedCase } from "./closeCase.ts";

export interface EndedCase {
  /** `needs-choice`: nothing was changed; whoever says that a match was made must say with whom (KIES). */
  result: ClosedCase["result"] | "needs-choice";
  /** What became of a search that waited for this person's choice; null where none did. */
  search: { askerTold: boolean } | null;
}

/** Outcomes by which the asker has heard from a person how it stands, or has said herself that she needs nobody. */
const askerKnows = new Set(["helped", "called", "visited", "referred", "not-needed"]);

/**
 * A person closes a case (`closeCase`). A choice among volunteers that is closed so chooses nobody: the search is over, who
 * said yes hears kindly that it is not needed this time, and an asker whom nobody spoke with hears that a person looks
 * further, with a new case for it.
 */
export async function endCase(
  client: Client,
  sealer: Sealer,
  closing: Parameters<typeof closeCase>[1],
): Promise<EndedCase> {
  const { municipalityId, number, outcome, actorId, now } = closing;
  const { rows } = await client.query<{ id: Id }>(
    `select r.id::text from request r join case_file c on c.id = r.case_id and c.kind = 'choose-volunteer'
      where c.municipality_id = $1 and c.number = $2`,
    [municipalityId, number],
  );
  // Requests come before cases in the lock order, as they do when somebody is chosen.
  const request = rows[0] === undefined ? null : await lockRequest(client, rows[0].id);
  if (request?.state !== 1) return { result: (await closeCase(client, closing)).result, search: null };
  if (outcome === "matched") return { result: "needs-choice", search: null };
  const { result } = await closeCase(client, closing);
  if (result !== "closed") return { result, search: null };
  const state = outcome === "not-needed" ? 4 : 3;
  const ended = await withdrawRequest(client, { requestId: request.id, actorId, now, state });
  const tell = (conversation: Id, event: string): Promise<void> =>
    insertNews(client, sealer, municipalityId, { conversation, event, params: { event } }, now);
  for (const { conversationId } of ended?.told ?? []) {
    if (conversationId !== null) await tell(conversationId, "not-chosen");
  }
  const askerTold = !askerKnows.has(outcome!) && request.conversationId !== null;
  if (askerTold) await tell(request.conversationId!, "nobody");
  return { result, search: { askerTold } };
}
