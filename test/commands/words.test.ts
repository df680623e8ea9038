import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { add as addMunicipality, set, show } from "../../src/commands/municipality.ts";
import { add, list, remove, type AddOptions } from "../../src/commands/words.ts";
import { measure, type MeasureOptions } from "../../src/commands/words/measure.ts";
import { asTowns } from "../../src/store/database/tenancy.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../support/database.ts";
import { buurtlijn, runOn } from "./support.ts";

const empty = {
  yesNo: [],
  number: [],
  date: [],
  dayparts: [],
  time: [],
  choice: [],
  several: [],
  name: [],
  place: [],
};

/** A small set in each part; JSON is YAML. The real sets are never read here. */
const tuning = {
  open: [
    { text: "ik zoek gezelschap", intent: "companion", about: "self" },
    { text: "de zwaluwen zijn terug", intent: "none" },
    { text: "ik wil flierefluiten met iemand", intent: "companion", moments: ["tue"] },
  ],
  danger: [
    { text: "ik wil dood", kind: "suicide", about: "self", grade: "certain" },
    { text: "hij slaat mij", kind: "violence", about: "self", grade: "possible" },
    { text: "ik zit in de put", kind: "suicide", about: "self", grade: "possible" },
    { text: "het vuurt in mijn kot", kind: "fire", about: "self", grade: "certain" },
  ],
  harmless: ["ik ga dood van het lachen", "een put gegraven in de tuin", "in de put ligt een bal", "merci"],
  closed: {
    ...empty,
    yesNo: [
      { text: "ja", is: "yes" },
      { text: "zonneklaar", is: "yes" },
      { text: "regen", is: null },
    ],
    number: [{ text: "drie", is: 3 }],
    date: [{ text: "14 maart", today: "2026-03-05", is: "2026-03-14" }],
    dayparts: [{ text: "dinsdagnamiddag of woensdag", is: ["wed", "tue-afternoon"] }],
    choice: [{ text: "2", options: ["walk", "company"], is: "company" }],
    several: [{ text: "geen", options: ["walk", "company"], is: [] }],
    name: [{ text: "ik ben maria", is: "Maria" }],
    place: [{ text: "dadizle", villages: ["Dadizele"], is: "Dadizele" }],
    time: [{ text: "om drie uur", is: "15:00" }],
  },
};
const kept = {
  open: [{ text: "verzwegen zin over gezelschap", intent: "worry" }],
  danger: [{ text: "verzwegen gevaar", kind: "child", about: "other", grade: "possible" }],
  harmless: ["verzwegen grap"],
  closed: { ...empty, yesNo: [{ text: "verzwegen antwoord", is: "no" }] },
};

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "buurtlijn-words-"));
  const bare = { open: [], danger: [], harmless: [], closed: empty };
  for (const code of ["nl", "fr", "en"]) {
    for (const [part, set] of Object.entries(
      code === "nl" ? { tuning, kept } : { tuning: bare, kept: bare },
    )) {
      await mkdir(join(dir, code, part), { recursive: true });
      for (const [name, entries] of Object.entries(set))
        await writeFile(join(dir, code, part, `${name}.yaml`), JSON.stringify(entries));
    }
  }
});
afterAll(() => rm(dir, { recursive: true }));

function measured(options: MeasureOptions): string {
  const lines: string[] = [];
  measure({ print: (line) => void lines.push(line) }, options, dir);
  return lines.join("\n");
}

/** The cells of one row of the table. */
const row = (text: string, name: string): string[] =>
  text
    .split("\n")
    .find((line) => line.startsWith(`${name}  `))!
    .trim()
    .split(/ {2,}/u)
    .slice(1);

describe("measuring", () => {
  it.each([
    ["intent", "0.667 (2/3)", ">= 0.85", "no"],
    ["yes/no", "0.667 (2/3)", ">= 0.97", "no"],
    ["number", "1.000 (1/1)", ">= 0.97", "yes"],
    ["date", "1.000 (1/1)", ">= 0.97", "yes"],
    ["dayparts", "1.000 (1/1)"],
    ["choice", "1.000 (1/1)", ">= 0.97", "yes"],
    ["several", "1.000 (1/1)"],
    ["name", "1.000 (1/1)"],
    ["place", "1.000 (1/1)"],
    ["danger, recall", "0.500 (2/4)", ">= 0.95", "no"],
    ["  suicide", "0.500 (1/2)"],
    ["  violence", "1.000 (1/1)"],
    ["  fire", "0.000 (0/1)"],
    ["  of those found: kind right", "1.000 (2/2)"],
    ["  of those found: grade right", "0.500 (1/2)"],
    ["danger, precision", "1.000 (2/2)"],
    ["false alarms, look-alikes", "0.000 (0/4)", "<= 0.10", "yes"],
    ["false alarms, open sentences", "0.000 (0/3)"],
    ["false alarms per 1,000 of both", "0.0 (0/7)"],
  ])("counts %s", (name, ...cells) => {
    expect(row(measured({ language: "nl", part: "tuning" }), name)).toEqual(cells);
  });

  it("shows both parts side by side, and holds the goals against the part kept apart", () => {
    const text = measured({ language: "nl" });
    expect(row(text, "danger, recall")).toEqual(["0.500 (2/4)", "0.000 (0/1)", ">= 0.95", "no"]);
    expect(row(text, "yes/no")).toEqual(["0.667 (2/3)", "0.000 (0/1)", ">= 0.97", "no"]);
    expect(row(text, "number")).toEqual(["1.000 (1/1)", "-"]);
  });

  it("measures every language where none is named, and has no row for what was not asked", () => {
    const text = measured({});
    expect(text).toMatch(/^nl$[\s\S]*^fr$[\s\S]*^en$/mu);
    expect(text).not.toContain("NaN");
  });

  it("lists the misses of the part tuned against, and of the other one only when told to, with a warning", () => {
    const text = measured({ language: "nl", misses: true });
    expect(text).toMatch(/^yesNo +yes +- +zonneklaar$/mu);
    expect(text).toMatch(/^danger +fire self certain +- +het vuurt in mijn kot$/mu);
    expect(text).toMatch(/^danger +violence self possible +violence self certain +hij slaat mij$/mu);
    expect(text).toContain("--show-kept lists them, and spends it");
    expect(text).not.toContain("verzwegen");
    expect(measured({ language: "nl", part: "kept", misses: true })).not.toContain("verzwegen");
    const shown = measured({ language: "nl", part: "kept", showKept: true });
    expect(shown.indexOf("a new part has to be written")).toBeLessThan(shown.indexOf("verzwegen antwoord"));
    expect(shown).toMatch(/^intent +worry +companion +verzwegen zin over gezelschap$/mu);
  });

  it.each<[string, MeasureOptions, RegExp]>([
    ["a language that is none", { language: "xx" }, /there are: nl, fr, en/],
    ["misses of a part that is not measured", { part: "tuning", showKept: true }, /--part kept/],
  ])("refuses %s", (_label, options, sentence) => {
    expect(() => measured(options)).toThrow(sentence);
  });

  it("says which file is wrong, and never what stands in it", async () => {
    const file = join(dir, "en", "kept", "harmless.yaml");
    for (const [contents, sentence] of [
      ["- a secret: [", /harmless\.yaml is no valid YAML/],
      ["- { secret: 1 }", /harmless\.yaml, entry 0/],
    ] as const) {
      await writeFile(file, contents);
      expect(() => measured({ language: "en" })).toThrow(sentence);
      expect(() => measured({ language: "en" })).not.toThrow("secret");
    }
    await rm(file);
    expect(() => measured({ language: "en" })).toThrow(/harmless\.yaml is missing/);
    await writeFile(file, "[]");
  });
});

describe("a town's own words", () => {
  let store: TestDatabase;
  beforeAll(async () => {
    store = await testDatabase("demo");
    const { context } = runOn(store);
    await addMunicipality(context, "Bovenbeek", { number: "+32400000010", neighbourhood: ["Centrum"] });
    await addMunicipality(context, "Onderbeek", { number: "+32400000020", neighbourhood: ["Dorp"] });
  });
  afterAll(() => store.close());
  beforeEach(async () => {
    for (const town of [1, 2])
      await asTowns(store.pool, [town], (client) =>
        client.query("update municipality set settings = settings - 'words'"),
      );
  });

  async function printed(
    work: (context: ReturnType<typeof runOn>["context"]) => Promise<void>,
  ): Promise<string> {
    const run = runOn(store);
    await work(run.context);
    return run.lines.join("\n");
  }
  /** What adding prints; where it is refused, the sentence at the end. */
  async function added(
    words: string,
    named: string,
    more: Partial<AddOptions> = {},
    town = "1",
  ): Promise<string> {
    const run = runOn(store);
    const options = { language: "nl", list: named, source: "An", ...more };
    await add(run.context, town, words, options, { today: "2026-03-05", dir }).catch((error: unknown) =>
      run.lines.push(String((error as Error).message)),
    );
    return run.lines.join("\n");
  }
  const listed = (town = "1"): Promise<string> => printed((context) => list(context, town));

  it("are kept with their source, listed, put on record, and taken away; another town has none of them", async () => {
    const text = await added("zonneklaar", "yes", { source: "An, dienstencentrum" });
    expect(text).toContain(`"zonneklaar" alone is read as nothing now, and as yes then.`);
    expect(text).toContain("newly right: 1, and 0 in the part kept apart (not shown)");
    expect(text).toMatch(/^ +nl +yesNo +yes +- +yes +zonneklaar$/mu);
    expect(text).toContain("Kept for Bovenbeek");
    expect(await listed()).toMatch(/^nl +yes +zonneklaar +2026-03-05 +An, dienstencentrum$/mu);
    expect(await listed("2")).toBe("Onderbeek has no words of its own.");
    const journal = () =>
      asTowns(store.pool, [1, 2], async (client) => {
        const { rows } = await client.query<{ town: number; count: number }>(
          `select municipality_id as town, count(*)::int from journal where kind = 'setting-changed'
             and subject = 'municipality' and subject_id = municipality_id group by 1`,
        );
        return rows;
      });
    const [before] = await journal();
    await printed((context) => remove(context, "1", "ZONNEKLAAR", { language: "nl", list: "yes" }));
    expect(await listed()).toBe("Bovenbeek has no words of its own.");
    expect(await journal()).toEqual([{ town: 1, count: before!.count + 1 }]);
  });

  it.each([
    ["an intent", "flierefluiten", "intent-companion", {}, /newly right: 1,/],
    ["a day", "wasdag", "day-mon", {}, /is read as nothing now, and as mon then/],
    ["a part of the day", "koffietijd", "part-afternoon", {}, /as afternoon then/],
    ["a doubtful yes", "peins van wel", "unclear", {}, /as unclear then/],
    [
      "danger",
      "het vuurt",
      "danger-fire",
      { grade: "certain" },
      /as fire self certain then[\s\S]*newly right: 1,/,
    ],
    [
      "danger about others",
      "hij ligt te bleiten",
      "danger-neglect",
      { about: "other" },
      /neglect other possible then/,
    ],
    ["a word of another language", "impec de chez impec", "yes", { language: "fr" }, /Kept/],
  ] as const)("can be %s", async (_label, words, named, more, sentence) => {
    expect(await added(words, named, more)).toMatch(sentence);
    expect(await listed()).toContain(words);
  });

  it("that would alarm harmless messages are shown, and kept only with --yes", async () => {
    const text = await added("in de put", "danger-suicide");
    expect(text).toMatch(/newly right: 1,[\s\S]*zit in de put/u);
    expect(text).toMatch(
      /messages that would alarm: 1,[\s\S]*lookAlike +- +- +suicide self possible +in de put ligt/u,
    );
    expect(text).toContain("--yes");
    expect(await listed()).toContain("no words of its own");
    expect(await added("in de put", "danger-suicide", { yes: true })).toContain("Kept");
    expect(await listed()).toContain("danger-suicide self possible");
  });

  it("that make something else wrong are kept only with --yes", async () => {
    expect(await added("regen", "no")).toMatch(/newly wrong: 1,[\s\S]*not kept/iu);
    expect(await added("regen", "no", { yes: true })).toContain("Kept");
  });

  it("never show what stands in the part kept apart", async () => {
    const text = await added("verzwegen grap", "danger-child", { yes: true });
    expect(text).toContain("messages that would alarm: 0, and 1 in the part kept apart (not shown)");
    expect(text.split("\n").filter((line) => line.includes("verzwegen"))).toEqual([
      `"verzwegen grap" alone is read as nothing now, and as child self possible then.`,
    ]);
  });

  it("cannot hush a danger of the sets, not with --yes either", async () => {
    await added("zit in de put", "danger-suicide", {});
    expect(await added("zit in de put", "harmless", { yes: true })).toContain("would not be heard any more");
    expect(await listed()).not.toContain("harmless");
  });

  it.each([
    ["a list that is none", "x", "maybe", {}, "There is no list"],
    ["a danger about whom a yes is", "x", "yes", { about: "self" }, "words of danger have about and grade"],
    ["words without a letter", "...", "yes", {}, "one letter or figure"],
    ["a harmless word that is alone", "dood", "harmless", {}, "two words at least"],
    ["a source that is empty", "x", "yes", { source: "" }, "source"],
    ["what is read so already", "ja", "yes", {}, "already"],
    ["what another list has", "nee", "yes", {}, "would still be read as"],
  ])("are not %s", async (_label, words, named, more, sentence) => {
    expect(await added(words, named, more)).toContain(sentence);
    expect(await listed()).toContain("no words of its own");
  });

  it("are not set past the trial, and not taken away where they are not", async () => {
    expect(() => set(runOn(store).context, "1", "words", "[]", {})).toThrow("words add");
    await expect(remove(runOn(store).context, "1", "zon", { language: "nl", list: "yes" })).rejects.toThrow(
      "words list 1",
    );
    expect(await printed((context) => show(context, "1"))).toMatch(/^words +\[\] +default$/mu);
  });

  it("are typed on the command line, and tried against the real sets", async () => {
    const env = { DATABASE_URL: store.url, MASTER_KEY: testMasterKey.toString("base64") };
    const told = ["--language", "nl", "--list", "danger-neglect"];
    const more = ["--source", "An", "--about", "other", "--grade", "certain"];
    const adding = await buurtlijn(["words", "add", "Onderbeek", "ligt te kreupelen", ...told, ...more], {
      env,
    });
    expect(adding).toMatchObject({ code: 0, err: "" });
    expect(adding.out).toContain("as neglect other certain then");
    expect(adding.out).toContain("newly wrong: 0, and 0 in the part kept apart");
    const listing = await buurtlijn(["words", "list", "2"], { env });
    expect(listing.out).toMatch(
      /^nl +danger-neglect other certain +ligt te kreupelen +\d{4}-\d\d-\d\d +An$/mu,
    );
    const removing = await buurtlijn(["words", "remove", "2", "ligt te kreupelen", ...told], { env });
    expect(removing).toMatchObject({ code: 0, out: expect.stringContaining("Taken away") as string });
    const refusing = await buurtlijn(
      ["words", "add", "2", "ja", "--language", "nl", "--list", "yes", "--source", "x"],
      { env },
    );
    expect(refusing).toMatchObject({ code: 1, err: expect.stringContaining("already") as string });
    const measuring = await buurtlijn(["words", "measure", "--language", "fr", "--part", "tuning"]);
    expect(measuring.out).toMatch(/^danger, recall +\d\.\d{3} \(\d+\/\d+\) +>= 0\.95 +(yes|no)$/mu);
  });
});
