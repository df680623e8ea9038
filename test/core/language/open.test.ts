import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openEnglish } from "../../../src/core/language/open/en.ts";
import { openFrench } from "../../../src/core/language/open/fr.ts";
import { openDutch } from "../../../src/core/language/open/nl.ts";
import { matchAt, readPhrase } from "../../../src/core/language/open/phrase.ts";
import { score } from "../../../src/core/language/open/score.ts";
import { intents, languages } from "../../../src/core/language/index.ts";
import { openRows } from "./openRows.ts";

describe("open sentences", () => {
  it.each(openRows)("%s %s: %s", (code, intent, text) => {
    expect(languages[code].intent(text)).toBe(intent);
  });

  it.each(["nl", "fr", "en"] as const)("have rows in %s for each intent, and for none", (code) => {
    const seen = new Set(openRows.filter((row) => row[0] === code).map((row) => row[1]));
    expect([...intents, undefined].filter((intent) => !seen.has(intent))).toEqual([]);
  });

  it.each([
    ["nl", "kzou gere ne keer wandeln me etwien", "companion", "walk"],
    ["nl", "ik zou graag met iemand wandeleen", "companion", "walk"],
    ["fr", "jaimerais bien me proméner avec qqn", "companion", "walk"],
    ["en", "can sm1 do my shoping pls", "errand", "shopping"],
  ] as const)("forgive %s spelling: %s", (code, text, intent, activity) => {
    expect(languages[code].understand(text)).toMatchObject({ intent, activity });
  });

  it.each([
    ["nl", "laat maar weten wanneer Youssef komt"],
    ["nl", "het stopt niet met regenen"],
    ["nl", "de bus stopt niet meer in onze straat"],
    ["fr", "le bus ne s'arrête plus ici"],
    ["fr", "il arrête de fumer"],
    ["en", "the bus doesn't stop here any more"],
    ["en", "my tap won't stop dripping"],
  ] as const)("take nothing away for a look-alike, %s: %s", (code, text) => {
    const { intent } = languages[code].understand(text);
    expect(["cancel", "withdraw", "wrong-number"]).not.toContain(intent);
    expect(languages[code].stop(text)).toBe(false);
  });

  it.each([
    ["nl", "gelieve mij geen berichten meer te sturen"],
    ["nl", "haalt mijn nummer van uw lijst"],
    ["nl", "kwil niks meer krijgen van ulder"],
    ["fr", "ne m'écrivez plus svp"],
    ["fr", "enlevez-moi de la liste"],
    ["en", "I don't want to receive any more of your messages"],
    ["en", "take my number off the list please"],
  ] as const)("hear a wish to stop in %s: %s", (code, text) => {
    expect(languages[code].stop(text)).toBe(true);
  });

  it("say why, in words of the lists alone: nothing else that stood there", () => {
    const { intent, why } = languages.nl.understand(
      "kan iemand Mathilde Vandewalle uit Slypskapelle gezelschap houden",
    );
    expect(intent).toBe("companion");
    expect(why).toContain("gezelschap");
    expect(why.join(" ")).not.toMatch(/mathilde|vandewalle|slypskapelle/u);
    expect(languages.nl.understand("qsdf").why).toEqual([]);
  });

  it("end soon, and the same way each time, whatever is written", () => {
    const vocabulary = [openDutch, openFrench, openEnglish].flatMap((data) =>
      Object.values(data.signs).flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(/[ |~?!]+/u))),
    );
    const written = fc.oneof(
      fc.string({ unit: "binary", maxLength: 10_000 }),
      fc
        .array(fc.constantFrom(...vocabulary), { maxLength: 1_500 })
        .map((words) => words.join(" ").slice(0, 10_000)),
    );
    fc.assert(
      fc.property(written, (text) => {
        for (const language of Object.values(languages)) {
          const start = performance.now();
          const understood = language.understand(text);
          expect(performance.now() - start).toBeLessThan(1000);
          expect(language.intent(text)).toBe(understood.intent);
          if (understood.intent !== undefined) expect(intents).toContain(understood.intent);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("signs", () => {
  it("say nothing where two things are as likely", () => {
    expect(score(new Set(["noNeed", "cantGo"])).intent).toBeUndefined();
    expect(score(new Set()).intent).toBeUndefined();
  });
});

describe("a phrase", () => {
  const plain = (word: string): string[] => (word === "de" ? [] : [word === "nen" ? "een" : word]);
  const found = (phrase: string, text: string): number[] | null => {
    const read = readPhrase(phrase, { day: ["maandag", "dinsdag"] }, plain);
    const words = text.split(" ").flatMap((word) => plain(word));
    for (let at = 0; at < words.length; at++) {
      const places = matchAt(read, words, at);
      if (places !== null) return places;
    }
    return null;
  };

  it.each([
    ["wandel~ met", "ik wandelde met haar", [1, 2]],
    ["wil|zou graag", "ik zou graag", [1, 2]],
    ["met .. hond", "met mijn oude hond", [0, 3]],
    ["met .. hond", "met a b c d e hond", null],
    ["met .. hond", "met . hond", null],
    ["ik wil graag? helpen", "ik wil helpen", [0, 1, 2]],
    ["kaart !naar", "een kaart naar jou", null],
    ["kaart !naar", "een kaart", [1]],
    ["^ hallo", "zeg hallo", null],
    ["^ hallo", "ja . hallo jij", [2]],
    ["mens $", "een mens . ja", [1]],
    ["mens $", "een mens hier", null],
    ["op {day}", "op de dinsdag", [0, 1]],
    ["nen buur", "een buur", [0, 1]],
  ])("%s in: %s", (phrase, text, places) => {
    expect(found(phrase, text)).toEqual(places);
  });

  it.each([
    ["de buur", "comes down to one word"],
    ["op {nothing}", "unknown list"],
    ["met ..", "must end with a word"],
    ["de", "must begin with a word"],
  ])("%s is a mistake in our own data", (phrase, why) => {
    expect(() => readPhrase(phrase, {}, plain)).toThrow(why);
  });
});
