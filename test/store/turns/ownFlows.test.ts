import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { showCase } from "../../../src/store/cases/showCase.ts";
import { asTowns } from "../../../src/store/database/tenancy.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, type TestDatabase } from "../../support/database.ts";

const DAY = 24 * 60;
let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef", "Rita"]);
});
afterEach(() => {
  if (town.errors.length > 0) throw new Error(town.errors.join("\n"));
});
afterAll(() => store.close());

/** Somebody writes these one after the other. @returns what she reads after the last. */
async function talk(who: string, ...texts: string[]): Promise<string[]> {
  let heard: string[] = [];
  for (const text of texts) heard = await town.text(who, text);
  return heard;
}

const person = async (name: string): Promise<{ id: string; state: number; known: boolean }> => {
  const conversation = town.conversationOf(name);
  const [row] = await town.rows<{ id: string; state: number; known: boolean }>(
    `select p.id::text, p.state, a.lookup is not null as known from conversation c
       join person p on p.id = c.person_id join address a on a.id = c.address_id where c.id = $1`,
    [conversation],
  );
  return row!;
};
const notes = async (): Promise<string[]> =>
  asTowns(store.pool, [town.town], async (client) => {
    const { rows } = await client.query<{ conversation: string; note: Buffer }>(
      `select conversation_id::text as conversation, note from case_file where note is not null order by number`,
    );
    const opened: string[] = [];
    for (const { conversation, note } of rows)
      opened.push(String(await store.keys.sealer.openForConversation(client, conversation, note)));
    return opened;
  });

describe("what we hold of somebody", () => {
  it("is counted without contents, and that she looked is on the record", async () => {
    await talk("Maria", "BEL", "gegevens");
    const [held, more] = await talk("Maria", "zien");
    expect(held).toContain("Voornaam: Maria. Dorp: Dadizele. Taal: Nederlands.");
    expect(held).toContain("2 berichten van jou, sinds");
    expect(more).toContain("Er is 1 dossier bij een mens. Buren mogen je voornaam en je dorp niet weten.");
    const { id } = await person("Maria");
    expect(
      await town.rows(`select subject, subject_id::text, actor_id::text from journal where kind = 'read'`),
    ).toEqual([{ subject: "person", subject_id: id, actor_id: id }]);
  });

  it("does not count danger: others may see the screen", async () => {
    await talk("Maria", "ik wil niet meer leven");
    expect((await talk("Maria", "gegevens", "zien"))[1]).toContain("Er zijn 0 dossiers");
  });

  it("says who looked by day and role, and not that she did herself", async () => {
    expect(await talk("Maria", "gegevens", "gekeken")).toEqual([expect.stringContaining("Nog niemand")]);
    await talk("Maria", "BEL", "gegevens", "zien");
    const { id: actorId } = await person("An");
    const reading = { municipalityId: town.town, number: 2000, actorId, now: town.at };
    await asTowns(store.pool, [town.town], (client) => showCase(client, reading));
    const [looked] = await talk("Maria", "gegevens", "gekeken");
    expect(looked).toContain("1 keer gelezen. De laatste keren: 3/3/2026 (aanspreekpersoon). Namen");
  });

  it("is corrected, and taken back by a no", async () => {
    await talk("Maria", "gegevens", "verbeteren", "naam");
    expect(await talk("Maria", "Marja")).toEqual([expect.stringContaining("voortaan als Marja")]);
    expect(await talk("Maria", "nee", "Mariette")).toEqual([
      expect.stringContaining("voortaan als Mariette"),
    ]);
    expect((await talk("Maria", "gegevens", "zien"))[0]).toContain("Voornaam: Mariette.");
  });

  it("is left to a person where several people use the number", async () => {
    const [{ address } = { address: "" }] = await town.rows<{ address: string }>(
      `select address_id::text as address from conversation where id = $1`,
      [town.conversationOf("Maria")],
    );
    const { id } = await person("Rita");
    await town.rows(
      `insert into address_person (municipality_id, address_id, person_id) values ($1, $2, $3)`,
      [town.town, address, id],
    );
    expect(await talk("Maria", "gegevens")).toEqual([expect.stringContaining("door meer mensen gebruikt")]);
    expect(await town.cases()).toEqual(["call-back 0 my-data"]);
  });
});

describe("an erasure that somebody asks for", () => {
  const ask = (): Promise<string[]> => talk("Maria", "gegevens", "wissen", "ja");

  it("happens an hour after her yes, when the last text has left", async () => {
    expect(await ask()).toEqual([expect.stringContaining("Over een uur wissen we alles")]);
    await town.pass(59);
    expect(await person("Maria")).toMatchObject({ state: 0, known: true });
    await town.pass(2);
    expect(await person("Maria")).toMatchObject({ state: 3, known: false });
    expect(await town.rows(`select kind from journal where kind = 'erased'`)).toHaveLength(1);
    await town.send("Maria", "hallo");
    expect(await town.rows(`select 1 from address where lookup is not null`)).toHaveLength(4);
  });

  it("is taken back by a no within the hour", async () => {
    await ask();
    await town.pass(30);
    expect(await talk("Maria", "nee")).toEqual([expect.stringContaining("We wissen niets")]);
    await town.pass(120);
    expect(await person("Maria")).toMatchObject({ state: 0, known: true });
  });

  it("takes a plain yes", async () => {
    expect(await talk("Maria", "gegevens", "wissen", "jaja", "zal wel")).toEqual([
      expect.stringContaining("We wissen niets"),
    ]);
    await town.pass(120);
    expect(await person("Maria")).toMatchObject({ state: 0 });
  });

  it("is a person's where a search runs", async () => {
    await town.askForWalk();
    expect(await ask()).toEqual([expect.stringContaining("doet een mens het samen met jou")]);
    expect(await town.cases()).toEqual(["call-back 0 erase"]);
  });

  it("is a person's where danger was written meanwhile", async () => {
    await ask();
    await talk("Maria", "ik wil niet meer leven");
    await town.pass(120);
    expect(await person("Maria")).toMatchObject({ state: 0, known: true });
    expect((await town.cases()).at(-1)).toBe("call-back 0 erase");
  });
});

describe("a neighbour who helps", () => {
  const asked = async (who: string): Promise<number> => (await town.heard(who)).length;

  it("who is away is not asked, and is again afterwards by herself", async () => {
    expect(await talk("Youssef", "ik ben op reis", "morgen", "10 maart")).toEqual([
      expect.stringContaining("niet van woensdag 4 maart tot en met dinsdag 10 maart"),
    ]);
    expect(await talk("Youssef", "ja")).toEqual([expect.stringContaining("We vragen je niets van")]);
    await town.pass(DAY);
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([0, 1]);
    await talk("Maria", "niet meer nodig", "ja");
    await town.pass(7 * DAY);
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([1, 1]);
  });

  it.each([
    ["10 maart", "5 maart"],
    ["5 maart 2025", "6 maart 2025"],
  ])("days that cannot be (%s to %s) change nothing", async (from, until) => {
    expect(await talk("Youssef", "ik ben op reis", from, until, "ja")).toEqual([
      expect.stringContaining("Die dagen kunnen niet"),
    ]);
    await town.askForWalk();
    expect(await asked("Youssef")).toBe(1);
  });

  it("who takes it back at once stays", async () => {
    await talk("Youssef", "ik ben op reis", "vandaag", "10 maart", "ja");
    expect(await talk("Youssef", "nee")).toEqual([expect.stringContaining("We veranderden niets")]);
    await town.askForWalk();
    expect(await asked("Youssef")).toBe(1);
  });

  it("is asked this week for the moments that suit, and as ever from Monday on", async () => {
    expect(await talk("Youssef", "deze week", "donderdag")).toEqual([
      expect.stringContaining("alleen iets voor donderdag"),
    ]);
    await talk("Rita", "deze week", "dinsdag namiddag of vrijdag");
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([0, 1]);
    await talk("Maria", "niet meer nodig", "ja");
    await town.pass(6 * DAY);
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([1, 1]);
  });

  it("pauses until she says so", async () => {
    await talk("Youssef", "pauze", "ja", "nee");
    expect(await talk("Rita", "deze week", "nee")).toEqual([expect.stringContaining("niets meer")]);
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([0, 0]);
    expect(await talk("Youssef", "weer mee", "ja")).toEqual([expect.stringContaining("er weer bij")]);
    await talk("Maria", "niet meer nodig", "ja");
    await town.askForWalk();
    expect([await asked("Youssef"), await asked("Rita")]).toEqual([1, 0]);
  });

  it("sees whom she goes to, as the other sees who comes", async () => {
    expect(await talk("Youssef", "mijn afspraken")).toEqual([expect.stringContaining("geen afspraak")]);
    await town.askForWalk();
    await talk("Youssef", "ja");
    await talk("Rita", "nee");
    await talk("An", "KIES 2000 1");
    expect((await talk("Youssef", "mijn afspraken")).at(-1)).toContain(
      "Jij gaat bij Maria uit Dadizele: een wandeling, dinsdagnamiddag.",
    );
    expect((await talk("Maria", "mijn afspraken")).at(-1)).toContain("Youssef uit Dadizele komt bij jou");
  });

  it("who is none is told so, and nothing is changed", async () => {
    expect(await talk("Maria", "ik ben op reis")).toEqual([
      expect.stringContaining("geen vragen om te helpen"),
    ]);
  });
});

describe("who worries about somebody", () => {
  it("is thanked, and a person reads what was said and whether the name may be told", async () => {
    await talk("Maria", "ik ben ongerust over mijn buurvrouw", "ja", "nee", "ze ziet er moe uit", "nee");
    expect(await talk("Maria", "nee")).toEqual([expect.stringContaining("belt je")]);
    expect(await town.cases()).toEqual(["signal 0 worry"]);
    const [note] = await notes();
    expect(note).toContain("ik ben ongerust over mijn buurvrouw");
    expect(note).toContain("Gezien: ze ziet er moe uit. Weet dat wij het weten: nee.");
    expect(note).toContain("NIET NOEMEN");
  });

  it("goes to danger where there is any, in whatever answer", async () => {
    await talk("Maria", "ik ben ongerust over mijn buurvrouw", "ja", "nee");
    await talk("Maria", "ze wil niet meer leven, ze heeft pillen geslikt");
    expect(await town.cases()).toEqual([expect.stringMatching(/^danger 0/)]);
  });
});

it("who is not content finds a person, and what she adds goes with it", async () => {
  await talk("Maria", "ik heb een klacht");
  expect(await talk("Maria", "er kwam niemand en ik had koffie gezet")).toEqual([
    expect.stringContaining("geven we mee"),
  ]);
  expect(await town.cases()).toEqual(["complaint 0 complaint"]);
});

it("who would help without imposing says what and when, and a person calls", async () => {
  await talk("Maria", "ik wil graag helpen maar me niet opdringen", "ja", "wandelen", "dinsdag");
  expect(await talk("Maria", "ja")).toEqual([expect.stringContaining("om elkaar te leren kennen")]);
  expect((await notes())[0]).toContain(
    "wil iets doen voor een buur: wandelen. Wanneer: dinsdag.".replace("wil", "Wil"),
  );
  const { id } = await person("Maria");
  expect(await town.rows(`select roles from person where id = $1`, [id])).toEqual([{ roles: ["resident"] }]);
});

it("another language is remembered; one that we do not write is a person's", async () => {
  expect(await talk("Maria", "taal", "engels")).toEqual([
    expect.stringContaining("we write to you in English"),
  ]);
  expect(await talk("Maria", "my visits")).toEqual([expect.stringContaining("You have no visit")]);
  expect(await talk("Rita", "ik spreek arabisch")).toEqual([
    expect.stringMatching(/^\p{Script=Arabic}.*JA/u),
  ]);
  expect(await talk("Rita", "ja")).toEqual([
    expect.stringMatching(/\p{Script=Arabic}.* An van de gemeente belt je/u),
  ]);
  expect(await town.cases()).toEqual(["call-back 0 language"]);
  expect((await notes())[0]).toContain("Arabisch");
});

it("a word or a sentence leads out of the welcome", async () => {
  await talk("Maria", "goeiedag");
  expect(await talk("Maria", "wat staat er over mijn gegevens bij jullie")).toEqual([
    expect.stringContaining("Het gaat over jouw gegevens"),
  ]);
});

describe("the directory", () => {
  const service = (name: string, groups: string[]): unknown => ({
    name,
    what: { nl: "maaltijden", en: "meals" },
    phone: "051 12 34 56",
    hours: { nl: "ma-vr 9-12 u" },
    groups,
    checked: "2026-01-05",
    source: "town hall",
  });

  it("shows no example: its numbers are invented", async () => {
    expect(await talk("Maria", "wegwijs", "ouderen")).toEqual([
      expect.stringContaining("zoekt een mens met je mee"),
    ]);
    expect(await town.cases()).toEqual(["call-back 0 directory"]);
  });

  it("shows what the town keeps, two at a time", async () => {
    const directory = [
      service("Een", ["older"]),
      service("Twee", ["older", "carers"]),
      service("Drie", ["older"]),
    ];
    town = await ClockTown.open(store, [], { settings: { directory } });
    const [first] = await talk("Maria", "wegwijs", "ouderen");
    expect(first).toContain("Een: maaltijden. 051 12 34 56, ma-vr 9-12 u. Twee: maaltijden.");
    expect(first).not.toContain("Drie");
    expect(await talk("Maria", "nee")).toEqual([expect.stringContaining("Er is ook nog: Drie: maaltijden.")]);
    expect(await talk("Maria", "ja")).toEqual([expect.stringContaining("Fijn.")]);
    expect(await town.cases()).toEqual([]);
  });
});
