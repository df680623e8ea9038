import twilio from "twilio";

/**
 * Numbers that stand for "no number" : the special caller ids, letters on a keypad spelling
 * RESTRICTED, BLOCKED, UNKNOWN, ANONYMOUS and UNAVAILABLE.
 */
const hidden = new Set(["7378742833", "2562533", "8656696", "266696687", "86282452253"]);

/** @returns the caller's number (E.164), or null where it is hidden. */
export function callerNumber(from: string): string | null {
  if (!/^\+[1-9]\d{6,14}$/.test(from)) return null;
  return hidden.has(from.slice(1)) ? null : from;
}

const sentences = {
  known:
    "Dag, hier is Buurtlijn: we zien je nummer en iemand van de gemeente belt je terug op een werkdag, maar bij gevaar bel je meteen 112.",
  hidden:
    "Dag, hier is Buurtlijn: we zien je nummer niet en kunnen je dus niet terugbellen, bel daarom opnieuw met een zichtbaar nummer of stuur ons een sms, en bij gevaar bel je meteen 112.",
  failed:
    "Dag, hier is Buurtlijn: er loopt nu iets mis bij ons, bel daarom straks nog eens of stuur ons een sms, en bij gevaar bel je meteen 112.",
};

/** What a caller hears, as TwiML. `failed` promises nothing, because nobody was told. */
export function missedCallTwiml(kind: keyof typeof sentences): string {
  const answer = new twilio.twiml.VoiceResponse();
  answer.say({ language: "nl-BE", voice: "Google.nl-BE-Wavenet-A" }, sentences[kind]);
  answer.hangup();
  return answer.toString();
}
