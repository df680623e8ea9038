import { dangerSentences } from "../words.ts";
import type { Evidence, Findings } from "./evidence.ts";

/** Each must give no row; a row names what is wrong. `$1` is the instant at which all had settled. */
const rules: { wrong: string; sql: string }[] = [
  {
    wrong: "A conversation's incoming texts have a gap or a double number.",
    sql: `select c.id from conversation c left join inbound i on i.conversation_id = c.id
          group by c.id having count(i.id) <> c.next_in - 1 or count(distinct i.seq) <> count(i.id)
            or coalesce(max(i.seq), 0) <> count(i.id)`,
  },
  {
    wrong: "A conversation's outgoing texts have a gap or a double number.",
    sql: `select c.id from conversation c left join outbox o on o.conversation_id = c.id
          group by c.id having count(o.id) <> c.next_out - 1 or count(distinct o.seq) <> count(o.id)
            or coalesce(max(o.seq), 0) <> count(o.id)`,
  },
  {
    wrong: "A conversation's turns are not one for each text and each piece of news.",
    sql: `with t as (select conversation_id as id from inbound where provider = 'twilio' and state = 0
                     union all select conversation_id from news where state = 1)
          , heard as (select id, count(*) as turns from t group by id)
          , noted as (select subject_id as id, count(*) as turns from journal where kind = 'turn' group by subject_id)
          select coalesce(h.id, n.id) as id, h.turns as heard, n.turns as noted
          from heard h full join noted n on n.id = h.id where h.turns is distinct from n.turns`,
  },
  {
    wrong: "A consent was recorded twice, or without the text that gave it.",
    sql: `select co.person_id as id from consent co join conversation c on c.person_id = co.person_id
          left join inbound i on i.conversation_id = c.id and i.received_at = co.at
          group by co.person_id, co.scope, co.at having count(*) <> 1 or count(i.id) <> 1`,
  },
  {
    wrong: "A need was recorded twice in one run.",
    sql: `select min(id) as id from need group by run_id, code having count(*) > 1`,
  },
  {
    wrong: "A run made two requests.",
    sql: `select min(id) as id from request group by run_id having count(*) > 1`,
  },
  {
    wrong: "A request does not rest on one consent.",
    sql: `select r.id from request r left join consent c on c.person_id = r.person_id and c.at = r.created_at and c.given
          group by r.id having count(c.id) <> 1`,
  },
  {
    wrong: "A volunteer's offers and the news of them differ.",
    sql: `with o as (select conversation_id as id, count(*) as n from offer group by 1)
          , w as (select conversation_id as id, count(*) as n from news where event = 'offer' group by 1)
          select coalesce(o.id, w.id) as id, o.n, w.n as told from o full join w on w.id = o.id where o.n is distinct from w.n`,
  },
  {
    // Also matches that were taken back later: each was told once.
    wrong: "A resident's matches and the news of them differ.",
    sql: `with o as (select r.conversation_id as id, count(*) as n from match m join request r on r.id = m.request_id group by 1)
          , w as (select conversation_id as id, count(*) as n from news where event = 'matched-resident' group by 1)
          select coalesce(o.id, w.id) as id, o.n, w.n as told from o full join w on w.id = o.id where o.n is distinct from w.n`,
  },
  {
    wrong: "A request has more or less than one chosen volunteer.",
    sql: `select r.id from request r left join offer o on o.request_id = r.id and o.state = 6
          group by r.id having count(o.id) <> case when r.state = 2 then 1 else 0 end`,
  },
  {
    wrong: "A request's standing matches are not its one chosen volunteer.",
    sql: `select r.id from request r left join match m on m.request_id = r.id and m.ended_at is null
          group by r.id having count(m.id) <> case when r.state = 2 then 1 else 0 end
             or min(m.person_id) is distinct from r.chosen_person_id`,
  },
  {
    // "again" may come twice in one turn: news that waited for the floor is told together.
    wrong: "A case has the same event twice at the same instant, or was not opened once.",
    sql: `select case_id as id, kind from case_event where kind <> 'again'
          group by case_id, kind, at, actor_id having count(*) > 1
          union all select c.id, 'opened' from case_file c left join case_event e on e.case_id = c.id and e.kind = 'opened'
          group by c.id having count(e.id) <> 1`,
  },
  {
    wrong: "Something was quarantined or could not be delivered.",
    sql: `select id, 'text' as what from inbound where state = 1 union all select id, 'news' from news where state = 2
          union all select id, kind from case_file where kind in ('quarantined', 'undeliverable')`,
  },
  {
    wrong: "News was left unheard.",
    sql: `select id, event from news where state = 0 and due_at <= $1`,
  },
];

/** One text has one effect: on the conversation, the records, the searches and the cases. */
export async function checkEffects(evidence: Evidence): Promise<Findings> {
  const { client, settledAt } = evidence;
  const violations: string[] = [];
  for (const { wrong, sql } of rules) {
    const { rows } = await client.query(sql.replaceAll("$1", `'${settledAt.toISOString()}'::timestamptz`));
    violations.push(...rows.map((row) => `${wrong} ${JSON.stringify(row)}`));
  }
  violations.push(...(await checkCalls(evidence)));
  const { rows } = await client.query<Record<string, number>>(`
    select (select count(*)::int from consent) as consents, (select count(*)::int from request) as requests,
           (select count(*)::int from offer) as offers, (select count(*)::int from match) as matches,
           (select count(*)::int from case_file) as cases, (select count(*)::int from case_file where priority = 0) as "danger cases"`);
  return { counts: rows[0]!, violations };
}

/**
 * Each danger text that was taken in has opened or renewed the sender's case, once, and each BEL too; beside a BEL, news
 * that waited may ask for the same call.
 */
async function checkCalls({ client, phones }: Evidence): Promise<string[]> {
  const { rows: inbound } = await client.query<{ sid: string; key: string }>(
    `select provider_sid as sid, conversation_id || ' ' || extract(epoch from received_at) as key from inbound`,
  );
  const { rows: events } = await client.query<{ key: string; kind: string; times: number }>(
    `select c.conversation_id || ' ' || extract(epoch from e.at) as key, c.kind, count(*)::int as times
     from case_event e join case_file c on c.id = e.case_id where e.kind in ('opened', 'again') group by 1, 2`,
  );
  const keyOf = new Map(inbound.map((row) => [row.sid, row.key]));
  const timesOf = new Map(events.map((row) => [`${row.kind} ${row.key}`, row.times]));
  const dangers = new Set<string>(dangerSentences);
  return phones
    .flatMap((phone) => phone.sent)
    .flatMap(({ sid, body }) => {
      const kind = body === "BEL" ? "call-back" : dangers.has(body) ? "danger" : null;
      const key = keyOf.get(sid);
      if (kind === null || key === undefined) return [];
      const times = timesOf.get(`${kind} ${key}`) ?? 0;
      return times === 1 || (times > 1 && kind === "call-back")
        ? []
        : [`Text ${sid} called for a person (${kind}) and did so ${times} times.`];
    });
}
