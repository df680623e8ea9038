import { townSettings } from "../app/town.ts";
import { readersOf } from "../app/townReaders.ts";
import { foldData } from "../core/language/fold.ts";
import { townLists, townWord, type TownWord } from "../core/language/townWords.ts";
import { asTowns } from "../store/database/tenancy.ts";
import type { Store } from "../store/database/open.ts";
import { readSettings } from "../store/municipality/readSettings.ts";
import { changeSetting } from "../store/municipality/setSetting.ts";
import { UserError, type Context } from "./shared/context.ts";
import { findTown } from "./shared/findTown.ts";
import { columns } from "./shared/print.ts";
import { withStore } from "./shared/withStore.ts";
import { oneLine, valueOf } from "./words/measure.ts";
import { wordsDir } from "./words/sets.ts";
import { readsAs, tryWords, type Change, type Trial } from "./words/trial.ts";

export interface WordOptions {
  language: string;
  list: string;
}

export interface AddOptions extends WordOptions {
  source: string;
  about?: string;
  grade?: string;
  yes?: boolean;
}

/** `buurtlijn words list`: a town's own words, with where each comes from. */
export function list(context: Context, named: string): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const words = await wordsOf(store, town.id);
    if (words.length === 0) return context.print(`${town.name} has no words of its own.`);
    const rows = words.map((one) => [one.language, listOf(one), one.words, one.added, one.source]);
    for (const line of columns(["language", "list", "words", "added", "source"], rows)) context.print(line);
  });
}

/**
 * `buurtlijn words add`: tries a word against the labelled sets, shows what would change, and keeps it. Where something
 * gets worse it wants `yes`; a harmless saying that would hide a danger of the sets is refused.
 * @param today the day on which it is added, YYYY-MM-DD.
 * @param dir the folder of labelled sets
 */
export async function add(
  context: Context,
  named: string,
  words: string,
  options: AddOptions,
  { today = new Date().toISOString().slice(0, 10), dir = wordsDir } = {},
): Promise<void> {
  const word = wordOf(words, options, today);
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const kept = await wordsOf(store, town.id);
    const already = readsAs(word, readersOf(kept));
    if (already.is)
      throw new UserError(`"${words}" is read as ${already.as} already: nothing has to be added.`);
    const then = [...kept, word];
    const after = readsAs(word, readersOf(then));
    if (!after.is && !softened(word, already.as, after.as))
      throw new UserError(
        `"${words}" would still be read as ${after.as}: another list has these words, or a part of them.`,
      );
    context.print(`"${words}" alone is read as ${already.as} now, and as ${after.as} then.`);
    const trial = tryWords(dir, kept, then);
    for (const line of describe(trial)) context.print(line);
    if (trial.silenced.length > 0)
      throw new UserError("Not kept: a danger of the labelled sets would not be heard any more.");
    if (trial.worse.length + trial.alarmed.length > 0 && options.yes !== true)
      throw new UserError(
        "Not kept, since something gets worse. Look at it, and add --yes to keep it anyway.",
      );
    await changeSetting(store, town.id, "words", (before) => [
      ...((before as TownWord[] | undefined) ?? []),
      word,
    ]);
    context.print(`Kept for ${town.name}; servers follow within ten seconds.`);
  });
}

/** `buurtlijn words remove`: takes a town's own word away again. */
export function remove(context: Context, named: string, words: string, options: WordOptions): Promise<void> {
  return withStore(context, async (store) => {
    const town = await findTown(store, named);
    const meant = (one: TownWord): boolean =>
      one.language === options.language &&
      one.list === options.list &&
      foldData(one.words) === foldData(words);
    if (!(await wordsOf(store, town.id)).some(meant))
      throw new UserError(
        `${town.name} has no word "${words}" in the list ${options.list} (${options.language}); see "buurtlijn words list ${town.id}".`,
      );
    await changeSetting(store, town.id, "words", (before) =>
      (before as TownWord[]).filter((one) => !meant(one)),
    );
    context.print(`Taken away from ${town.name}; servers follow within ten seconds.`);
  });
}

async function wordsOf(store: Store, town: number): Promise<TownWord[]> {
  const settings = await asTowns(store.pool, [town], (client) => readSettings(client, town));
  return townSettings.parse(settings).words;
}

/** @throws UserError that says what does not fit. */
function wordOf(
  words: string,
  { language, list: named, source, about, grade }: AddOptions,
  added: string,
): TownWord {
  if (!(townLists as readonly string[]).includes(named))
    throw new UserError(`There is no list "${named}" (there are: ${townLists.join(", ")}).`);
  const danger = named.startsWith("danger-")
    ? { about: about ?? "self", grade: grade ?? "possible" }
    : { about, grade };
  const parsed = townWord.safeParse({ language, list: named, words, ...danger, source, added });
  if (parsed.success) return parsed.data;
  const found = parsed.error.issues.map(({ path, message }) =>
    [path.join("."), message].filter(Boolean).join(": "),
  );
  throw new UserError(`Not kept: ${found.join("; ")}.`);
}

/** A harmless saying takes the edge off a certain danger, and no more than that (core/safety/townDanger.ts). */
const softened = ({ list: named }: TownWord, before: string, after: string): boolean =>
  named === "harmless" && before.endsWith(" certain") && after.endsWith(" possible");

const listOf = ({ list: named, about, grade }: TownWord): string =>
  [named, about, grade].filter(Boolean).join(" ");

function describe({ better, alarmed, silenced, worse }: Trial): string[] {
  return [
    ...section("newly right", better),
    ...section("newly wrong", worse),
    ...section("harmless messages that would alarm", alarmed),
    ...section("dangers that would not be heard any more", silenced),
  ];
}

/** Of the part kept apart only how many: who reads its entries spends it. */
function section(title: string, changes: readonly Change[]): string[] {
  const [tuning, kept] = [
    changes.filter(({ part }) => part === "tuning"),
    changes.filter(({ part }) => part === "kept"),
  ];
  const rows = tuning.map(({ language, before, after }) => [
    `  ${language}`,
    after.question,
    valueOf(after.wanted),
    valueOf(before.got),
    valueOf(after.got),
    oneLine(after.text),
  ]);
  return [
    `${title}: ${tuning.length}, and ${kept.length} in the part kept apart (not shown)`,
    ...(rows.length === 0 ? [] : columns(["  ", "asked", "labelled", "now", "then", "text"], rows)),
  ];
}
