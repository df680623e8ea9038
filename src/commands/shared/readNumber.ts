import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { reach, readPhone } from "../../core/safety/outgoing.ts";
import { UserError } from "./context.ts";

/** Numbers that belong to nobody: a demo's own. */
const invented = /^\+324000000\d\d$/u;

/**
 * Reads a telephone number as people write it; without a country it is Belgian.
 * @returns E.164.
 * @throws UserError where it is none, or where it is one of the demo's invented numbers outside a demo.
 */
export function readNumber(text: string, demo: boolean): string {
  const parsed = parsePhoneNumberFromString(text.trim().slice(0, 40), "BE");
  if (parsed !== undefined && (invented.test(parsed.number) ? demo : parsed.isValid())) return parsed.number;
  throw new UserError(`"${text}" is no telephone number; write it like +32470123456.`);
}

/**
 * The same, for somebody who must be able to get text messages.
 * @param countries ISO codes that the municipality may text to.
 */
export function readMobile(text: string, demo: boolean, countries: readonly string[]): string {
  const number = readNumber(text, demo);
  const may = reach(readPhone(number), countries, demo);
  if (may === "ok") return number;
  throw new UserError(
    may === "country"
      ? `${number} is not in a country that this municipality texts to (${countries.join(", ")}); see the setting allowedCountries.`
      : `${number} is no mobile number, so no text can reach it.`,
  );
}
