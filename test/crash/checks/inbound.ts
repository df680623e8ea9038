import type { Evidence, Findings } from "./evidence.ts";

interface InboundRow {
  sid: string;
  conversation: string;
  seq: number;
}

/** Every text that was answered 200 is there once, nothing is there that nobody sent, and each phone's order is kept. */
export async function checkInbound({ client, phones, answers }: Evidence): Promise<Findings> {
  const { rows } = await client.query<InboundRow>(
    `select provider_sid as sid, conversation_id::text as conversation, seq::int from inbound where provider = 'twilio'`,
  );
  const bySid = Map.groupBy(rows, (row) => row.sid);
  const violations: string[] = [];
  const counts = { sent: 0, "answered 200": 0, "known duplicates": 0, missing: 0, doubled: 0, misordered: 0 };
  let unanswered = 0;
  let kept = 0;
  const sent = new Set<string>();
  for (const phone of phones) {
    const conversations = new Set<string>();
    let last = 0;
    for (const { sid, taken } of phone.sent) {
      sent.add(sid);
      const found = bySid.get(sid) ?? [];
      const good = (answers.get(sid) ?? []).filter((status) => status === 200).length;
      for (const row of found) conversations.add(row.conversation);
      if (found.length > 1) {
        counts.doubled += 1;
        violations.push(`Text ${sid} is kept ${found.length} times.`);
      }
      if (good === 0) {
        unanswered += 1;
        kept += found.length;
        continue;
      }
      counts["answered 200"] += 1;
      counts["known duplicates"] += good - 1;
      if (found[0] === undefined) {
        counts.missing += 1;
        violations.push(`Text ${sid} was answered 200 and is missing.`);
      } else if (taken && found[0].seq <= last) {
        counts.misordered += 1;
        violations.push(`Text ${sid} has place ${found[0].seq}, after place ${last}.`);
      } else if (taken) last = found[0].seq;
    }
    if (conversations.size > 1) violations.push(`One phone has ${conversations.size} conversations.`);
  }
  for (const { sid } of rows) {
    if (!sent.has(sid)) violations.push(`Text ${sid} is kept, and no phone sent it.`);
  }
  counts.sent = sent.size;
  return { counts: { ...counts, "never answered 200": unanswered, "of these kept": kept }, violations };
}
