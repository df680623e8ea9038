/** One-byte letters of a text message (GSM 03.38); those of the second line take two places. */
const ONE =
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const TWO = "\f^{}\\[~]|€";
const places = new Map([
  ...[...ONE].map((letter) => [letter, 1] as const),
  ...[...TWO].map((letter) => [letter, 2] as const),
]);

/**
 * How many segments a text costs. `sms-segments-calculator` counts the same (a test holds the two together) but takes
 * milliseconds a text, and every text that leaves is counted.
 */
export function countSegments(text: string): number {
  let count = 0;
  for (const letter of text) {
    const needed = places.get(letter);
    if (needed === undefined) return text.length <= 70 ? 1 : Math.ceil(text.length / 67);
    count += needed;
  }
  return count <= 160 ? 1 : Math.ceil(count / 153);
}
