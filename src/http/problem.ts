/** An answer other than the page that was asked for; the visitor sees it in words. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** What the answer says beside its page. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.name = 'Problem';
  }
}

/** There is nothing at this address. */
export function notFound(what: string): Problem {
  return new Problem(404, `not found: ${what}`);
}
