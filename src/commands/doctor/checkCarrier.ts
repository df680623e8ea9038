import type { CarrierAccount, CarrierNumber } from "../../channels/sms/inspect.ts";
import { ok, todo, wrong, type Finding } from "./finding.ts";

/** Compares what the carrier has on record with what we need. @param numbers the municipalities' own, E.164. */
export function checkCarrier(
  account: CarrierAccount,
  publicUrl: string,
  numbers: readonly string[],
): Finding[] {
  const findings = [
    account.status === "active"
      ? ok("The carrier knows the account, and it is active.")
      : wrong(`The carrier's account is ${account.status}.`, "Mend that in the carrier's console."),
  ];
  if (account.trial)
    findings.push(
      todo(
        "It is a trial account: it texts only to verified numbers.",
        "Upgrade it before people rely on it.",
      ),
    );
  for (const number of numbers) {
    const found = account.numbers.find((one) => one.number === number);
    if (found === undefined)
      findings.push(
        wrong(
          `The account does not have the number ${number}.`,
          "Set the number of the account, or buy it there.",
        ),
      );
    else findings.push(...checkNumber(found, publicUrl));
  }
  findings.push(optOut);
  return findings;
}

function checkNumber(number: CarrierNumber, publicUrl: string): Finding[] {
  const findings: Finding[] = [];
  if (!number.sms)
    findings.push(
      wrong(`${number.number} cannot text.`, "Take a mobile number that can send and receive texts."),
    );
  const hooks = [
    ["A message comes in", "sms", number.smsUrl, number.smsMethod, number.smsElsewhere],
    ["A call comes in", "voice", number.voiceUrl, number.voiceMethod, number.voiceElsewhere],
  ] as const;
  for (const [title, name, url, method, elsewhere] of hooks) {
    const wanted = `${publicUrl}/twilio/${name}`;
    const remedy = `Set "${title}" of ${number.number} to POST ${wanted} at the carrier.`;
    if (elsewhere) findings.push(wrong(`An application takes "${title}" of ${number.number}.`, remedy));
    // A fragment sets how often the carrier tries again (#rc=5); it is no part of the address.
    else if (url.replace(/#.*$/u, "") !== wanted)
      findings.push(wrong(`"${title}" of ${number.number} goes to ${url || "nowhere"}.`, remedy));
    else if (method !== "POST")
      findings.push(wrong(`"${title}" of ${number.number} uses ${method}.`, remedy));
    else findings.push(ok(`"${title}" of ${number.number} comes to us.`));
  }
  return findings;
}

/** The carrier's API does not tell how it handles these words, so it is for a person to try. */
const optOut = todo(
  "By default the carrier itself answers STOP, START and HELP, in English, and then refuses all our texts.",
  "Switch its default filter off, or set advanced opt-out with our words (docs/deployment.md). " +
    "To check: text STOP from a phone of your own; one Dutch answer is right, an English one is the carrier's. Then text START.",
);
