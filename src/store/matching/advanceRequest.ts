import { offerUntil } from "../../core/matching/deadlines.ts";
import { nextWave } from "../../core/matching/nextWave.ts";
import { momentInWords } from "../../core/escalation/promise.ts";
import { languages } from "../../core/language/index.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import { openCase } from "../cases/openCase.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import { addOffers } from "./addOffers.ts";
import type { Client } from "../database/client.ts";
import { findCandidates } from "./findCandidates.ts";
import { lockRequest } from "./lockRequest.ts";
import { readRequest } from "./readRequest.ts";
import { settleRequest } from "./settleRequest.ts";
import { timeOutOffers } from "./timeOutOffers.ts";

/**
 * Moves one search on: ends what has run out, asks the next volunteers, or hands over to the contact person. Runs in a
 * transaction of its own that holds the request's lock from the start. `now` is a UTC instant.
 */
export async function advanceRequest(
  client: Client,
  sealer: Sealer,
  town: Town,
  id: Id,
  now: string,
): Promise<void> {
  const locked = await lockRequest(client, id);
  if (locked === null || locked.state !== 0) return;
  await timeOutOffers(client, { requestId: id, now });
  const request = await readRequest(client, id);
  if (request === null) return;
  const candidates = (await findCandidates(client, id)).filter((one) => one.conversationId !== null);
  const settings = town.settings.matching;
  const wave = nextWave({ request, candidates, offers: request.offers, now, settings });
  if (wave.ready || wave.nobody || wave.blocked !== null) {
    const why = wave.blocked ?? (wave.ready ? "yeses-gathered" : "nobody-left");
    await handOver(client, sealer, town, locked, why, now);
    return;
  }
  const until = offerUntil(now, request.rule, settings);
  const byPerson = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  const offers = wave.offer.map((personId) => ({
    personId,
    conversationId: byPerson.get(personId)?.conversationId ?? null,
  }));
  await settleRequest(client, { requestId: id, state: 0, dueAt: wave.againAt });
  const added = await addOffers(client, { requestId: id, offers, until, atOnce: settings.atOnce, now });
  if (added.length === 0) return;
  const asker = await client.query<{ first_name: Buffer | null; village: string | null }>(
    `select p.first_name, n.name as village from person p left join neighbourhood n on n.id = p.neighbourhood_id where p.id = $1`,
    [request.personId],
  );
  const { first_name: sealed, village } = asker.rows[0]!;
  const firstName = sealed === null ? null : await sealer.openForPerson(client, request.personId, sealed);
  const moment = languages.nl.describeDayparts(request.moment);
  const untilWords = momentInWords(until, now, "nl");
  for (const offer of added) {
    if (offer.conversationId === null) continue;
    const params = {
      offer: offer.id,
      firstName,
      village,
      kind: request.kind,
      moment,
      until: untilWords,
      untilAt: until,
    };
    await insertNews(
      client,
      sealer,
      town.id,
      { conversation: offer.conversationId, event: "offer", params },
      now,
    );
  }
}

async function handOver(
  client: Client,
  sealer: Sealer,
  town: Town,
  request: NonNullable<Awaited<ReturnType<typeof lockRequest>>>,
  why: string,
  now: string,
): Promise<void> {
  const ready = why === "yeses-gathered";
  const file = await openCase(client, {
    municipalityId: town.id,
    kind: ready ? "choose-volunteer" : "no-match",
    priority: 2,
    reason: why,
    neighbourhoodId: request.neighbourhoodId,
    personId: request.personId,
    conversationId: request.conversationId,
    dueAt: now,
    note: null,
    now,
  });
  await settleRequest(client, { requestId: request.id, state: ready ? 1 : 3, dueAt: null, caseId: file.id });
  // Who took her consent back is told nothing: a person, not "nobody could", is what follows.
  if (why !== "nobody-left" || request.conversationId === null) return;
  await insertNews(
    client,
    sealer,
    town.id,
    {
      conversation: request.conversationId,
      event: "nobody",
      params: { event: "nobody", request: request.id },
    },
    now,
  );
}
