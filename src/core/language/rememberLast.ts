/**
 * The same function, which keeps its last answer: the readers of one message ask for the same forms of its text many
 * times over (a quarter of a turn's reckoning).
 */
export function rememberLast<T>(read: (text: string) => T): (text: string) => T {
  let last: { text: string; answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: read(text) };
    return last.answer;
  };
}
