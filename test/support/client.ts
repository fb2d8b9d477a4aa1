import { load } from 'cheerio';
import { cookieJar } from './cookie-jar';
import { PASSWORD } from './factories';
import { BROWSER } from './site';

export type Fields = Readonly<Record<string, string>>;

/** A browser without its window, for a site that runs in another process: it keeps its cookies. */
export interface Client {
  get(path: string): Promise<Response>;
  post(path: string, fields?: Fields): Promise<Response>;
  /** What the form of a page would send as it stands. */
  formOf(path: string): Promise<Fields>;
  signIn(email: string, password?: string): Promise<void>;
  /** What it sends with each request, for a tool that sends many. */
  headers(): Readonly<Record<string, string>>;
}

/** Browses the site at this address; redirects are looked at, not followed. */
export function clientOf(address: string): Client {
  const jar = cookieJar();
  const headers = () => ({
    'User-Agent': BROWSER,
    'Sec-Fetch-Site': 'same-origin',
    Cookie: jar.header(),
  });
  const send = async (path: string, more: RequestInit = {}) => {
    const answer = await fetch(address + path, { headers: headers(), redirect: 'manual', ...more });
    jar.keep(answer.headers.getSetCookie());
    return answer;
  };
  const client: Client = {
    headers,
    get: (path) => send(path),
    post: (path, fields = {}) => send(path, { method: 'POST', body: new URLSearchParams(fields) }),
    async formOf(path) {
      const $ = load(await (await client.get(path)).text());
      const sent = $('.desk-form').serializeArray();
      return Object.fromEntries(sent.map(({ name, value }) => [name, value]));
    },
    async signIn(email, password = PASSWORD) {
      const { status } = await client.post('/fr/connexion', { email, password });
      if (status !== 303) throw new Error(`${email} could not sign in: ${String(status)}`);
    },
  };
  return client;
}
