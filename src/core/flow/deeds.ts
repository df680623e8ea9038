/**
 * What a flow may have done for the person who speaks (`- do: away`), beside the matching. Each is of use to any flow; what
 * it takes and what comes back stands here, and `store/turns/deeds.ts` does it in the turn's own transaction. Days are
 * YYYY-MM-DD in Europe/Brussels; names are first names.
 */
export const deeds = [
  /** Whether the number is hers alone: `{ outcome: "own" | "shared" }`. Her phone is the key to what is hers. */
  "whose-number",
  /**
   * What we hold of her, and that she looked, on the record. `{ outcome: "held", firstName, village, language, since
   * (d/m/yyyy), texts, wishes, files (numbers), helps, shares (first name and village with neighbours) }`;
   * `{ outcome: "shared" }` where several people use her number.
   */
  "own-data",
  /** Which members of staff read her files: `{ outcome: "looked" | "nobody" | "shared", times, first, second, third }`, the latest first, each `{ on (d/m/yyyy), role }` or null. */
  "who-looked",
  /**
   * Her erasure, an hour from now: `{ outcome: "erasing" }`; `person` where something stands that somebody must look after
   * (a visit, danger, a task at the municipality); `shared`.
   */
  "erase",
  /** No erasure after all: `{ outcome: "kept" }`. */
  "keep",
  /** Help in the town for `group`, in her language: `{ outcome: "found" | "none", first, more }`, texts of two entries each; `more` may be null. */
  "services",
  /** A helpline that is open now for `kind` of danger to somebody else: `{ outcome: "open", line }`. */
  "helpline",
  /** Whether she helps neighbours: `{ outcome: "helps" | "none", away: now or later, from, until }` (null: no end). */
  "helping",
  /** Asked nothing from `from` (today) to `until` (null: until she says so): `{ outcome: "away" | "wrong-order" | "past" | "none" }`. */
  "away",
  /** Asked nothing until Sunday: `{ outcome: "away" | "none" }`. */
  "busy",
  /** Asked for these dayparts alone until Sunday (`moments`): `{ outcome: "free" | "none" }`. Ends an absence that holds now. */
  "free",
  /** Asked again as before: `{ outcome: "back" | "none" }`. */
  "come-back",
  /** Who comes to whom: `{ outcome: "visits" | "none", visits: [{ goes (bool), who, village, kind, moment (words) }] }`, three at most. */
  "visits",
] as const;

export type Deed = (typeof deeds)[number];
