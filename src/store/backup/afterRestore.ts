import type { Client } from "../database/client.ts";

/** How far numbers jump, so that one given out after the back-up and lost since never means something else. */
const SKIPPED_IDS = 1_000_000;
const SKIPPED_CASES = 1000;

/**
 * Sets the sequences as the owner. Ids are outside as well: in the carrier's status callbacks and in lists of
 * erasures. Whole numbers (`int`, municipalities) do not jump.
 */
export async function setSequences(client: Client, sequences: Record<string, string>): Promise<void> {
  for (const [name, last] of Object.entries(sequences)) {
    await client.query(
      `select setval(format('public.%I', s.sequencename)::regclass,
                     $2::bigint + case when s.data_type = 'bigint'::regtype then ${SKIPPED_IDS} else 0 end)
       from pg_sequences s where s.schemaname = 'public' and s.sequencename = $1`,
      [name, last],
    );
  }
}

/** The journal goes on in a new epoch: what it held after the back-up is gone, and a head kept elsewhere will tell so. */
export async function beginEpoch(client: Client): Promise<void> {
  await client.query(
    `insert into about_database (name, value) values ('journal-epoch', '2')
     on conflict (name) do update set value = (about_database.value::int + 1)::text`,
  );
}

/**
 * As the application's role, for every municipality: puts the restore on the record; lets case numbers jump, since
 * staff may still answer a text about a lost case; and says of texts that may have left after the back-up that their
 * fate is unknown, so that they are looked up in the carrier's list from that instant on before anything is repeated.
 * Texts that were not due yet cannot have left. Texts that the carrier had accepted are asked about at once: word of how
 * they ended may have come after the back-up.
 * @param at UTC instant of the back-up.
 * @returns how many texts are of unknown fate.
 */
export async function settleRestored(client: Client, at: string): Promise<number> {
  await client.query(
    `insert into journal (municipality_id, kind, subject) select id, 'restored', 'database' from municipality`,
  );
  await client.query(`update municipality set next_case_number = next_case_number + ${SKIPPED_CASES}`);
  await client.query(`update outbox set lease_until = now() where state = 2 and lease_until is not null`);
  const { rowCount } = await client.query(
    // An attempt is counted: only then do status callbacks that come late count.
    `update outbox set state = 5, error = 'restored', attempts = greatest(attempts, 1), lease_until = $1
     where (state = 1 or (state = 0 and due_at <= now())) and body is not null`,
    [at],
  );
  return rowCount ?? 0;
}
