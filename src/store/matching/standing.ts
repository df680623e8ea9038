import { languages } from "../../core/language/index.ts";
import type { TakesBack } from "../../core/language/language.ts";
import type { Json } from "../../core/flow/types.ts";
import type { Sealer } from "../privacy/sealing.ts";
import type { Client, Id } from "../database/client.ts";

type Standing = Record<string, Json> | null;

/**
 * What a person could take back: a yes to somebody's wish (`withdraw`), or a wish of her own (`cancel`); the named kind
 * first, the latest of it. A yes counts for a month after it was given: later, "ik kan niet" is about something else.
 * @returns the parameters of the flow that takes it back, with `what`; null where nothing stands
 */
export async function findStanding(
  client: Client,
  sealer: Sealer,
  who: { personId: Id; first: TakesBack; now: string },
): Promise<Standing> {
  const yes = (): Promise<Standing> => standingYes(client, sealer, who);
  const wish = (): Promise<Standing> => standingWish(client, who);
  return who.first === "withdraw" ? ((await yes()) ?? (await wish())) : ((await wish()) ?? (await yes()));
}

async function standingYes(
  client: Client,
  sealer: Sealer,
  who: { personId: Id; now: string },
): Promise<Standing> {
  const { rows } = await client.query<{
    offer: Id;
    chosen: boolean;
    kind: string;
    moment: string[];
    asker: Id;
    first_name: Buffer | null;
    village: string | null;
  }>(
    `select o.id::text as offer, o.state = 6 as chosen, r.kind, r.moment, p.id::text as asker, p.first_name, n.name as village
       from offer o join request r on r.id = o.request_id
       join person p on p.id = r.person_id left join neighbourhood n on n.id = p.neighbourhood_id
      where o.person_id = $1 and o.state in (1, 6) and r.state in (0, 1, 2)
        and o.answered_at > $2::timestamptz - interval '31 days'
      order by o.answered_at desc, o.id desc limit 1`,
    [who.personId, who.now],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const firstName =
    row.first_name === null ? null : await sealer.openForPerson(client, row.asker, row.first_name);
  const { offer, chosen, kind, village } = row;
  const moment = languages.nl.describeDayparts(row.moment);
  return { what: "withdraw", offer, chosen, kind, village, firstName, moment };
}

async function standingWish(client: Client, who: { personId: Id; now: string }): Promise<Standing> {
  const { rows } = await client.query<{ request: Id; chosen: boolean; kind: string; moment: string[] }>(
    `select id::text as request, state = 2 as chosen, kind, moment from request
      where person_id = $1 and (state in (0, 1) or state in (2, 3) and created_at > $2::timestamptz - interval '31 days')
      order by created_at desc, id desc limit 1`,
    [who.personId, who.now],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return { what: "cancel", ...row, moment: languages.nl.describeDayparts(row.moment) };
}
