import { findPhoneNumbersInText } from "libphonenumber-js/max";

/** @returns the one valid telephone number in a text, E.164; Belgian where no country is given. */
export function phone(text: string): string | undefined {
  const short = text.slice(0, 300).replace(/(?<![\d+])00(?=[1-9])/u, "+");
  if (!/\d(?:[^\d]{0,3}\d){6}/u.test(short)) return undefined;
  const found = new Set(findPhoneNumbersInText(short, "BE").map((one) => String(one.number.number)));
  return found.size === 1 ? [...found][0] : undefined;
}
