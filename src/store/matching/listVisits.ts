import { languages } from "../../core/language/index.ts";
import type { Json } from "../../core/flow/types.ts";
import type { Speaker } from "../../app/ports/turn.ts";
import type { Sealer } from "../privacy/sealing.ts";
import type { Client, Id } from "../database/client.ts";

/** More would be more texts than anybody reads. */
const MOST = 3;

/**
 * Who was promised to whom, as far as the speaker is one of both, in the last month, the latest first: the other's first
 * name and village, which each heard when it was promised. `moment` in the speaker's language.
 */
export async function listVisits(
  client: Client,
  sealer: Sealer,
  speaker: Pick<Speaker, "person" | "language">,
  now: string,
): Promise<Json> {
  const { rows } = await client.query<{
    goes: boolean;
    other: Id;
    first_name: Buffer | null;
    village: string | null;
    kind: string;
    moment: string[];
  }>(
    `select m.person_id = $1 as goes, p.id::text as other, p.first_name, n.name as village, r.kind, r.moment
       from match m join request r on r.id = m.request_id
       join person p on p.id = case when m.person_id = $1 then r.person_id else m.person_id end
       left join neighbourhood n on n.id = p.neighbourhood_id
      where m.ended_at is null and r.state = 2 and (m.person_id = $1 or r.person_id = $1)
        and m.made_at > $2::timestamptz - interval '31 days'
      order by m.id desc limit ${MOST}`,
    [speaker.person, now],
  );
  const visits: Json[] = [];
  for (const { goes, other, first_name: name, village, kind, moment } of rows) {
    const who = name === null ? null : await sealer.openForPerson(client, other, name);
    const words = languages[speaker.language].describeDayparts(moment);
    visits.push({ goes, who, village, kind, moment: words });
  }
  return { outcome: visits.length === 0 ? "none" : "visits", visits };
}
