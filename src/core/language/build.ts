import type { Day, LanguageData, Part } from "./data.ts";
import { fold, foldData, wordsOf } from "./fold.ts";
import type { GlobalWord, Language } from "./language.ts";
import { anyOf } from "./pattern.ts";
import { choiceReader } from "./readChoice.ts";
import { dateReader } from "./readDate.ts";
import { daypartReader, DAYS, PARTS } from "./readDayparts.ts";
import { numberReader } from "./readNumber.ts";
import { nameReader, phone, placeReader } from "./readWho.ts";
import { yesNoReader } from "./readYesNo.ts";

/**
 * Makes a language out of its data; all tables are built here, once.
 * @throws Error when a pattern names an unknown fragment: a mistake in our own data.
 */
export function buildLanguage(data: LanguageData): Language {
  const numbers = numberReader(data);
  return {
    code: data.code,
    yesNo: yesNoReader(data),
    number: numbers.number,
    ...choiceReader(data, numbers),
    dayparts: daypartReader(data),
    date: dateReader(data),
    intent: intentReader(data),
    acknowledges: acknowledgementReader(data),
    takesBack: takesBackReader(data),
    name: nameReader(data),
    place: placeReader(data),
    phone,
    describeDayparts: daypartWriter(data),
    ...stopReader(data),
  };
}

function acknowledgementReader(data: LanguageData): Language["acknowledges"] {
  const whole = new Set(data.acknowledges.map(foldData));
  return (text) => whole.has(fold(text)) || /^(?:[👍👌🙏❤🧡😊🙂😀👏✅🆗]|\ufe0f|\p{EMod}|\s)+$/u.test(text);
}

function intentReader(data: LanguageData): Language["intent"] {
  const intents = data.intents.map(({ intent, patterns }) => ({
    intent,
    expression: anyOf(patterns, data.fragments),
  }));
  const thanks = data.thanks.map((words) => ` ${foldData(words)} `);
  return (text) => {
    const padded = ` ${fold(text)} `;
    for (const { intent, expression } of intents) if (expression.test(padded)) return intent;
    const brief = wordsOf(padded.trim()).length <= 8;
    return brief && thanks.some((words) => padded.includes(words)) ? "thanks" : undefined;
  };
}

function takesBackReader(data: LanguageData): Language["takesBack"] {
  const kinds = data.takesBack.map(({ intent, patterns }) => ({
    intent,
    expression: anyOf(patterns, data.fragments),
  }));
  return (text) => {
    const padded = ` ${fold(text)} `;
    return kinds.find(({ expression }) => expression.test(padded))?.intent;
  };
}

function stopReader(data: LanguageData): Pick<Language, "stop" | "globalWord"> {
  const stops = anyOf(data.stops, data.fragments);
  const globals = new Map<string, GlobalWord>();
  for (const word of ["stop", "start", "help", "person", "menu", "back"] as const) {
    for (const spelling of data.globals[word]) globals.set(foldData(spelling), word);
  }
  const globalWord = (text: string) => (text.length > 60 ? undefined : globals.get(fold(text)));
  return { globalWord, stop: (text) => globalWord(text) === "stop" || stops.test(` ${fold(text)} `) };
}

function daypartWriter(data: LanguageData): Language["describeDayparts"] {
  const { describe } = data;
  const list = new Intl.ListFormat(data.code === "en" ? "en-GB" : `${data.code}-BE`, { type: "conjunction" });
  const one = (code: string): string => {
    if (code === "any") return describe.any;
    const [day, part] = code.includes("-") ? code.split("-", 2) : isDay(code) ? [code] : [undefined, code];
    const dayWord = day === undefined || !isDay(day) ? undefined : describe.days[day];
    const partWord = part === undefined || !isPart(part) ? undefined : describe.parts[part];
    if (dayWord !== undefined && partWord !== undefined) {
      return describe.together.replace("{day}", dayWord).replace("{part}", partWord);
    }
    return dayWord ?? (part !== undefined && isPart(part) ? describe.alone[part] : code);
  };
  return (codes) => {
    let left = [...codes];
    const words: string[] = [];
    for (const [days, name] of [
      [DAYS.slice(0, 5), describe.weekdays],
      [DAYS.slice(5), describe.weekend],
    ] as const) {
      if (days.every((day) => left.includes(day))) {
        words.push(name);
        left = left.filter((code) => !days.includes(code as Day));
      }
    }
    return list.format([...words, ...left.map(one)]);
  };
}

const isDay = (code: string): code is Day => (DAYS as readonly string[]).includes(code);
const isPart = (code: string): code is Part => (PARTS as readonly string[]).includes(code);
