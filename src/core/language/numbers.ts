import type { NumberData } from "./data.ts";
import { nearestOf } from "./phrases.ts";
import type { Respell } from "./respell.ts";

/** A number found in a row of respelled words: `size` words long. */
export interface Found {
  value: number;
  size: number;
  /** False for an article ("een"), which is a number only where nothing else can be meant. */
  sure: boolean;
}

/** Reads the number that begins at a word; undefined where none does. */
export type NumberAt = (words: readonly string[], at: number) => Found | undefined;

/**
 * @returns a finder of whole numbers in digits and words, 0 to 999 999. It forgives a typing error in words of six letters
 * or more. Decimals are none of its business: `POINT` splits no word.
 */
export function numberFinder(data: NumberData, respell: Respell): NumberAt {
  const values = table(data, respell);
  const longest = Math.max(...[...values.keys()].map((phrase) => phrase.split(" ").length));
  const near = nearestOf(values, 6);
  const articles = new Set(data.articles.map(respell));
  const hundred = new Set(data.hundred.map(respell));
  const thousand = new Set(data.thousand.map(respell));
  const joins = new Set(data.hundredJoin.map(respell));
  const compound = data.join.includes("}en{") ? respell(data.hundred[0]!) : undefined;

  function belowHundred(words: readonly string[], at: number): Found | undefined {
    for (let size = Math.min(longest, words.length - at); size > 0; size--) {
      const phrase = size === 1 ? words[at]! : words.slice(at, at + size).join(" ");
      const value = values.get(phrase);
      if (value !== undefined) return { value, size, sure: size > 1 || !articles.has(phrase) };
    }
    const word = words[at] ?? "";
    const close = word.length < 6 ? undefined : near(word);
    return close === undefined ? undefined : { value: close, size: 1, sure: true };
  }

  /** "honderdtwintig", "tweehonderd": Dutch writes hundreds in one word. */
  function inOneWord(word: string): number | undefined {
    if (compound === undefined || word === compound) return undefined;
    const at = word.indexOf(compound);
    if (at < 0) return undefined;
    const [head, tail] = [word.slice(0, at), word.slice(at + compound.length)];
    const times = head === "" ? 1 : values.get(head);
    const rest = tail === "" ? 0 : (values.get(tail) ?? values.get(tail.replace(/^en/u, "")));
    return times === undefined || rest === undefined ? undefined : times * 100 + rest;
  }

  function below1000(words: readonly string[], at: number): Found | undefined {
    const whole = inOneWord(words[at] ?? "");
    if (whole !== undefined) return { value: whole, size: 1, sure: true };
    const head = belowHundred(words, at);
    const from = at + (head?.size ?? 0);
    if (!hundred.has(words[from] ?? "") || (head && head.value > 9)) return head;
    const value = (head && head.value > 0 ? head.value : 1) * 100;
    const joined = joins.has(words[from + 1] ?? "") ? 1 : 0;
    const rest = belowHundred(words, from + 1 + joined);
    return rest?.sure
      ? { value: value + rest.value, size: from - at + 1 + joined + rest.size, sure: true }
      : { value, size: from - at + 1, sure: true };
  }

  return (words, at) => {
    const digits = /^(\d{1,9})(?:e|de|ste|sten|th|st|nd|rd|x|eme|em|er|ers|ieme|iem|re)?$/u.exec(
      words[at] ?? "",
    );
    if (digits) return { value: Number(digits[1]), size: 1, sure: true };
    const head = below1000(words, at);
    const from = at + (head?.size ?? 0);
    if (!thousand.has(words[from] ?? "")) return head;
    const rest = below1000(words, from + 1);
    const value = (head && head.value > 0 ? head.value : 1) * 1000;
    return rest?.sure
      ? { value: value + rest.value, size: from - at + 1 + rest.size, sure: true }
      : { value, size: from - at + 1, sure: true };
  };
}

function table(data: NumberData, respell: Respell): Map<string, number> {
  const values = new Map<string, number>();
  const put = (words: string, value: number) => values.set(respell(words), value);
  data.units.forEach((spellings, value) => spellings.forEach((word) => put(word, value)));
  for (const [ten, value] of Object.entries(data.tens)) {
    put(ten, value);
    const most = data.teensAfter?.includes(ten) ? 19 : 9;
    for (let unit = 1; unit <= most; unit++) {
      for (const word of data.units[unit]!) {
        const joins = [data.join, ...(data.joinOne !== undefined && unit % 10 === 1 ? [data.joinOne] : [])];
        for (const join of joins) {
          const written = join.replace("{unit}", word).replace("{ten}", ten);
          put(written, value + unit);
          if (data.joinOne === undefined) put(written.replace(" ", ""), value + unit);
          else if (unit > 10) put(written.replace("-", " "), value + unit);
        }
      }
    }
  }
  for (const [word, value] of Object.entries(data.moreNumbers)) put(word, value);
  return values;
}
