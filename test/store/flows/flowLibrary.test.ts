import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runs as printRuns } from "../../../src/commands/runs.ts";
import { compileFlow } from "../../../src/core/flow/compile.ts";
import type { Run } from "../../../src/core/flow/types.ts";
import { conversations, type Conversations } from "../../../src/store/conversations.ts";
import { countRuns, type RevisionCount } from "../../../src/store/flows/countRuns.ts";
import { everyRun } from "../../../src/store/flows/everyRun.ts";
import { flowsDir, loadFlowFiles } from "../../../src/store/flows/flowFiles.ts";
import { openFlowLibrary } from "../../../src/store/flows/flowLibrary.ts";
import { createMunicipality } from "../../../src/store/municipality/createMunicipality.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { Towns } from "../../../src/store/municipality/towns.ts";
import { runOn } from "../../commands/support.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

const NUMBER = "+32460003344";
let store: TestDatabase;
let dir: string;
let town: number;
let sid = 0;

beforeAll(async () => {
  store = await testDatabase();
  dir = join(await mkdtemp(join(tmpdir(), "buurtlijn-flows-")), "flows");
  await cp(flowsDir, dir, { recursive: true });
  ({ town } = await createMunicipality(store, {
    name: "Moorslede",
    number: NUMBER,
    neighbourhoods: ["Dadizele"],
  }));
});
afterAll(async () => {
  await store.close();
  await rm(join(dir, ".."), { recursive: true, force: true });
});

/** A flow of the test's own, in the place of the welcome: any sentence starts it. */
async function flowIs(steps: string[], text: string, migrations = "[]"): Promise<string> {
  const lines = steps.map((step) => `      - ${step}`).join("\n");
  await writeFile(
    join(dir, "welcome/flow.yaml"),
    `title: Welcome\nstarts: { menu: true }\nmigrations: ${migrations}\ntopics:\n  - topic: t\n    steps:\n${lines}\n`,
  );
  await writeFile(join(dir, "welcome/text.nl.yaml"), text);
  return compileFlow("welcome", loadFlowFiles(dir)).revision;
}

/** The server, started on the flows as they are now. */
async function started(): Promise<Conversations> {
  const towns = new Towns(store.keys);
  return conversations({
    vault: store.keys,
    keys: store.keys,
    flows: await openFlowLibrary(store.keys, dir),
    town: (id) => towns.get(id),
    ids: { next: () => `run-${++sid}` },
    onQuarantine: (code) => expect.unreachable(code),
    onTurn: () => undefined,
  });
}

/** @returns what was answered to a text. */
async function hears(server: Conversations, from: string, body: string): Promise<string[]> {
  const receivedAt = new Date().toISOString();
  const message = { provider: "test", providerSid: `SM${++sid}`, body, receivedAt, from, to: NUMBER };
  const conversation = (await server.conversationOf(town, message))!;
  const before = await answers(conversation);
  await server.take(town, conversation, message);
  return (await answers(conversation)).slice(before.length);
}

async function answers(conversation: string): Promise<string[]> {
  return asTowns(store.pool, [town], async (client) => {
    const { rows } = await client.query<{ body: Buffer }>(
      `select body from outbox where conversation_id = $1 order by seq`,
      [conversation],
    );
    const bodies: string[] = [];
    for (const row of rows) {
      bodies.push((await store.keys.sealer.openForConversation(client, conversation, row.body)) as string);
    }
    return bodies;
  });
}

async function runs(): Promise<Run[]> {
  const all: Run[] = [];
  for await (const run of everyRun(store.keys)) all.push(run);
  return all;
}

async function countOf(revision: string): Promise<Partial<RevisionCount> | undefined> {
  return (await countRuns(store.keys, dir)).find((one) => one.revision === revision);
}

const steps = [
  "{ ask: street, answer: shortText }",
  "{ consent: share, refused: [{ end: done }] }",
  "{ ask: more, answer: shortText }",
  "{ say: bye }",
];
const text =
  "t.street: Welke straat?\nt.share: { text: 'Mag het?', again: 'Mag het echt?' }\nt.more: Nog iets?\nt.bye: Dank je.\n";
let first: string;

it("without a migration a talk finishes on the revision it began on, with the words of today", async () => {
  first = await flowIs(steps, text);
  const old = await started();
  expect(await hears(old, "+32470000201", "dag")).toEqual(["Welke straat?"]);
  expect(await hears(old, "+32470000202", "dag")).toEqual(["Welke straat?"]);
  expect(await hears(old, "+32470000202", "Kerkstraat")).toEqual(["Mag het?"]);

  const second = await flowIs(
    ["{ ask: road, answer: shortText }", ...steps.slice(1)],
    "t.road: Welke weg?\nt.share: { text: 'Mag alles?', again: 'Mag echt alles?' }\nt.more: Nog iets anders?\nt.bye: Tot later.\n",
  );
  expect(second).not.toBe(first);
  const fresh = await started();
  // The structure and the consent of the old revision; the other words as they are now.
  expect(await hears(fresh, "+32470000201", "Dorpsplein")).toEqual(["Mag het?"]);
  expect(await hears(fresh, "+32470000201", "hm")).toEqual(["Mag het echt?"]);
  expect(await hears(fresh, "+32470000201", "ja")).toEqual(["Nog iets anders?"]);
  expect(await hears(fresh, "+32470000201", "nee")).toEqual(["Tot later."]);
  expect(await hears(fresh, "+32470000203", "dag")).toEqual(["Welke weg?"]);
  const words = await asTowns(store.pool, [town], (client) =>
    client.query<{ words: string }>("select words from consent"),
  );
  expect(words.rows).toEqual([{ words: "Mag het echt?" }]);
});

it("the dry run counts who is where, and why they stay; the journal says that talks were counted", async () => {
  expect(await countOf(first)).toMatchObject({
    flow: "welcome",
    current: false,
    unreadable: null,
    runs: 1,
    moves: 0,
    stays: { "No migration is declared.": 1 },
  });
  const { rows } = await asTowns(store.pool, [town], (client) =>
    client.query("select kind from journal where kind = 'count-runs'"),
  );
  expect(rows).toHaveLength(1);
});

it("with a migration a talk goes on at the mapped step with its answers, and the rest stays", async () => {
  const before = await flowIs(steps.toSpliced(1, 1), text.replace(/t.share.*\n/, ""));
  const old = await started();
  expect(await hears(old, "+32470000204", "dag")).toEqual(["Welke straat?"]);
  expect(await hears(old, "+32470000204", "Kerkstraat")).toEqual(["Nog iets?"]);
  expect(await hears(old, "+32470000205", "dag")).toEqual(["Welke straat?"]);

  const after = await flowIs(
    [
      "{ ask: road, answer: shortText }",
      "{ ask: more, answer: shortText }",
      "{ say: both, with: { which: road } }",
    ],
    "t.road: Welke weg?\nt.more: Nog iets?\nt.both: 'Dus {which}.'\n",
    `[{ from: "${before.slice(0, 12)}", map: { t.street: t.road } }, { from: "${first}", map: { t.street: t.road } }]`,
  );
  expect(await countOf(before)).toMatchObject({ runs: 2, moves: 2, stays: {} });
  expect(await countOf(first)).toMatchObject({
    runs: 1,
    moves: 0,
    stays: { 'The question "t.share" has no place in the new revision.': 1 },
  });
  expect((await runs()).filter((run) => run.revision === after)).toEqual([]);

  const fresh = await started();
  expect(await hears(fresh, "+32470000205", "?")).toEqual(["Nog iets?"]);
  const moved = (await runs()).find((run) => run.revision === after);
  expect(moved).toMatchObject({ open: "t.more", answers: { "t.road": { state: "answered", value: "?" } } });
  expect(await hears(fresh, "+32470000204", "nee")).toEqual(["Dus Kerkstraat."]);
  // Her consent is still open: she finishes where she began.
  expect(await hears(fresh, "+32470000202", "nee")).toEqual([]);
  expect(await countOf(before)).toMatchObject({ runs: 0 });
});

it("the start refuses what a talk needs and cannot be read, and lets the rest be", async () => {
  const admin = new pg.Client({ connectionString: store.url });
  await admin.connect();
  const current = await flowIs(
    ["{ ask: road, answer: shortText }", "{ ask: last, answer: name }"],
    "t.road: Welke weg?\nt.last: Wie?\n",
  );
  const server = await started();
  await hears(server, "+32470000206", "dag");
  await hears(server, "+32470000207", "dag");
  // As a later version would find them that has dropped this kind of step.
  const broken = `update flow_revision set structure = jsonb_set(structure, '{topics,0,steps,0}', '{"shout": "x"}') where hash = $1`;
  await admin.query(broken, [first]);
  await flowIs(["{ ask: other, answer: name }"], "t.other: Wie?\n");
  await expect(started()).resolves.toBeDefined();
  await admin.query(broken, [current]);
  await admin.end();
  const refused = await started().catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "revision-unreadable" });
  const [line, remedy] = (refused as Error).message.split("\n");
  expect(line).toContain(`2 talks run on revision ${current.slice(0, 12)} of the flow "welcome"`);
  expect(line).toContain('"shout"');
  expect(remedy).toContain("Start the version that ran last");
  expect(await countOf(current)).toMatchObject({ runs: 2, unreadable: expect.stringContaining('"shout"') });
});

it("`buurtlijn runs` prints counts, revisions and reasons, and nothing that anybody said", async () => {
  const { context, lines } = runOn(store);
  const code = await printRuns(context);
  // Two talks are on the revision that was broken above.
  expect(code).toBe(1);
  const counted = await countRuns(store.keys, dir);
  for (const one of counted.filter(({ flow, runs }) => flow === "welcome" && runs > 0)) {
    expect(lines.filter((line) => line.startsWith(`welcome ${one.revision.slice(0, 12)} (`))).toEqual([
      expect.stringMatching(new RegExp(`: ${one.runs} talks?$`)),
    ]);
  }
  expect(lines.join("\n")).toMatch(
    /cannot be read, since \d{4}-\d\d-\d\d\): 2 talks\n {2}the server would not start: /,
  );
  expect(lines.join("\n")).toContain("would stay: No migration is declared.");
  expect(lines.join("\n")).toMatch(/^stop [0-9a-f]{12} \(current, since .*\): 0 talks$/m);
  expect(lines.join("\n")).not.toMatch(/Kerkstraat|Dorpsplein|\+32/);
});

it("a start refuses a migration that is not written right", async () => {
  const source = await readFile(join(dir, "stop/flow.yaml"), "utf8");
  await writeFile(join(dir, "stop/flow.yaml"), `${source}migrations: [{ from: nothing }]\n`);
  await expect(openFlowLibrary(store.keys, dir)).rejects.toMatchObject({ code: "flows" });
});
