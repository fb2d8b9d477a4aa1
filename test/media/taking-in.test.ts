import { readdirSync } from 'node:fs';
import { load } from 'cheerio';
import sharp from 'sharp';
import { anEditor } from '../support/desk';
import { ORDINARY, POLYGLOTS, REFUSED, type Case } from '../support/hostile-pictures';
import { aPhoto, picture } from '../support/pictures';
import { testSite, type SentFile, type TestSite, type Visitor } from '../support/site';

const LIBRARY = '/fr/pupitre/images';

describe('a file that is sent to the library', () => {
  let site: TestSite;
  let editor: Visitor;

  beforeAll(async () => {
    site = await testSite();
    editor = await anEditor(site);
  });
  afterAll(() => site.close());

  const send = (...files: SentFile[]) => editor.upload(LIBRARY, 'pictures', files);
  const sentAs = async ({ name, type, bytes }: Case) => ({ name, type, bytes: await bytes() });
  const filesOf = (): string[] => {
    const all = readdirSync(site.config.mediaDir, { recursive: true, encoding: 'utf8' });
    return all.filter((name) => name !== 'incoming');
  };
  const rows = () => site.database.knex('media').orderBy('id').select<Row[]>('*');
  const newest = async () => (await rows()).at(-1) as Row;
  const bytesAt = async (path: string) => (await editor.get(path).buffer(true)).body as Buffer;

  it.each([...ORDINARY, ...POLYGLOTS].map((each) => [each.what, each] as const))(
    'is taken, and only its pixels are kept: %s',
    async (_what, each) => {
      const answer = await send(await sentAs(each));
      expect([answer.status, load(answer.text)('.mistakes').text()]).toEqual([303, '']);
      const { id, hash, width, height, file_name: name } = await newest();
      expect(answer.headers.location).toBe(`${LIBRARY}/${id}?done=create`);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(name).not.toMatch(/[/\\]/);
      for (const [ending, type, format] of [
        ['avif', 'image/avif', 'heif'],
        ['webp', 'image/webp', 'webp'],
        ['jpg', 'image/jpeg', 'jpeg'],
      ]) {
        const file = await editor.get(`/media/${hash}-${width}.${ending}`).buffer(true);
        expect([file.status, file.headers['content-type']]).toEqual([200, type]);
        const bytes = file.body as Buffer;
        expect(bytes.toString('latin1')).not.toMatch(/polyglot|poly" \+|<script/);
        const made = await sharp(bytes).metadata();
        expect([made.format, made.width, made.height]).toEqual([format, width, height]);
        expect([made.exif, made.xmp, made.iptc, made.orientation]).toEqual([
          ...[undefined, undefined, undefined, undefined],
        ]);
      }
      expect((await editor.get(`${LIBRARY}/${id}`)).status).toBe(200);
    },
  );

  it.each(REFUSED.map((each) => [each.what, each] as const))(
    'is not taken, and the reason is said at its field: %s',
    async (_what, each) => {
      const before = [await rows(), filesOf()];
      const answer = await send(await sentAs(each));
      expect(answer.status).toBe(422);
      const $ = load(answer.text);
      expect($('#pictures-mistake').text().trim()).toMatch(each.refused as RegExp);
      expect($('#pictures-mistake').text()).toContain(each.name);
      expect($('#pictures').attr('aria-invalid')).toBe('true');
      expect([await rows(), filesOf()]).toEqual(before);
    },
  );

  it('leaves behind where and with what it was taken', async () => {
    const bytes = await picture(80, 60)
      .withExif({
        IFD0: { Make: 'Appareil-secret' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 31/1 0/1' },
      })
      .jpeg()
      .toBuffer();
    expect(bytes.toString('latin1')).toContain('Appareil-secret');
    await send({ name: 'lieu.jpg', bytes });
    const { hash } = await newest();
    for (const name of filesOf().filter((each) => each.startsWith(hash))) {
      const kept = await bytesAt(`/media/${name}`);
      expect(kept.toString('latin1')).not.toMatch(/Appareil-secret|Exif/);
    }
  });

  it('is turned upright', async () => {
    const bytes = await picture(80, 40).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await send({ name: 'couchee.jpg', bytes });
    expect(await newest()).toMatchObject({ width: 40, height: 80 });
  });

  it('shows the first of its moving pictures', async () => {
    const frames = await Promise.all(
      [picture(50, 40), picture(50, 40)].map((each) => each.png().toBuffer()),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    expect((await sharp(bytes).metadata()).pages).toBe(2);
    await send({ name: 'anime.webp', bytes });
    const { hash, width, height } = await newest();
    expect([width, height]).toEqual([50, 40]);
    expect((await sharp(await bytesAt(`/media/${hash}-50.webp`)).metadata()).pages).toBeUndefined();
  });

  it('is seen through where it was, and stands on white where that cannot be', async () => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const empty = sharp({ create: { width: 30, height: 31, channels: 4, background: clear } });
    await send({ name: 'vide.png', bytes: await empty.png().toBuffer() });
    const { hash } = await newest();
    const pixel = async (kind: string) => {
      const read = sharp(await bytesAt(`/media/${hash}-30.${kind}`)).raw();
      return [...(await read.toBuffer()).subarray(0, 4)];
    };
    expect((await pixel('webp'))[3]).toBe(0);
    expect((await pixel('avif'))[3]).toBe(0);
    expect((await pixel('jpg')).slice(0, 3)).toEqual([255, 255, 255]);
  });

  it('has the widths that it is large enough for, and no larger ones', async () => {
    await send(await aPhoto('large.jpg', 2000, 1500));
    const { hash, width, height } = await newest();
    expect([width, height]).toEqual([1600, 1200]);
    const own = filesOf().filter((name) => name.startsWith(hash));
    expect(own.sort()).toEqual(
      [480, 960, 1600]
        .flatMap((each) => ['avif', 'jpg', 'webp'].map((kind) => `${hash}-${each}.${kind}`))
        .sort(),
    );
    await send(await aPhoto('moyenne.jpg', 700, 500));
    const { hash: other } = await newest();
    expect(filesOf().filter((name) => name.startsWith(other)).length).toBe(6);
  });

  it('is there once, though it is sent twice at once, under two names', async () => {
    const { bytes } = await aPhoto();
    const before = (await rows()).length;
    const elsewhere = site.visitorElsewhere();
    await elsewhere.signIn('r-daction@exemple.example');
    const answers = await Promise.all([
      send({ name: 'un.jpg', bytes }),
      elsewhere.upload(LIBRARY, 'pictures', [{ name: 'deux.jpg', bytes }]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect((await rows()).length).toBe(before + 1);
    const { id } = await newest();
    const again = await send({ name: 'trois.jpg', bytes });
    expect(again.headers.location).toBe(`${LIBRARY}/${id}?done=known`);
    expect(await site.database.knex('media_strays').pluck('hash')).toEqual([]);
  });

  interface Row {
    readonly id: number;
    readonly hash: string;
    readonly file_name: string;
    readonly width: number;
    readonly height: number;
  }
});
