import { beforeEach, describe, expect, it } from "vitest";
import { Line } from "./support.ts";

let line: Line;
beforeEach(() => {
  line = new Line();
});

const question = "companion-request:wish.kind/said-back";
const offer = "companion-offer:offer.accept";
const gathered = "companion-offer:offer.gathered";

describe("a first sentence", () => {
  it.each([
    ["k zou gaarne eens gaan wandelen", question],
    ["kan er iemand mij helpen", "companion-request:wish.kind"],
    ["goeiendag", "welcome:hello.intent"],
    ["qsdf jklm", "welcome:hello.intent"],
    ["ik wil iemand van de gemeente spreken", "talk-to-person:call.told"],
    ["ik wil vrijwilliger worden", "help-offer:offer.meant"],
    ["dank u wel", "thanks:thanks.welcome"],
    ["menu", "welcome:hello.menu"],
    ["kan iemand mijn pillen klaarzetten", "companion-request:wish.never"],
    ["hulp", "help:help.dangerNow"],
    ["ik kan niet alleen naar de winkel", "companion-request:wish.kind/said-back"],
  ])("%s: %s", (text, said) => {
    expect(line.hear(text)).toContain(said);
  });

  it("that takes something back finds nothing that stands, and is met with a welcome", () => {
    expect(line.hear("ik kan toch niet")).toEqual(["welcome:hello.intent"]);
  });
});

describe("danger", () => {
  it("comes before a global word, a staff command and an open question", () => {
    line.staff = true;
    line.hear("ik zoek gezelschap");
    expect(line.hear("NEEM 2041 en ik wil niet meer leven")).toEqual(["danger:now.suicide"]);
    expect(line.done()).toContain("case danger");
  });

  it("asks alone: its question has no number, a bare yes needs none, and an offer comes again a day later", () => {
    line.offer("7", "Maria", 48 * 60);
    expect(line.hear("het hoeft voor mij niet meer")).toEqual(["danger:check.sure"]);
    expect(line.hear("ja")).toEqual(["danger:now.suicide"]);
    const asked = line.at;
    expect(line.next()).toEqual([offer]);
    expect(Date.parse(line.at) - Date.parse(asked)).toBe(24 * 3_600_000);
    expect(line.hear("ja")).toEqual([gathered]);
  });

  it("to herself, also a possible one that she denies, keeps offers away for a day; other news comes", () => {
    expect(line.hear("ik kan niet meer")).toEqual(["danger:check.sure"]);
    expect(line.hear("nee zo erg is het niet")).toEqual(["danger:check.calm"]);
    line.pass(60);
    expect(line.offer("7", "Maria")).toEqual([]);
    expect(line.news("not-chosen")).toEqual(["match-news:news.notChosen"]);
    // Its end passes meanwhile: it is not asked any more.
    expect(line.next()).toEqual([]);
    expect(line.offer("8", "Maria")).toEqual([offer]);
  });

  it("to somebody else keeps no offer away", () => {
    line.hear("mijn buurvrouw is gevallen en beweegt niet meer");
    line.pass(60);
    expect(line.offer("7", "Maria")).toEqual([offer]);
  });

  it.each(["ik kan niet meer", "nee, maar ik kan niet meer"])(
    "is no less for a reply that says it again, though it holds a no: %s",
    (reply) => {
      expect(line.hear("ik kan niet meer")).toEqual(["danger:check.sure"]);
      expect(line.hear(reply)).toEqual(["danger:now.suicide"]);
    },
  );

  it("is reassured by a plain no only", () => {
    line.hear("ik kan niet meer");
    expect(line.hear("nee zo erg is het niet")).toEqual(["danger:check.calm"]);
  });

  it.each(["laat maar", "hoeft niet", "ik wil niet", "dat gaat niet"])(
    "is asked about once more after a no that only waves away, and is then certain: %s",
    (waved) => {
      line.hear("ik kan niet meer");
      expect(line.hear(waved)).toEqual(["danger:check.sure/not-understood"]);
      expect(line.hear(waved)).toEqual(["danger:now.suicide"]);
      line = new Line();
      line.hear("hulp");
      expect(line.hear(waved)).toEqual(["help:help.dangerNow/not-understood"]);
      expect(line.hear(waved)).toEqual(["help:help.danger"]);
    },
  );

  it("that nobody reassures in ten minutes is treated as certain, at night too", () => {
    line.pass(14 * 60);
    line.hear("ik kan niet meer");
    line.done();
    const asked = Date.parse(line.at);
    expect(line.next()).toEqual(["danger:now.suicide"]);
    expect(Date.parse(line.at) - asked).toBe(10 * 60_000);
    expect(line.done()).toEqual(["case danger"]);
  });

  it("leaves a thread where it was: a late answer takes it up", () => {
    line.hear("ik zoek gezelschap");
    line.hear("ja");
    line.hear("ik wil niet meer leven");
    expect(line.hear("dinsdag namiddag")).toEqual(["companion-request:sharing.firstNameAndVillage"]);
  });

  it("that asks for no answer gets none, nor anything later, until she writes again", () => {
    line.hear("ik zoek gezelschap");
    expect(line.hear("hij slaat mij, niet antwoorden")).toEqual([]);
    expect(line.news("matched-volunteer", { firstName: "Maria" })).toEqual([]);
    expect(line.hear("dank u wel")).toEqual(["thanks:thanks.welcome"]);
  });
});

describe("several questions", () => {
  let said: string[];
  beforeEach(() => {
    line.hear("ik zoek gezelschap");
    line.pass(16);
    said = line.offer("7", "Maria");
  });

  it("each carries its number", () => {
    expect(said).toEqual([`${offer} (2)`]);
  });

  it.each([
    ["ja 2", [gathered]],
    ["JA2.", [gathered]],
    ["2 ja", [gathered]],
    ["nee 2", ["companion-offer:offer.declined"]],
    ["ja 1", ["companion-request:wish.moment (3)"]],
  ])("%s answers the question of that number", (text, said) => {
    expect(line.hear(text)).toEqual(said);
  });

  it("a bare yes is never guessed; a bare number then answers", () => {
    expect(line.hear("ja")).toEqual(["common:which-one"]);
    expect(line.done()).toEqual([]);
    expect(line.hear("2")).toEqual([gathered]);
    expect(line.done()).toEqual(["match accept 7"]);
  });

  it("an ended offer gives way: a bare yes answers the other", () => {
    line.pass(7 * 60);
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
  });

  it("the first that ends leaves the other without a number", () => {
    line.hear("ja 2");
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
  });
});

describe("after the last word", () => {
  it('"ok" is met kindly, not greeted anew; from a newcomer it says nothing', () => {
    expect(line.hear("ok")).toEqual(["welcome:hello.intent"]);
    line = new Line();
    for (const text of ["ik zoek gezelschap", "ja", "dinsdag namiddag", "ja"]) line.hear(text);
    for (const text of ["ok", "👍", "Prima!", "tis goed"])
      expect(line.hear(text)).toEqual(["thanks:thanks.welcome"]);
    expect(line.hear("goed, en ook een wandeling")).toEqual([question]);
  });

  it("a doubt about a yes that was said back is not met with silence", () => {
    line.offer("7", "Maria");
    line.hear("ja");
    expect(line.hear("misschien")).toEqual(["welcome:hello.intent"]);
  });
});

describe("what no neighbour is asked", () => {
  it.each([
    ["in the first sentence", ["kan er iemand mijn pillen klaarzetten"]],
    ["in a first sentence that names a task as well", ["boodschap doen en geld afhalen"]],
    ["after a greeting", ["dag", "kan er iemand mijn pillen klaarzetten"]],
    ["from the menu", ["menu", "mijn rug wassen"]],
    ["besides the day", ["ik zoek gezelschap", "ja", "dinsdag, en mijn insuline spuiten"]],
  ])("goes to a person, kindly, %s", (_label, texts) => {
    const said = texts.map((text) => line.hear(text));
    expect(said.at(-1)).toEqual(["companion-request:wish.never"]);
    expect(line.done()).toEqual(["need", "case no-match"]);
    expect(line.hear("dank je")).toEqual(["thanks:thanks.welcome"]);
  });
});

describe("one foreground run", () => {
  it("an offer waits until 15 minutes are silent, keeps its place, and can be accepted", () => {
    line.hear("ik zoek gezelschap");
    line.pass(5);
    expect(line.offer("7", "Maria")).toEqual([]);
    const before = Date.parse(line.at);
    expect(line.next()).toEqual([`${offer} (2)`]);
    expect(Date.parse(line.at) - before).toBe(10 * 60_000);
    expect(line.hear("ja 2")).toEqual([gathered]);
    expect(line.done()).toContain("match accept 7");
  });

  it("an offer waits until the run ends", () => {
    line.hear("ik zoek gezelschap");
    expect(line.offer("7", "Maria")).toEqual([]);
    for (const text of ["ja", "dinsdag namiddag"]) line.hear(text);
    expect(line.hear("ja")).toEqual(["companion-request:search.searching", offer]);
  });

  it("an offer whose end passes while it waits is never sent", () => {
    line.hear("ik zoek gezelschap");
    line.offer("7", "Maria", 10);
    expect(line.next()).toEqual([]);
    expect(line.talk.waiting).toEqual([]);
  });

  it("an alarm about danger does not wait, an ordinary alert does", () => {
    line.staff = true;
    line.hear("ik zoek gezelschap");
    expect(line.news("case-alert", { event: "new", number: 2041, danger: false })).toEqual([]);
    expect(line.news("case-alert", { event: "new", number: 2042, danger: true })).toEqual([
      "case-alert:alert.new",
    ]);
    expect(line.next()).toEqual(["case-alert:alert.new"]);
  });
});

describe("at night", () => {
  /** From ten in the morning to half past nine in the evening. */
  const evening = 11.5 * 60;
  const morning = Date.parse("2026-03-04T07:00:00.000Z");

  it.each([
    ["matched-resident", "match-news:news.resident"],
    ["matched-volunteer", "match-news:news.volunteer"],
    ["not-chosen", "match-news:news.notChosen"],
    ["asker-withdrew", "match-news:news.askerWithdrew"],
    ["volunteer-withdrew", "match-news:news.searchAgain"],
    ["nobody", "match-news:news.nobody"],
  ])("%s waits for the morning, and opens no case before", (event, said) => {
    line.pass(evening);
    expect(line.news(event, { visit: ["wed-morning"] })).toEqual([]);
    expect(line.done()).toEqual([]);
    expect(line.next()).toEqual([said]);
    expect(Date.parse(line.at)).toBe(morning);
  });

  it("news of a visit before the morning does not wait", () => {
    line.pass(evening);
    expect(line.news("volunteer-withdrew", { visit: ["tue-evening"] })).toEqual([
      "match-news:news.searchAgain",
    ]);
  });

  it("news that waited for the floor waits on; she is answered, and nothing is brought up", () => {
    line.pass(evening - 35);
    line.hear("ik zoek gezelschap");
    expect(line.news("nobody")).toEqual([]);
    line.pass(30);
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
    expect(line.next()).toEqual([]);
    expect(line.hear("BEL")).toEqual(["talk-to-person:call.told"]);
    expect(line.next()).toEqual(["match-news:news.nobody"]);
    expect(Date.parse(line.at)).toBe(morning);
  });

  it("an offer that waited for the floor waits on", () => {
    line.pass(evening - 35);
    line.hear("ik zoek gezelschap");
    expect(line.offer("7", "Maria", 15 * 60)).toEqual([]);
    line.pass(40);
    expect(line.hear("BEL")).toEqual(["talk-to-person:call.told"]);
    expect(line.next()).toEqual([]);
    expect(line.next()).toEqual([`${offer} (2)`]);
    expect(Date.parse(line.at)).toBe(morning);
  });

  it("staff hear of a case in the alarm plan's own time", () => {
    line.staff = true;
    line.pass(evening);
    expect(line.news("case-alert", { event: "new", number: 2041, danger: false })).toEqual([
      "case-alert:alert.new",
    ]);
  });
});

describe("yes, no and too late", () => {
  it("a yes to an ended offer goes to the matching, which answers it kindly", () => {
    line.offer("7", "Maria");
    line.pass(7 * 60);
    line.outcomes["accept"] = "late";
    expect(line.hear("ja")).toEqual(["companion-offer:offer.late"]);
  });

  it("other words after an offer's end are a new talk, no miss", () => {
    line.offer("7", "Maria");
    line.pass(7 * 60);
    expect(line.hear("ik zoek gezelschap")).toEqual([question]);
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
  });

  it("a yes to a question that has gone is answered kindly, once", () => {
    line.offer("7", "Maria");
    line.pass(7 * 60);
    line.hear("menu");
    line.hear("gemeente");
    line.talk.lapsedAt = line.at;
    expect(line.hear("ja")).toEqual(["common:late-yes"]);
    expect(line.hear("ja")).toEqual(["welcome:hello.intent"]);
  });

  it('"nee" right after the yes takes it back; a day later it does not', () => {
    line.offer("7", "Maria");
    line.hear("ja");
    line.done();
    expect(line.hear("nee sorry")).toEqual(["companion-offer:offer.undone"]);
    expect(line.done()).toEqual(["match withdraw 7"]);
    line.offer("8", "Jef");
    line.hear("ja");
    line.done();
    line.pass(25 * 60);
    expect(line.hear("nee")).toEqual(["welcome:hello.intent"]);
    expect(line.done()).not.toContain("match withdraw 8");
  });

  it("news that asks nothing leaves the way back open", () => {
    line.offer("7", "Maria");
    line.hear("ja");
    expect(line.news("matched-volunteer", { firstName: "Maria" })).toEqual(["match-news:news.volunteer"]);
    expect(line.hear("nee")).toEqual(["companion-offer:offer.undone"]);
  });
});

describe("taking back", () => {
  const yes = {
    what: "withdraw",
    offer: "7",
    chosen: true,
    firstName: "Maria",
    village: "Dadizele",
    moment: "dinsdag",
  };
  const wish = { what: "cancel", request: "5", chosen: false, kind: "walk", moment: "dinsdag" };

  it("a yes: asked once, then withdrawn", () => {
    line.outcomes["standing"] = yes;
    expect(line.hear("ik kan dinsdag niet meer")).toEqual(["companion-withdraw:back.sure"]);
    line.outcomes["withdraw"] = "reopened";
    expect(line.hear("ja")).toEqual(["companion-withdraw:back.promised"]);
    expect(line.done()).toEqual(["standing", "match withdraw 7"]);
  });

  it("a wish: asked once, then ended", () => {
    line.outcomes["standing"] = wish;
    expect(line.hear("laat maar, hoeft niet meer")).toEqual(["companion-cancel:end.sure"]);
    expect(line.hear("ja")).toEqual(["companion-cancel:end.cancelled"]);
  });

  it("the same words are an ordinary no to a question that takes one", () => {
    line.outcomes["standing"] = wish;
    line.hear("ik zoek gezelschap");
    line.hear("ja");
    line.hear("dinsdag namiddag");
    expect(line.hear("laat maar")).toEqual(["companion-request:sharing.refused"]);
  });

  it("an offer is no such question for somebody who promised something else", () => {
    line.offer("8", "Jef");
    line.outcomes["standing"] = yes;
    expect(line.hear("ik kan toch niet")).toEqual(["companion-withdraw:back.sure (2)"]);
  });

  it("an offer takes it as a no where nothing was promised", () => {
    line.offer("8", "Jef");
    expect(line.hear("ik kan toch niet")).toEqual(["companion-offer:offer.declined"]);
  });

  it('"laat maar" leaves a talk in which nothing was asked for yet', () => {
    line.hear("ik zoek gezelschap");
    line.hear("ja");
    expect(line.hear("laat maar")).toEqual(["companion-cancel:end.nothing"]);
    expect(line.talk.runs).toEqual([]);
  });
});

describe("words that work everywhere", () => {
  it.each(["STOP", "stuur mij geen berichten meer", "laat mij met rust"])("stops at once: %s", (text) => {
    line.hear("ik zoek gezelschap");
    line.offer("7", "Maria");
    expect(line.hear(text)).toEqual(["stop:stop.stopped"]);
    expect(line.done()).toContain("address stop");
    expect(line.talk).toMatchObject({ runs: [], waiting: [], questions: [], asleep: [] });
  });

  it.each(["HELP", undefined] as const)(
    "a lone cry for help is asked about alone, carrier's word: %s",
    (optOutType) => {
      line.offer("7", "Maria");
      expect(line.turn({ kind: "message", text: "HELP", finding: null, optOutType })).toEqual([
        "help:help.dangerNow",
      ]);
      expect(line.hear("nee")).toEqual(["help:help.explain", offer]);
    },
  );

  it("does not confirm what the carrier has confirmed", () => {
    expect(line.turn({ kind: "message", text: "STOP", finding: null, optOutType: "STOP" })).toEqual([]);
    expect(line.done()).toEqual(["address stop"]);
  });

  it('"terug" asks the question before; alone it is a word like any other', () => {
    line.hear("kan er iemand mij helpen");
    line.hear("wandelen");
    expect(line.hear("terug")).toEqual(["companion-request:wish.kind"]);
    expect(new Line().hear("terug")).toEqual(["welcome:hello.intent"]);
  });

  it('"menu" while a question is open asks beside it, with a number', () => {
    line.hear("ik zoek gezelschap");
    expect(line.hear("menu")).toEqual(["welcome:hello.menu (2)"]);
    expect(line.hear("ja 1")).toEqual(["companion-request:wish.moment (3)"]);
  });

  it('"BEL" reaches a person and leaves the question open', () => {
    line.hear("ik zoek gezelschap");
    expect(line.hear("BEL")).toEqual(["talk-to-person:call.told"]);
    expect(line.done()).toEqual(["case call-back"]);
    expect(line.hear("ja")).toEqual(["companion-request:wish.moment"]);
  });
});

describe("staff who are neighbours too", () => {
  it("give commands by name, and answer questions as anybody", () => {
    line.staff = true;
    line.outcomes["staff"] = { event: "taken", number: 2041 };
    line.offer("7", "Maria");
    expect(line.hear("NEEM 2041")).toEqual(["staff-answer:answer.taken"]);
    expect(line.hear("ja")).toEqual([gathered]);
    expect(line.hear("ik zou zelf graag eens wandelen")).toEqual([question]);
  });

  it("in words that say nothing to us, are told how a case is taken; their own wishes are heard", () => {
    line.staff = true;
    expect(line.hear("ok ik bel haar straks")).toEqual(["staff-answer:answer.notUnderstood"]);
    expect(line.hear("k zou gaarne eens wandelen")).toEqual([question]);
  });

  it("from a phone that we do not know are told so: they must not believe that the case is taken", () => {
    expect(line.hear("NEEM 2041")).toEqual(["staff-answer:answer.otherNumber"]);
    expect(line.hear("sluit 2041 gebeld")).toEqual(["staff-answer:answer.otherNumber"]);
    expect(line.done()).toEqual([]);
  });

  it("hear no more of a case that a colleague took while its alert waited", () => {
    line.staff = true;
    line.hear("ik zoek gezelschap");
    line.news("case-alert", { event: "new", number: 2041, danger: false });
    line.news("case-alert", { event: "taken-by-other", number: 2041, danger: false });
    expect(line.next()).toEqual(["case-alert:alert.takenByOther"]);
  });

  it("is a word like any other from somebody who is no staff", () => {
    line.hear("NEEM 2041");
    expect(line.done()).not.toContain("staff");
  });
});
