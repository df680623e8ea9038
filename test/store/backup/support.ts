import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { inject } from "vitest";
import pg from "pg";
import { readErasures } from "../../../src/store/backup/erasures.ts";
import { verifyBackup } from "../../../src/store/backup/read.ts";
import { restoreBackup, type Restored } from "../../../src/store/backup/restore.ts";
import { sealJournal } from "../../../src/store/privacy/journal.ts";
import { readMigrations, type Migration } from "../../../src/store/database/migrate.ts";
import type { Store } from "../../../src/store/database/open.ts";
import { addPerson } from "../../../src/store/people/addPerson.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { setContacts } from "../../../src/store/municipality/setContacts.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { othersEnded, testMasterKey } from "../../support/database.ts";

export interface EmptyDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A database on the test server with nothing in it, owned by `owner` where given. */
export async function emptyDatabase(owner?: string): Promise<EmptyDatabase> {
  const name = `restored_${randomUUID().replaceAll("-", "")}`;
  const server = inject("databaseServer");
  await runSql(server, `create database ${name}${owner === undefined ? "" : ` owner ${owner}`}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => runSql(server, `drop database ${name} with (force)`) };
}

export async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** The names of the tables, in order. */
export async function tablesOf(url: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  );
  await client.end();
  return rows.map((row) => row.name);
}

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), "buurtlijn-backup-"));
  // As root the embedded PostgreSQL runs as another user, who must be able to get in.
  await chmod(path, 0o755);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** As the command does. */
export async function restore(
  url: string,
  file: string,
  more: { erasures?: string; masterKey?: Buffer; migrations?: Migration[] } = {},
): Promise<Restored> {
  const { header } = await verifyBackup(file);
  const erasures = more.erasures === undefined ? null : await readErasures(more.erasures);
  const { masterKey = testMasterKey, migrations = await readMigrations() } = more;
  return restoreBackup({ file, header, adminUrl: url, masterKey, migrations, erasures });
}

/** The text inside a back-up, changed. */
export async function rewrite(from: string, to: string, change: (text: string) => string): Promise<void> {
  await writeFile(to, gzipSync(change(gunzipSync(await readFile(from)).toString())));
}

export interface Filled {
  town: number;
  place: string;
  maria: { person: string; conversation: string; number: string };
  volunteer: { person: string; conversation: string };
  /** Sealed words that belong to Maria. */
  secret: string;
}

/** A town with people, talk, a case, texts in every state, and a journal of which a part is sealed. */
export async function fillTown(store: Store, name: string, number: string): Promise<Filled> {
  const { town, neighbourhoods } = await createMunicipality(store, {
    name,
    number,
    neighbourhoods: ["Centrum"],
  });
  const place = neighbourhoods[0]!;
  const add = (firstName: string, last: string, roles: string[]) =>
    addPerson(store, { town, firstName, number: `${number}${last}`, neighbourhood: place, roles });
  const maria = { ...(await add("Maria", "1", ["resident"])), number: `${number}1` };
  const volunteer = await add("Youssef", "2", ["volunteer"]);
  await setContacts(store, town, place, volunteer.person, null);
  const secret = `geheim van ${name}`;
  await asTowns(store.pool, [town], async (client) => {
    const sealed = await store.keys.sealer.forConversation(client, maria.conversation, secret);
    const values = [town, maria.conversation, sealed, maria.person];
    // A newline, a tab, a backslash and the end mark of the format, all of which the format has to keep.
    await client.query(`update municipality set name = name || E' \\n\\\\.\\n\\t"' where id = $1`, [town]);
    await client.query(
      `insert into inbound (municipality_id, conversation_id, provider, provider_sid, seq, body)
       select $1, $2, 'twilio', gen_random_uuid()::text, n, $3 from generate_series(1, 300) n, (select $4::bigint) unused`,
      values,
    );
    await client.query(
      `insert into outbox (municipality_id, conversation_id, lane, seq, policy, state, body, due_at, attempts, lease_until)
       select $1, $2, 0, s + 1, 0, s, $3, now() - interval '1 hour', case when s = 0 then 0 else 1 end,
              case when s in (1, 5) then now() when s = 2 then now() + interval '1 hour' end from generate_series(0, 6) s, (select $4::bigint) unused`,
      values,
    );
    await client.query(
      `insert into outbox (municipality_id, conversation_id, lane, seq, policy, state, body, due_at)
       select $1, $2, 2, 8, 2, 0, $3, now() + interval '1 day' from (select $4::bigint) unused`,
      values,
    );
    await client.query(
      `with c as (
         insert into case_file (municipality_id, conversation_id, person_id, number, kind, reason, note, due_at)
         values ($1, $2, $4, 2000, 'call-back', 'x', $3, now()) returning id, municipality_id)
       insert into case_event (municipality_id, case_id, kind) select municipality_id, id, 'opened' from c`,
      values,
    );
    await client.query(`update municipality set next_case_number = 2001 where id = $1`, [town]);
    await client.query(
      `insert into journal (municipality_id, kind, subject, subject_id) select $1, 'turn', 'conversation', generate_series(1, 20)`,
      [town],
    );
  });
  await othersEnded(store);
  await sealJournal(store);
  await asTowns(store.pool, [town], (client) =>
    client.query(
      `insert into journal (municipality_id, kind, subject, subject_id) select $1, 'turn', 'conversation', generate_series(21, 25)`,
      [town],
    ),
  );
  return { town, place, maria, volunteer, secret };
}
