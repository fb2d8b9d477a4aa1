/** Takes quotations and `-words` out of what was typed. */
export function takeOut(typed: string) {
  const quoted: string[] = [];
  const unwanted: string[] = [];
  const left = typed
    .replace(/["«“”]([^"«»“”]+)["»”“]/g, (_, phrase: string) => {
      quoted.push(phrase);
      return ' ';
    })
    .replace(/(?<!\S)[-−–](\p{L}[^\s"]*)/gu, (_, word: string) => {
      unwanted.push(word);
      return ' ';
    });
  return { quoted, left, unwanted };
}
