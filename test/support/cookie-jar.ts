/** The cookies of one browser. */
export interface CookieJar {
  /** All of them, as one header; empty when there are none. */
  header(): string;
  /** Takes up what an answer sets, and lets go of what it ends. */
  keep(cookies: readonly string[]): void;
}

export function cookieJar(): CookieJar {
  const jar = new Map<string, string>();
  return {
    header: () => [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(cookies) {
      for (const cookie of cookies) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        if (value === '' || /expires=Thu, 01 Jan 1970/i.test(cookie)) jar.delete(name);
        else jar.set(name, value);
      }
    },
  };
}
