/** Strings as whole numbers from 0 up, in the order in which they were first met. */
export class Codes {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  /** The number of a string, which gets one when it has none. */
  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#codes.set(text, code);
    this.#texts.push(text);
    return code;
  }

  /** The number of a string, if it was ever met. */
  find(text: string): number | undefined {
    return this.#codes.get(text);
  }

  textOf(code: number): string {
    return this.#texts[code] ?? '';
  }
}
