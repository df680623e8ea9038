import { longestAnswers } from "../../core/flow/longest.ts";
import { MENU } from "../../core/flow/startWords.ts";
import { normalise, type FlowFile, type StepData, type Structure } from "../../core/flow/structure.ts";
import { subTexts, type Texts } from "../../core/flow/texts.ts";
import { writtenWays } from "../../core/flow/written.ts";
import { sheetStyle } from "./sheetStyle.ts";
import { sheetWords, type SheetWords } from "./sheetWords.ts";

/**
 * @param ids the flows to print, each with texts in the language
 * @returns a page of HTML that needs nothing else: every text and branch of the flows in its order, with room to judge
 */
export function sheetPage(given: {
  files: readonly FlowFile[];
  texts: Texts;
  ids: readonly string[];
  language: string;
}): string {
  const { files, texts, ids, language } = given;
  const words = sheetWords(language);
  const parts = ids.map((id) => {
    const { structure } = normalise(files, id);
    return new Sheet(structure, texts, language, words).toHtml();
  });
  const title = `${words.title}: ${ids.length === 1 ? ids[0]! : "Buurtlijn"}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>${sheetStyle}</style>
</head>
<body>
<header>
<h1>${escape(words.title)}</h1>
<p>${escape(words.intro)}</p>
<p class="who"><label>${escape(words.name)} <input></label><label>${escape(words.date)} <input></label></p>
</header>
${parts.join("\n")}
</body>
</html>`;
}

class Sheet {
  readonly #structure: Structure;
  readonly #texts: Texts;
  readonly #language: string;
  readonly #words: SheetWords;
  #count = 0;

  constructor(structure: Structure, texts: Texts, language: string, words: SheetWords) {
    this.#structure = structure;
    this.#texts = texts;
    this.#language = language;
    this.#words = words;
  }

  toHtml(): string {
    const { flow, starts, topics } = this.#structure;
    const menu = starts.menu === true ? this.#text(MENU, null) : "";
    const steps = topics.map(({ topic, steps }) => this.#steps(steps, topic)).join("\n");
    return `<main><h2>${escape(flow)}</h2>\n${menu}\n${steps}</main>`;
  }

  #steps(steps: StepData[], topic: string): string {
    return steps.map((step) => this.#step(step, topic)).join("\n");
  }

  #step(step: StepData, topic: string): string {
    const words = this.#words;
    const branch = (title: string, inner: unknown): string =>
      Array.isArray(inner) && inner.length > 0
        ? `<section class="branch"><h3>${escape(title)}</h3>\n${this.#steps(inner as StepData[], topic)}</section>`
        : "";
    if ("when" in step) {
      return (
        branch(this.#condition(String(step["when"]), topic), step["steps"]) +
        branch(`${words.otherwise}:`, step["else"])
      );
    }
    if ("end" in step) return `<p class="end">${escape(words.ends)}</p>`;
    if ("use" in step) return `<p class="end">${escape(words.sub)}: ${escape(String(step["use"]))}</p>`;
    const name = step["say"] ?? step["ask"] ?? step["consent"];
    if (name === undefined) return "";
    const text = this.#text(`${topic}.${String(name)}`, "say" in step ? null : step);
    return text + branch(`${words.refused}:`, step["refused"]);
  }

  /** A condition for people where it only compares an answer with one of its choices; else as the flow has it. */
  #condition(when: string, topic: string): string {
    const { some, if: ifWord } = this.#words;
    const [, name, code] = /^(\w+) == "([\w-]+)"$/u.exec(when.trim()) ?? [];
    const choices = this.#texts[this.#language]?.[this.#structure.flow]?.[`${topic}.${name}`]?.choices;
    const label = code === undefined ? undefined : choices?.[code]?.label;
    return label === undefined ? `${some} (${when}):` : `${ifWord}: ${label}`;
  }

  /** One text with its other parts; `asks` is the step where it is a question. */
  #text(key: string, asks: StepData | null): string {
    const entry = this.#texts[this.#language]?.[this.#structure.flow]?.[key];
    if (entry === undefined) return "";
    const answers = asks === null ? "" : `<p class="answers">${escape(this.#answers(key, asks))}</p>`;
    const first = this.#card(key, null, answers);
    const others = subTexts
      .filter((part) => entry[part] !== undefined)
      .map((part) => this.#card(`${key}/${part}`, this.#words.parts[part] ?? part));
    return [first, ...others].join("\n");
  }

  #card(text: string, role: string | null, answers = ""): string {
    const { flow } = this.#structure;
    const own = this.#texts[this.#language]![flow]!;
    const samples = longestAnswers(this.#structure, own, this.#language);
    const ways = writtenWays({
      texts: this.#texts,
      language: this.#language,
      flow,
      text,
      names: [],
      samples,
    });
    const bubbles = [...new Set(ways.map((way) => way.words))].filter((words) => words !== "");
    const ticks = this.#words.judge.map((one) => `<label><input type="checkbox">${escape(one)}</label>`);
    return `<article class="${role === null ? "text" : "text part"}">
<p class="key">${++this.#count}. ${escape(role ?? "")} <code>${escape(text)}</code></p>
${bubbles.map((words) => `<p class="bubble">${escape(words)}</p>`).join("\n")}
${answers}<p class="ticks">${ticks.join("")}</p>
<textarea rows="2" aria-label="${escape(this.#words.note)}" placeholder="${escape(this.#words.note)}"></textarea>
</article>`;
  }

  #answers(key: string, step: StepData): string {
    const { answers, free, yesNo } = this.#words;
    const choices = this.#texts[this.#language]?.[this.#structure.flow]?.[key]?.choices;
    const labels = Object.values(choices ?? {}).map(({ label }) => label);
    const plain = "consent" in step || /yesNo/iu.test(JSON.stringify(step["answer"])) ? yesNo : free;
    return `${answers}: ${labels.length > 0 ? labels.join(" \u00b7 ") : plain}`;
  }
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
