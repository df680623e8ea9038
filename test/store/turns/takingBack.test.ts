import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../src/store/database/open.ts";
import { ClockTown } from "../../support/clockTown.ts";
import { testDatabase, testMasterKey, type TestDatabase } from "../../support/database.ts";

let store: TestDatabase;
let town: ClockTown;
beforeAll(async () => {
  store = await testDatabase();
}, 60_000);
beforeEach(async () => {
  town = await ClockTown.open(store, ["Youssef", "Rita", "Jef", "Lies"]);
  await town.askForWalk();
  for (const who of ["Youssef", "Rita", "Jef", "Lies"]) await town.heard(who);
});
afterEach(() => {
  if (town.errors.length > 0) throw new Error(town.errors.join("\n"));
});
afterAll(() => store.close());

const request = async (): Promise<{ state: number; offers: string }> => {
  const [row] = await town.rows<{ state: number; offers: string }>(
    `select r.state, (select string_agg(o.state::text, '' order by o.id) from offer o where o.request_id = r.id) as offers
     from request r order by r.id desc limit 1`,
  );
  return row!;
};
/** What Maria read when her search began. */
const searching = (): string => {
  const file = parse(readFileSync("flows/companion-request/text.nl.yaml", "utf8")) as Record<string, string>;
  return file["search.searching"]!;
};
const requests = async (): Promise<number> => (await town.rows(`select 1 from request`)).length;

describe("a yes that is taken back", () => {
  it('by "nee" right after it: the place is free, and the asker hears nothing', async () => {
    expect(await town.text("Youssef", "ja")).toEqual([expect.stringContaining("Antwoord NEE")]);
    expect(await request()).toEqual({ state: 0, offers: "100" });
    expect(await town.text("Youssef", "nee sorry, verkeerd gelezen")).toEqual([
      expect.stringContaining("geschrapt"),
    ]);
    // Lies, who was not asked yet, gets the place.
    expect(await request()).toEqual({ state: 0, offers: "5000" });
    expect(await town.heard("Lies")).toHaveLength(1);
    expect(await town.heard("Maria")).toEqual([]);
  });

  it("in own words, later: asked once; a choice without a yes is closed and the search goes on", async () => {
    await town.text("Youssef", "ja");
    for (const who of ["Rita", "Jef"]) await town.text(who, "nee");
    await town.text("Lies", "nee");
    expect(await request()).toEqual({ state: 1, offers: "1222" });
    expect(await town.cases()).toEqual(["choose-volunteer 0 yeses-gathered"]);
    await town.pass(24 * 60);
    expect(await town.text("Youssef", "ik kan dinsdag niet meer")).toEqual([
      expect.stringContaining("Maria uit Dadizele: dinsdagnamiddag. Wil je dat afzeggen?"),
    ]);
    expect(await town.text("Youssef", "ja")).toEqual([expect.stringContaining("je staat er niet meer bij")]);
    // Nobody is left: the contact person takes over, and only now Maria hears something.
    expect(await request()).toEqual({ state: 3, offers: "5222" });
    expect(await town.cases()).toEqual(["choose-volunteer 2 yeses-gathered", "no-match 0 nobody-left"]);
    expect((await town.heard("Maria")).join()).toContain("Nu kan er jammer genoeg niemand");
  });

  it("after she was promised: she is asked, the contact person hears of it, and the same search goes on", async () => {
    for (const who of ["Youssef", "Rita", "Jef"]) await town.text(who, "ja");
    await town.text("An", "KIES 2000 1");
    expect((await town.heard("Maria")).join()).toContain("Youssef uit de buurt helpt je graag");
    await town.text("Youssef", "lukt toch niet, ben ziek");
    expect(await town.text("Youssef", "ja")).toEqual([expect.stringContaining("Wij zeggen het aan Maria")]);
    expect(await town.cases()).toContain("volunteer-withdrew 0 volunteer-withdrew");
    expect((await town.heard("An")).join()).toMatch(/Dossier \d+\. Antwoord NEEM/);
    expect((await town.heard("Maria")).join()).toContain("Mogen we iemand anders zoeken?");
    await town.pass(60);
    // Without her word nobody is asked.
    expect((await request()).offers).toBe("544");
    expect(await town.text("Maria", "ja")).toEqual([expect.stringContaining("andere buren")]);
    expect(await requests()).toBe(1);
    expect(await town.heard("Lies")).toHaveLength(1);
  });

  it("after she was promised, and she wants nobody else: nothing searches on", async () => {
    for (const who of ["Youssef", "Rita", "Jef"]) await town.text(who, "ja");
    await town.text("An", "KIES 2000 1");
    await town.text("Youssef", "ik kan toch niet");
    await town.text("Youssef", "ja");
    expect(await town.text("Maria", "nee")).toContainEqual(
      expect.stringContaining("we zoeken niemand anders"),
    );
    expect((await request()).state).toBe(4);
  });

  it("after she was promised, and she never answers: a person calls, by day, and nothing waits for ever", async () => {
    for (const who of ["Youssef", "Rita", "Jef"]) await town.text(who, "ja");
    await town.text("An", "KIES 2000 1");
    // Of a visit this very evening she hears at ten, too.
    await town.rows(`update request set moment = '{tue-evening}'`);
    await town.pass(12 * 60);
    await town.text("Youssef", "ik kan toch niet");
    await town.text("Youssef", "ja");
    expect((await town.heard("Maria")).join()).toContain("Mogen we iemand anders zoeken?");
    await town.pass(48 * 60);
    // Ten in the evening: she is left to sleep.
    expect(await town.heard("Maria")).toEqual([]);
    await town.pass(10 * 60);
    expect(await town.heard("Maria")).toEqual([expect.stringContaining("om te horen wat je graag wil")]);
    expect(await town.cases()).toContain("no-match 0 no-answer");
    expect((await request()).state).toBe(4);
  });

  it("that nobody gave is not taken back: the words are an ordinary no", async () => {
    expect(await town.text("Youssef", "ik kan toch niet")).toEqual([
      expect.stringContaining("dank je om te antwoorden"),
    ]);
    expect(await request()).toEqual({ state: 0, offers: "2000" });
  });
});

describe("a wish that is taken back", () => {
  it("by the very words that the search began with, in which nobody hears danger", async () => {
    const [, words] = /Schrijf: ([^.]+)\./.exec(searching())!;
    expect(await town.text("Maria", words!)).toEqual([expect.stringContaining("Zullen we daarmee stoppen?")]);
  });

  it("ends the search; who said yes hears so kindly, who still thought hears nothing", async () => {
    await town.text("Youssef", "ja");
    expect(await town.text("Maria", "laat maar, hoeft niet meer")).toEqual([
      expect.stringContaining("om mee te wandelen"),
    ]);
    expect(await town.text("Maria", "ja")).toEqual([expect.stringContaining("we zoeken niet verder")]);
    expect(await request()).toEqual({ state: 4, offers: "444" });
    expect(await town.heard("Youssef")).toContainEqual(
      expect.stringContaining("heeft het nu niet meer nodig"),
    );
    expect(await town.heard("Rita")).toEqual([]);
    expect(await town.text("Rita", "ja")).toEqual([expect.stringContaining("intussen al voorbij")]);
  });

  it("that waits for the contact person's choice takes the choice away", async () => {
    for (const who of ["Youssef", "Rita", "Jef"]) await town.text(who, "ja");
    expect(await town.cases()).toEqual(["choose-volunteer 0 yeses-gathered"]);
    await town.text("Maria", "het is niet meer nodig");
    await town.text("Maria", "ja");
    expect(await town.cases()).toEqual(["choose-volunteer 2 yeses-gathered"]);
    expect(await town.text("An", "KIES 2000 1")).toContainEqual(
      expect.stringContaining("Die keuze kan niet meer"),
    );
  });
});

describe("consent", () => {
  it("that was withdrawn stops the next wave: a person takes over with the reason", async () => {
    await town.rows(`update consent set withdrawn_at = now()`);
    await town.text("Youssef", "nee");
    expect(await town.heard("Lies")).toEqual([]);
    expect(await town.cases()).toEqual(["no-match 0 no-consent"]);
    expect(await town.heard("Maria")).toEqual([]);
    expect((await request()).state).toBe(3);
  });
});

describe("one place, many answers", () => {
  it("of ten yeses at once on two replicas one wins a small urgent task; the others are late, kindly", async () => {
    const people = ["Ann", "Bea", "Cas", "Dirk", "Els", "Fons", "Griet", "Hugo", "Ivo", "Jo"];
    const second = await openStore({ databaseUrl: store.url, kind: "live", masterKey: testMasterKey });
    const settings = { matching: { atOnce: 10 } };
    const small = await ClockTown.open(store, people, { settings, replicas: [second] });
    for (const body of ["kan iemand een boodschap voor mij doen", "ja", "dinsdag namiddag", "ja"])
      await small.text("Maria", body);
    await Promise.all(people.map((who) => small.send(who, "ja")));
    await small.settle();
    const answers: string[] = [];
    for (const who of people) answers.push((await small.heard(who)).at(-1)!);
    expect(answers.filter((text) => text.includes("Jij helpt Maria"))).toHaveLength(1);
    expect(answers.filter((text) => text.includes("intussen al voorbij"))).toHaveLength(9);
    expect((await small.heard("Maria")).filter((text) => text.includes("Goed nieuws"))).toHaveLength(1);
    expect(small.errors).toEqual([]);
    await second.close();
  });

  it("nobody left becomes a case for the contact person, and Maria hears it kindly", async () => {
    for (const who of ["Youssef", "Rita", "Jef", "Lies"]) await town.text(who, "nee");
    expect(await town.cases()).toEqual(["no-match 0 nobody-left"]);
    expect((await town.heard("An")).join()).toContain("Dossier 2000");
    expect((await town.heard("Maria")).join()).toContain("Dat ligt niet aan jou");
  });

  it("a yes after the offer's end is late, and its place was given on", async () => {
    await town.pass(6 * 60 + 1);
    expect(await town.heard("Lies")).toHaveLength(1);
    expect(await town.text("Youssef", "ja")).toEqual([expect.stringContaining("intussen al voorbij")]);
  });
});
