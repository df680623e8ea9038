/** Why a text did not leave, and whether trying again can help. */
export interface CarrierError {
  permanent: boolean;
  /** For people who read logs and cases. */
  why: string;
}

/** The carrier's error codes that mean something to us (twilio.com/docs/api/errors); one row each. */
const errors: Record<string, CarrierError> = {
  "14107": { permanent: false, why: "Too many texts from this number at once." },
  "20003": { permanent: false, why: "The carrier does not accept our account or token: check TWILIO_*." },
  "20404": { permanent: false, why: "The carrier does not know this account: check TWILIO_ACCOUNT_SID." },
  "20429": { permanent: false, why: "Too many requests at once." },
  "21211": { permanent: true, why: "This is no valid number." },
  "21408": { permanent: true, why: "The account may not text to this country." },
  "21602": { permanent: true, why: "The text is empty." },
  "21606": { permanent: false, why: "The number that we text from is not ours: check the town's number." },
  "21610": { permanent: true, why: "This person texted STOP to the carrier: call instead." },
  "21611": { permanent: false, why: "The carrier's queue for our number is full." },
  "21612": { permanent: true, why: "The carrier has no route to this number." },
  "21614": { permanent: true, why: "This is no mobile number." },
  "21617": { permanent: true, why: "The text is longer than 1600 letters." },
  "21660": { permanent: false, why: "The number that we text from belongs to another account." },
  "30001": { permanent: false, why: "The carrier's queue overflowed." },
  "30002": { permanent: false, why: "The account is suspended." },
  "30003": { permanent: true, why: "The phone could not be reached." },
  "30004": { permanent: true, why: "The phone or its network blocks our texts." },
  "30005": { permanent: true, why: "This number is unknown or no longer in use." },
  "30006": { permanent: true, why: "This is a landline or a network that takes no texts." },
  "30007": { permanent: true, why: "A network filtered the text as unwanted." },
  "30008": { permanent: true, why: "The text was not delivered; the network does not say why." },
};

/**
 * What an error code means. An unknown code counts as permanent for a request that the carrier understood and refused
 * (HTTP 400), and as temporary otherwise: a wrong setting must not throw a town's texts away.
 * @param code the carrier's code, for example "21610".
 * @param status HTTP status of the refusal.
 */
export function carrierError(code: string, status: number): CarrierError {
  return (
    errors[code] ?? {
      permanent: status === 400,
      why: `The carrier refused with code ${code} (HTTP ${status}).`,
    }
  );
}
