import { letterWriter, type Letter } from '../../src/mail/letter';
import { pageOfMails, putInOutbox } from '../../src/mail/outbox';
import { createDictionary, type Dictionary } from '../../src/language/dictionary';
import { deliverMail, mailFolder, type MailFolder } from '../support/mail';
import { mailServer, refusal, type MailServer } from '../support/mail-server';
import { testSite, type TestSite } from '../support/site';

const LETTER: Letter = {
  to: 'odalie@exemple.example',
  locale: 'fr',
  subject: 'Votre signalement : « Coiffeur·se »',
  paragraphs: ['Merci. Nous l’avons lu, <b>et corrigé</b>.'],
  link: { label: 'Voir l’offre', href: 'https://escalier.test/fr/emplois/1-coiffeuse' },
  why: 'Vous recevez ceci à votre demande.',
};

let dictionary: Dictionary;
let site: TestSite;
let server: MailServer;
let folder: MailFolder;
let refuse: (recipient: string) => ReturnType<typeof refusal> | undefined;

beforeAll(async () => {
  dictionary = await createDictionary();
});
beforeEach(async () => {
  refuse = () => undefined;
  server = await mailServer((recipient) => refuse(recipient));
  folder = await mailFolder();
});
afterEach(async () => {
  await site.close();
  await server.close();
  await folder.remove();
});

describe('a mail', () => {
  it('reaches its server once, whole, in both forms, and what it said is forgotten here', async () => {
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    expect(await deliverMail(site)).toEqual([]);
    expect(await deliverMail(site)).toEqual([]);
    expect(server.recipients).toEqual([LETTER.to]);
    const [message = ''] = server.messages;
    expect(message).toContain('From: =?UTF-8?Q?L=27=C3=89quipe?= <bonjour@escalier.test>');
    expect(message).toContain('Auto-Submitted: auto-generated');
    expect(message).toContain('Content-Language: fr-CA');
    expect(message).toMatch(/^Message-ID: <[\w-]{36}@escalier\.test>\r$/m);
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
    const read = decoded(message);
    expect(read).toContain('12, rue des Marches, Montréal');
    expect(read).toContain('Merci. Nous l’avons lu, <b>et corrigé</b>.');
    expect(read).toContain('Merci. Nous l’avons lu, &lt;b&gt;et corrigé&lt;/b&gt;.');
    expect(read).toContain('lang="fr-CA"');
    expect(await posted()).toMatchObject({ text: undefined, tries: 1, deadAt: undefined });
    expect((await posted()).sentAt).toEqual(site.clock.now());
  });

  it('is written to a folder where there is no server, and can be read here', async () => {
    await begin({});
    await write(LETTER);
    expect(await deliverMail(site)).toEqual([]);
    const mails = await folder.mails();
    expect(mails).toHaveLength(1);
    expect(decoded(mails[0] ?? '')).toContain('Merci. Nous l’avons lu');
    expect((await posted()).text).toContain('Merci. Nous l’avons lu, <b>et corrigé</b>.');
  });

  it('that its server does not take now is tried again, later and later, for two days', async () => {
    refuse = () => refusal(451, 'Try again later');
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    expect(await deliverMail(site)).toHaveLength(1);
    expect(await deliverMail(site)).toEqual([]);
    site.clock.set('2026-11-24T15:01:00Z');
    expect(await deliverMail(site)).toHaveLength(1);
    site.clock.set('2026-11-24T15:02:00Z');
    expect(await deliverMail(site)).toEqual([]);
    expect(await posted()).toMatchObject({ tries: 2, deadAt: undefined });
    site.clock.set('2026-11-26T15:00:00Z');
    expect(await deliverMail(site)).toHaveLength(1);
    expect((await posted()).deadAt).toEqual(site.clock.now());
    expect((await posted()).fault).toContain('Try again later');
  });

  it('has the same number at each try', async () => {
    let left = 1;
    refuse = () => (left-- > 0 ? refusal(451, 'Try again later') : undefined);
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    const [row] = await site.database.knex('outbox').select<{ message_id: string }[]>('message_id');
    await deliverMail(site);
    site.clock.set('2026-11-24T15:01:00Z');
    await deliverMail(site);
    expect(server.messages[0]).toContain(`Message-ID: <${String(row?.message_id)}@escalier.test>`);
  });

  it('that its server refuses for good is given up at once, and keeps no other back', async () => {
    refuse = (to) => (to === LETTER.to ? refusal(550, 'No such mailbox') : undefined);
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    await write({ ...LETTER, to: 'autre@exemple.example' });
    expect(await deliverMail(site)).toHaveLength(1);
    expect(server.recipients).toEqual(['autre@exemple.example']);
    const { counts } = await pageOfMails(site.database, undefined, 1);
    expect(counts).toEqual({ waiting: 0, sent: 1, dead: 1 });
  });

  it('waits when the server does not let us in', async () => {
    await server.close();
    server = await mailServer(undefined, {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth(_auth, _session, done) {
        done(refusal(535, 'Who are you?'));
      },
    });
    await begin({ SMTP_URL: server.url.replace('//', '//user:wrong@') });
    await write(LETTER);
    expect(await deliverMail(site)).toHaveLength(1);
    expect(await posted()).toMatchObject({ tries: 1, deadAt: undefined, sentAt: undefined });
  });

  it('waits when the server is away', async () => {
    await server.close();
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    expect(await deliverMail(site)).toHaveLength(1);
    expect(await posted()).toMatchObject({ tries: 1, deadAt: undefined, sentAt: undefined });
    server = await mailServer();
  });

  it('goes out once with two processes at it', async () => {
    await begin({ SMTP_URL: server.url });
    for (let at = 0; at < 45; at += 1) {
      await write({ ...LETTER, to: `personne-${String(at)}@exemple.example` });
    }
    const failed = await Promise.all([deliverMail(site), deliverMail(site), deliverMail(site)]);
    expect(failed.flat()).toEqual([]);
    expect(new Set(server.recipients).size).toBe(45);
    expect(server.recipients).toHaveLength(45);
  });

  it('that someone took and died over goes out ten minutes later', async () => {
    await begin({ SMTP_URL: server.url });
    await write(LETTER);
    // As a process that was killed between taking it and sending it leaves it behind.
    const held = new Date(site.clock.now().getTime() + 600_000);
    await site.database.knex('outbox').update({ tries: 1, due_at: held });
    await deliverMail(site);
    expect(server.messages).toEqual([]);
    site.clock.set('2026-11-24T15:10:00Z');
    await deliverMail(site);
    expect(server.messages).toHaveLength(1);
  });

  it('goes to one address alone, whatever stands in it', async () => {
    await begin({ SMTP_URL: server.url });
    await write({ ...LETTER, to: '"a@b.example, c"@exemple.example', subject: 'Un\r\nBcc: x@y.z' });
    await deliverMail(site);
    expect(server.recipients.length).toBeLessThanOrEqual(1);
    expect(server.messages.join()).not.toMatch(/^Bcc:/m);
  });

  it('is not written when its cause fails', async () => {
    await begin({ SMTP_URL: server.url });
    const failed = site.database.transaction(async (connection) => {
      await putInOutbox(
        connection,
        letterWriter(site.config, dictionary)(LETTER),
        site.clock.now(),
      );
      throw new Error('afterwards');
    });
    await expect(failed).rejects.toMatchObject({ message: 'afterwards' });
    await deliverMail(site);
    expect(server.messages).toEqual([]);
  });
});

async function begin(settings: Record<string, string>): Promise<void> {
  const own = {
    MAIL_FROM: "L'Équipe <bonjour@escalier.test>",
    MAIL_ADDRESS: '12, rue des Marches, Montréal',
  };
  site = await testSite({ settings: { MAIL_DIR: folder.path, ...own, ...settings } });
}

function write(letter: Letter): Promise<void> {
  const mail = letterWriter(site.config, dictionary)(letter);
  return putInOutbox(site.database, mail, site.clock.now());
}

async function posted() {
  const { mails } = await pageOfMails(site.database, undefined, 1);
  const [mail] = mails;
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

/** A message with its quoted-printable and base64 parts read. */
function decoded(message: string): string {
  const quoted = message
    .replace(/=\r?\n/g, '')
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll('=', ''), 'hex').toString(),
    );
  const base64 = [...message.matchAll(/base64\r?\n\r?\n([\s\S]+?)\r?\n\r?\n?--/g)].map(([, part]) =>
    Buffer.from(part ?? '', 'base64').toString(),
  );
  return [quoted, ...base64].join('\n');
}
