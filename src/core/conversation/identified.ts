import { foldData } from "../language/fold.ts";
import { errorsBetween } from "../language/near.ts";
import type { Run } from "../flow/types.ts";
import type { Talking, Turn, Who } from "./world.ts";

/**
 * Somebody has said who she is, or that she is not the one whom we sought. What she wrote before, and what waited for
 * her, is taken up in the next turn, which reads the right person's file. Who gives another name is a stranger with
 * nothing on file: nobody's talk, news or consent passes to her, and news for the other becomes a person's call.
 */
export function* identified(turn: Turn, run: Run): Talking {
  const { talk, world } = turn;
  const sought = typeof run.params["person"] === "string" ? run.params["person"] : null;
  const name = run.answers["who.name"]?.value;
  const isSought = run.answers["who.mine"]?.value === true;
  const alone = world.who.people.length === 1;
  let speaks: string | null = null;
  if (isSought || typeof name === "string") {
    speaks = isSought ? sought : (calledSo(world.who.people, String(name)) ?? null);
    talk.doubtAt = null;
    if (speaks !== world.who.person) {
      // What the other still had open stays hers; a last word that she could undo is over.
      talk.runs = [];
      talk.questions = [];
      yield { order: "speaker", person: speaks, name: String(name ?? "") };
    }
    const { said } = run.params;
    talk.heard = { texts: typeof said === "string" ? [said] : [], at: world.now, atLast: world.now };
  }
  const missed = talk.waiting.filter(({ asked, params }) => asked === true && params["person"] !== speaks);
  talk.waiting = talk.waiting.filter((one) => !missed.includes(one)).map(({ asked: _, ...one }) => one);
  // An offer simply ends; other news must reach her.
  const reached = missed.filter(({ params }) => typeof params["untilAt"] !== "string");
  for (const person of new Set(reached.map(({ params }) => String(params["person"]))))
    yield { order: "call", person, reason: "other-reader" };
  // After a long silence another name may mean that the number has another owner.
  if (sought === null && alone && typeof name === "string" && speaks === null)
    yield { order: "call", person: world.who.person, reason: "other-reader" };
}

/** The one of these people who is called so; small typing errors are forgiven. */
function calledSo(people: Who["people"], name: string): string | undefined {
  const said = foldData(name);
  return people.find(
    ({ firstName }) => firstName !== null && errorsBetween(said, foldData(firstName)) !== undefined,
  )?.person;
}
