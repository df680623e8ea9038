import type { JournalProof } from "../../store/privacy/journal.ts";
import { ok, wrong, type Finding } from "./finding.ts";

/** @param proof what counting every hash again has shown. */
export function checkJournal(proof: JournalProof): Finding {
  return proof.ok
    ? ok(`The journal is whole: ${proof.rows} sealed lines; its last hash is ${proof.head}.`)
    : wrong(
        `The journal was changed: block ${proof.block} ${proof.problem}.`,
        "Keep a copy of the database as it is, and find out who could write in it.",
      );
}
