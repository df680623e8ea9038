import { languages } from "../../core/language/index.ts";
import type { Json } from "../../core/flow/types.ts";
import type { Id } from "../../app/ports/turn.ts";
import type { Sealer } from "../privacy/sealing.ts";
import { insertNews } from "../turns/news.ts";
import type { Client } from "../database/client.ts";
import type { LockedRequest } from "./lockRequest.ts";

/**
 * Tells the asker who comes, and the volunteer too where she did not hear it in her own turn (`volunteer: true`). Each
 * reads no more than the other's first name, village and moment: what the asker consented to and a companion agrees to.
 */
export async function tellMatch(
  client: Client,
  sealer: Sealer,
  request: LockedRequest,
  volunteer: Id,
  who: { volunteer: boolean },
  now: string,
): Promise<void> {
  const { rows } = await client.query<{
    id: Id;
    first_name: Buffer | null;
    village: string | null;
    moment: string[];
  }>(
    `select p.id::text, p.first_name, n.name as village, r.moment
     from request r join person p on p.id in (r.person_id, $2) left join neighbourhood n on n.id = p.neighbourhood_id
     where r.id = $1`,
    [request.id, volunteer],
  );
  const about = async (id: Id): Promise<Record<string, Json>> => {
    const row = rows.find((one) => one.id === id);
    const name = row?.first_name ? await sealer.openForPerson(client, id, row.first_name) : null;
    return {
      firstName: name,
      village: row?.village ?? null,
      kind: request.kind,
      moment: languages.nl.describeDayparts(row?.moment ?? []),
      visit: row?.moment ?? [],
    };
  };
  if (request.conversationId !== null) {
    const params = { ...(await about(volunteer)), event: "matched-resident", request: request.id };
    await insertNews(
      client,
      sealer,
      request.municipalityId,
      { conversation: request.conversationId, event: "matched-resident", params },
      now,
    );
  }
  if (!who.volunteer) return;
  const { rows: offers } = await client.query<{ conversation_id: Id | null; id: Id }>(
    `select id::text, conversation_id::text from offer where request_id = $1 and person_id = $2`,
    [request.id, volunteer],
  );
  if (offers[0]?.conversation_id == null) return;
  const params = {
    ...(await about(request.personId)),
    event: "matched-volunteer",
    request: request.id,
    offer: offers[0].id,
  };
  await insertNews(
    client,
    sealer,
    request.municipalityId,
    { conversation: offers[0].conversation_id, event: "matched-volunteer", params },
    now,
  );
}
