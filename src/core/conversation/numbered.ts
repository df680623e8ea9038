import type { Talk } from "./talk.ts";

/** "ja 4", "4 ja", or a bare "4" after "Op welke antwoord je?". */
export function numberedReply(
  talk: Talk,
  text: string,
  unsure: string | null,
): { run: string; words: string } | null {
  if (talk.questions.length < 2) return null;
  const plain = text.trim().replace(/[.!]+$/u, "");
  const found =
    /^(?<words>.*\p{L})[^\p{L}\d]*(?<number>\d{1,3})$/su.exec(plain) ??
    /^(?<number>\d{1,3})[^\p{L}\d]*(?<words>\p{L}.*)$/su.exec(plain) ??
    (unsure === null ? null : /^\D*(?<number>\d{1,3})$/u.exec(plain));
  if (found === null) return null;
  const open = talk.questions.find(({ number }) => number === Number(found.groups!["number"]));
  return open === undefined ? null : { run: open.run, words: found.groups!["words"] ?? unsure! };
}
