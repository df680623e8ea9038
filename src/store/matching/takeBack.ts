import { gatherUntil } from "../../core/matching/deadlines.ts";
import { matchRule } from "../../core/matching/types.ts";
import { caseKinds } from "../../core/escalation/cases.ts";
import type { Town } from "../../app/town.ts";
import { closeMoot } from "../cases/closeMoot.ts";
import { openCase } from "../cases/openCase.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import type { Client, Id } from "../database/client.ts";
import { withdraw } from "./withdraw.ts";
import { withdrawRequest } from "./withdrawRequest.ts";

/**
 * A volunteer takes a yes back. The asker hears of it only when she was promised this neighbour, and is then asked before
 * anybody else is; the contact person gets a case, since the visit may be tomorrow. A choice that has no yes left is
 * closed, for nobody can be chosen any more.
 * @returns `reopened`, `withdrawn` or `nothing`
 */
export async function takeBackYes(
  client: Client,
  sealer: Sealer,
  town: Town,
  given: { request: Id; volunteer: Id; now: string },
): Promise<string> {
  const { now } = given;
  const until = gatherUntil(now, matchRule.gather, town.settings.matching);
  const back = await withdraw(client, {
    requestId: given.request,
    personId: given.volunteer,
    now,
    gatherUntil: until,
  });
  const { request } = back;
  if (request === null) return back.result;
  if (back.result === "reopened" && request.caseId !== null) {
    await closeMoot(client, { caseId: request.caseId, kind: "choose-volunteer", now });
  }
  if (!back.wasChosen) return back.result;
  await openCase(client, {
    municipalityId: town.id,
    kind: "volunteer-withdrew",
    priority: caseKinds["volunteer-withdrew"],
    reason: "volunteer-withdrew",
    neighbourhoodId: request.neighbourhoodId,
    personId: request.personId,
    conversationId: request.conversationId,
    dueAt: now,
    note: null,
    now,
    actorId: given.volunteer,
  });
  if (request.conversationId !== null) {
    const { rows } = await client.query<{ moment: string[] }>(`select moment from request where id = $1`, [
      request.id,
    ]);
    const moment = rows[0]?.moment ?? [];
    const wish = { request: request.id, kind: request.kind, moment, visit: moment };
    const params = { event: "volunteer-withdrew", ...wish };
    const news = { conversation: request.conversationId, event: "volunteer-withdrew", params };
    await insertNews(client, sealer, town.id, news, now);
  }
  return back.result;
}

/**
 * An asker no longer wants it. Those who had said yes hear so kindly, and a choice that waits for the contact person is
 * closed. Only a wish of her own: any other is `nothing`.
 * @returns `cancelled` or `nothing`
 */
export async function takeBackRequest(
  client: Client,
  sealer: Sealer,
  town: Town,
  given: { request: Id; asker: Id; now: string },
): Promise<string> {
  const { now } = given;
  const { rows } = await client.query<{ moment: string[] }>(
    `select moment from request where id = $1 and person_id = $2`,
    [/^\d+$/.test(given.request) ? given.request : null, given.asker],
  );
  if (rows[0] === undefined) return "nothing";
  const ended = await withdrawRequest(client, {
    requestId: given.request,
    actorId: given.asker,
    now,
    state: 4,
  });
  if (ended === null) return "nothing";
  if (ended.request?.caseId != null) {
    await closeMoot(client, { caseId: ended.request.caseId, kind: "choose-volunteer", now });
  }
  for (const { conversationId } of ended.told) {
    if (conversationId === null) continue;
    const news = {
      conversation: conversationId,
      event: "asker-withdrew",
      params: { event: "asker-withdrew", visit: rows[0].moment, request: given.request },
    };
    await insertNews(client, sealer, town.id, news, now);
  }
  return "cancelled";
}
