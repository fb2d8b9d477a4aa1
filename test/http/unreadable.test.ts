import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { testSite, type TestSite } from '../support/site';

describe('what cannot be read as a request', () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await testSite();
    site.server.listen(0, '127.0.0.1');
    await once(site.server, 'listening');
  });
  afterAll(async () => {
    site.server.close();
    await site.close();
  });

  it('because it is far too long is answered in both languages, and the line is cut', async () => {
    const answer = await send(
      `GET /fr/emplois?q=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
    expect(answer).toContain('Content-Type: text/plain; charset=utf-8\r\n');
    expect(answer).toContain('X-Content-Type-Options: nosniff\r\n');
    expectBody(answer, [
      'Cette demande est trop longue pour le site\u00a0: raccourcissez l’adresse.',
      'This request is too long for the site: shorten the address.',
    ]);
  });

  it('because it is something else is answered in both languages', async () => {
    const answer = await send('Bonjour, avez-vous du travail?\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expectBody(answer, [
      'Cette demande ne se lit pas, ou n’est pas arrivée au complet.',
      'This request cannot be read, or did not arrive whole.',
    ]);
  });

  /** All that comes back until the site hangs up, though the other side does not. */
  async function send(text: string): Promise<string> {
    const { port } = site.server.address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.write(text);
    await once(socket, 'end');
    socket.destroy();
    return answer;
  }
});

function expectBody(answer: string, lines: readonly string[]): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(body).toBe(lines.map((line) => `${line}\n`).join(''));
  expect(head).toContain(`Content-Length: ${Buffer.byteLength(body)}`);
}
