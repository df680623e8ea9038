import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js/max";

/** Numbers of the demo: they belong to nobody, so that a demo can never text a real person. */
const DEMO = /^\+324000000\d\d$/u;

/**
 * Whether this number may be texted at all: against toll fraud and plain mistakes. It is asked before every text
 * that is not a direct reply.
 * @param number E.164, or as a Belgian would write it. @param allowedCountries ISO codes such as "BE".
 * @param demo true where the database is a demo: only there the demo's own numbers (+324000000xx) count.
 * @returns `ok`, or why not; a number that may be mobile or fixed (as in the US) counts as mobile.
 */
export function mayTextTo(
  number: string,
  allowedCountries: readonly string[],
  demo: boolean,
): "ok" | "not-mobile" | "country" | "not-a-number" {
  if (DEMO.test(number)) return demo ? "ok" : "not-a-number";
  const parsed = parsePhoneNumberFromString(number.slice(0, 40), "BE");
  if (!parsed?.isValid()) return "not-a-number";
  if (
    parsed.country === undefined ||
    !isSupportedCountry(parsed.country) ||
    !allowedCountries.includes(parsed.country)
  ) {
    return "country";
  }
  const type = parsed.getType();
  return type === "MOBILE" || type === "FIXED_LINE_OR_MOBILE" ? "ok" : "not-mobile";
}
