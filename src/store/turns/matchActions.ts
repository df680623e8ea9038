import type { Json } from "../../core/flow/types.ts";
import { momentInWords } from "../../core/escalation/promise.ts";
import { gatherUntil, tellBy } from "../../core/matching/deadlines.ts";
import { ruleFor } from "../../core/matching/ruleFor.ts";
import type { Id, Speaker, TurnActions } from "../../app/ports/turn.ts";
import type { Town } from "../../app/town.ts";
import { closeCase } from "../cases/closeCase.ts";
import { acceptOffer } from "../matching/acceptOffer.ts";
import { chooseVolunteer } from "../matching/chooseVolunteer.ts";
import type { Client } from "../database/client.ts";
import { createRequest } from "../matching/createRequest.ts";
import { declineOffer } from "../matching/declineOffer.ts";
import { listYeses } from "../matching/listYeses.ts";
import { resumeRequest } from "../matching/resumeRequest.ts";
import { findStanding } from "../matching/standing.ts";
import { takeBackRequest, takeBackYes } from "../matching/takeBack.ts";
import { tellMatch } from "../matching/tellMatch.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "./news.ts";

type MatchActions = Pick<
  TurnActions,
  "search" | "accept" | "decline" | "withdraw" | "cancel" | "standing" | "chooseVolunteer"
>;

/** What a turn may do in the matching, in the turn's transaction. `now` is a UTC instant. */
export function matchActions(client: Client, sealer: Sealer, town: Town, now: string): MatchActions {
  const { matching } = town.settings;
  return {
    async search(speaker, run, wish) {
      const rule = ruleFor(wish.kind, matching);
      const gather = gatherUntil(now, rule, matching);
      const going = { requestId: wish.request, personId: speaker.person, now, gatherUntil: gather };
      const by = tellBy(gather, rule, matching, town.settings.hours);
      const searching = {
        outcome: "searching",
        by: momentInWords(by, now, speaker.language, "before"),
      } as const;
      if (await resumeRequest(client, going)) return searching;
      await createRequest(client, {
        municipalityId: speaker.town,
        personId: speaker.person,
        conversationId: speaker.conversation,
        runId: run,
        neighbourhoodId: speaker.neighbourhood,
        kind: wish.kind,
        moment: wish.moment,
        rule,
        gatherUntil: gather,
        now,
      });
      return searching;
    },
    async accept(speaker, offer) {
      const request = await requestOf(client, offer);
      if (request === null) return "late";
      const accepted = await acceptOffer(client, { requestId: request, personId: speaker.person, now });
      if (accepted.result === "chosen" && accepted.request) {
        await tellMatch(client, sealer, accepted.request, speaker.person, { volunteer: false }, now);
      }
      return accepted.result;
    },
    async decline(speaker, offer) {
      const request = await requestOf(client, offer);
      if (request === null) return "late";
      return (await declineOffer(client, { requestId: request, personId: speaker.person, now })).result;
    },
    async withdraw(speaker, offer) {
      const request = await requestOf(client, offer);
      return request === null
        ? "nothing"
        : takeBackYes(client, sealer, town, { request, volunteer: speaker.person, now });
    },
    cancel: (speaker, request) =>
      takeBackRequest(client, sealer, town, { request, asker: speaker.person, now }),
    standing: (speaker, first) => findStanding(client, sealer, { personId: speaker.person, first, now }),
    chooseVolunteer: (speaker, number, pick) => choose(client, sealer, speaker, number, pick, now),
  };
}

async function requestOf(client: Client, offer: Id): Promise<Id | null> {
  if (!/^\d+$/.test(offer)) return null;
  const { rows } = await client.query<{ request_id: Id }>(
    `select request_id::text from offer where id = $1`,
    [offer],
  );
  return rows[0]?.request_id ?? null;
}

async function choose(
  client: Client,
  sealer: Sealer,
  speaker: Speaker,
  number: number,
  pick: number,
  now: string,
): Promise<Record<string, Json>> {
  const { rows } = await client.query<{ id: Id; state: number }>(
    `select r.id::text, r.state from request r join case_file c on c.id = r.case_id where c.municipality_id = $1 and c.number = $2`,
    [speaker.town, number],
  );
  const request = rows[0]?.id;
  if (request === undefined) return { event: "unknown-case", number };
  const yes = (await listYeses(client, request)).find((one) => one.choice === pick);
  if (yes === undefined) return { event: rows[0]!.state > 1 ? "choice-gone" : "unknown-choice", number };
  const chosen = await chooseVolunteer(client, {
    requestId: request,
    personId: yes.personId,
    actorId: speaker.person,
    now,
  });
  if (chosen.result !== "chosen" || chosen.request === null) return { event: "choice-gone", number };
  await closeCase(client, {
    municipalityId: speaker.town,
    number,
    actorId: speaker.person,
    outcome: "matched",
    now,
  });
  await tellMatch(client, sealer, chosen.request, yes.personId, { volunteer: true }, now);
  for (const lost of chosen.lost.filter((one) => one.saidYes && one.conversationId !== null)) {
    await insertNews(
      client,
      sealer,
      speaker.town,
      { conversation: lost.conversationId!, event: "not-chosen", params: { event: "not-chosen" } },
      now,
    );
  }
  return { event: "chosen", number };
}
