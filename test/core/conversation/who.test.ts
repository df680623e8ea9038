import { beforeEach, describe, expect, it } from "vitest";
import { Line } from "./support.ts";

const day = 24 * 60;
const name = "who:who.name";
const mine = "who:who.mine";
const walk = "companion-request:wish.kind/said-back";
let line: Line;

/** The telephone takes up what waited for an answer, as it does a moment later. */
const next = (): string[] => line.next();

describe("a telephone that several people use", () => {
  beforeEach(() => {
    line = new Line();
    line.people = [
      { person: "1", firstName: "Maria" },
      { person: "2", firstName: "Roger" },
    ];
  });

  it("asks who writes before anything else, offering no names; the wish is then taken up", () => {
    expect(line.hear("ik zoek gezelschap")).toEqual([name]);
    expect(line.done()).toEqual([]);
    expect(line.hear("Roger")).toEqual([]);
    expect(line.done()).toEqual(["speaker 2"]);
    expect(line.kept()).toEqual(["ik zoek gezelschap"]);
  });

  it("asks no thanks, no global word and no cry for help whose they are", () => {
    for (const [text, said] of [
      ["dank u wel", "thanks:thanks.welcome"],
      ["BEL", "talk-to-person:call.told"],
      ["menu", "welcome:hello.menu"],
      ["ik wil niet meer leven", "danger:now.suicide"],
      ["STOP", "stop:stop.stopped"],
    ])
      expect(line.hear(text!)).toEqual([said]);
  });

  it("asks once an hour at most, and takes what follows as the same hand's", () => {
    line.hear("ik zoek gezelschap");
    line.hear("Maria");
    expect(line.done()).toEqual([]);
    expect(line.hear("ik zoek gezelschap")).toEqual([walk]);
    line.pass(50);
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
    line.pass(61);
    expect(line.hear("dinsdag namiddag")).toEqual([name]);
  });

  it("never takes one person's yes for another's question", () => {
    line.hear("ik zoek een wandeling dinsdag namiddag");
    line.hear("Maria");
    line.hear("ik zoek een wandeling dinsdag namiddag");
    line.hear("ja");
    expect(line.hear("ja")).toEqual(["companion-request:sharing.firstNameAndVillage"]);
    line.pass(2 * 60);
    // Roger finds the question about sharing on the screen.
    expect(line.hear("ja")).toEqual([name]);
    expect(line.hear("Roger")).toEqual([]);
    line.done();
    expect(line.hear("ja")).not.toContain("companion-request:search.searching");
    expect(line.done()).toEqual([]);
    // Maria takes up her thread, and is asked again first.
    line.pass(2 * 60);
    line.hear("ja");
    line.hear("Maria");
    expect(line.hear("ja")).toEqual(["companion-request:sharing.firstNameAndVillage"]);
    expect(line.hear("ja")).toEqual(["companion-request:search.searching"]);
  });

  it("takes another name for a stranger, and somebody who says none to a person", () => {
    line.hear("ik zoek gezelschap");
    expect(line.hear("Jeanine")).toEqual([]);
    expect(line.done()).toEqual(["speaker new Jeanine"]);
    line.pass(2 * 60);
    line.hear("ik zoek gezelschap");
    expect(line.hear("dat zeg ik niet")).toEqual(["who:who.name/not-understood"]);
    expect(line.hear("nee")).toEqual(["who:who.noName"]);
    expect(line.done()).toEqual(["case call-back"]);
  });

  it("gets news with one first name and no topic; only then the one whom it is for reads it", () => {
    expect(line.news("matched-volunteer", { person: "2", firstName: "Jef" })).toEqual([mine]);
    expect(line.args()).toMatchObject({ greet: "Roger" });
    expect(line.hear("ja")).toEqual([]);
    expect(line.done()).toEqual(["speaker 2"]);
    expect(next()).toEqual(["match-news:news.volunteer"]);
    // She has just said who she is.
    expect(line.news("not-chosen", { person: "2" })).toEqual(["match-news:news.notChosen"]);
    expect(line.news("not-chosen", { person: "1" })).toEqual([mine]);
  });

  it("has a person call where somebody else reads it, or nobody answers; an offer just ends", () => {
    line.news("matched-volunteer", { person: "2", firstName: "Jef" });
    expect(line.hear("nee")).toEqual(["who:who.otherWay"]);
    expect(line.done()).toEqual(["call 2"]);
    line.pass(2 * 60);
    line.news("not-chosen", { person: "1" });
    expect(line.next()).toEqual(["who:who.otherWay"]);
    expect(line.done()).toEqual(["call 1"]);
    line.pass(2 * 60);
    expect(line.offer("7", "Jef", 6 * 60, "1")).toEqual([mine]);
    expect(line.hear("nee")).toEqual(["who:who.otherWay"]);
    expect(line.done()).toEqual([]);
  });
});

describe("a long silence, or a telephone that could not be reached", () => {
  beforeEach(() => {
    line = new Line();
    line.hear("BEL");
  });

  it("is followed by the question who writes; the same name goes on", () => {
    line.pass(183 * day);
    line.done();
    expect(line.hear("k zou gaarne eens gaan wandelen")).toEqual([name]);
    expect(line.hear("maria")).toEqual([]);
    expect(line.done()).toEqual([]);
    expect(line.kept()).toEqual(["k zou gaarne eens gaan wandelen"]);
    expect(line.hear("k zou gaarne eens gaan wandelen")).toEqual([walk]);
  });

  it("half a year to the day before that asks nothing", () => {
    line.pass(181 * day);
    expect(line.hear("k zou gaarne eens gaan wandelen")).toEqual([walk]);
  });

  it("another name is a stranger, and a person looks after the one we knew", () => {
    line.talk.doubtAt = line.at;
    line.done();
    line.hear("k zou gaarne eens gaan wandelen");
    line.hear("Omer");
    expect(line.done()).toEqual(["speaker new Omer", "call 1"]);
  });

  it("news waits for a name, and greets nobody", () => {
    line.pass(183 * day);
    line.done();
    expect(line.news("matched-volunteer", { person: "1", firstName: "Jef" })).toEqual([name]);
    expect(line.hear("Maria")).toEqual([]);
    expect(next()).toEqual(["match-news:news.volunteer"]);
    line.pass(183 * day);
    line.news("matched-volunteer", { person: "1", firstName: "Jef" });
    line.hear("Omer");
    expect(line.done()).toEqual(["speaker new Omer", "call 1"]);
    expect(line.talk.waiting).toEqual([]);
  });

  it("staff are known by their number", () => {
    line.staff = true;
    line.pass(400 * day);
    expect(line.hear("NEEM 2041")).not.toContain(name);
    expect(line.hear("hallo")).not.toContain(name);
  });
});

describe("a number with another owner", () => {
  it.each([
    "wie is dit? ik heb dit nummer nog maar pas",
    "verkeerd nummer",
    "dit nummer is nu van mij",
    "vous vous trompez de numéro",
    "wrong number mate",
    "I just got this number",
  ])("%s: sorry, nothing confirmed, and nothing of what was due comes", (text) => {
    line = new Line();
    line.hear("ik zoek gezelschap");
    line.offer("7", "Jef");
    line.done();
    expect(line.hear(text)).toEqual(["wrong-number:wrong.sorry"]);
    expect(line.done()).toEqual(["address leave"]);
    expect(line.talk).toMatchObject({ runs: [], waiting: [], asleep: [], questions: [] });
  });

  it.each([
    "wie is dit?",
    "ik heb een nieuw nummer",
    "ik had een verkeerd nummer gebeld, sorry",
    "dit nummer is van de dokter zeker",
    "mijn zoon heeft een nieuwe gsm",
  ])("%s: lets nobody go", (text) => {
    line = new Line();
    line.hear("BEL");
    line.done();
    line.hear(text);
    expect(line.done()).not.toContain("address leave");
  });

  it("a newcomer who has the wrong number has nothing to leave", () => {
    line = new Line();
    line.people = [{ person: "1", firstName: null }];
    line.firstName = null;
    expect(line.hear("verkeerd nummer")).toEqual(["wrong-number:wrong.sorry"]);
    expect(line.done()).toEqual([]);
  });
});

describe("somebody who asks about somebody else", () => {
  it.each([
    "is mijn moeder bij jullie gekend?",
    "kennen jullie mijn vader",
    "staat mijn tante ingeschreven bij jullie",
    "krijgt mijn oma hulp van jullie?",
    "est-ce que ma mère est connue chez vous ?",
    "is my mum registered with you?",
  ])("%s: is never told whether she is known; a person calls", (text) => {
    line = new Line();
    expect(line.hear(text)).toEqual(["asks-about:about.askedFirst"]);
    expect(line.done()).toEqual(["case call-back"]);
  });

  it.each(["mijn moeder is gekend bij de dokter en zoekt gezelschap", "ken je iemand die mee wandelt"])(
    "%s: is a wish like any other",
    (text) => {
      line = new Line();
      expect(line.hear(text)).not.toContain("asks-about:about.askedFirst");
    },
  );
});
