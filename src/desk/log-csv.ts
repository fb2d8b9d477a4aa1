import { pipeline } from 'node:stream/promises';
import { Readable, type Writable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { deedsFrom, type Asked, type Deed } from '../audit/model';
import { montrealDay, montrealTime } from '../clock';
import type { Connection } from '../database/database';
import type { Reader } from '../language/reader';
import type { FieldsOf } from './log-fields';
import { DEEDS } from './log-forms';
import {
  presentThing,
  sayChanges,
  sayFields,
  sayWho,
  withTitles,
  type TitledDeed,
} from './log-rows';

type Line = readonly string[];

/**
 * Writes the deeds that are asked for as CSV, a line for each field that changed: a few at a time, so
 * that a log of any length takes the same memory. With what Excel needs to read UTF-8, and what keeps
 * it from taking words for formulas.
 */
export async function writeLogCsv(
  connection: Connection,
  { asked, fieldsOf }: { asked: Asked; fieldsOf: FieldsOf },
  reader: Reader,
  out: Writable,
): Promise<void> {
  const lines = linesOf(connection, { asked, fieldsOf }, reader);
  const csv = stringify({ bom: true, escape_formulas: true, record_delimiter: 'windows' });
  await pipeline(Readable.from(lines), csv, out);
}

async function* linesOf(
  connection: Connection,
  { asked, fieldsOf }: { asked: Asked; fieldsOf: FieldsOf },
  reader: Reader,
): AsyncGenerator<Line> {
  yield headings(reader);
  let below: number | undefined;
  for (;;) {
    const deeds: Deed[] = await deedsFrom(connection, asked, below);
    if (deeds.length === 0) return;
    for (const deed of await withTitles(connection, deeds))
      yield* deedLines(deed, fieldsOf, reader);
    below = deeds.at(-1)?.id;
  }
}

function headings({ t }: Reader): Line {
  return [
    ...[t('log:csv.number'), t('log:csv.day'), t('log:csv.time'), t('log:person.label')],
    ...[t('log:deed.label'), t('log:kind.label'), t('log:csv.thing'), t('log:csv.title')],
    ...[t('log:csv.field'), t('log:csv.before'), t('log:csv.after')],
  ];
}

function* deedLines(deed: TitledDeed, fieldsOf: FieldsOf, reader: Reader): Generator<Line> {
  const { t } = reader;
  const act = DEEDS.find((each) => deed.action.endsWith(`.${each}`));
  const own = [
    ...[String(deed.id), montrealDay(deed.at), montrealTime(deed.at), sayWho(deed, reader)],
    act === undefined ? deed.action : t(`log:deed.${act}`),
    ...[t(`log:kind.${deed.subject}`), String(deed.subjectId), presentThing(deed, reader).title],
  ];
  const changes = sayChanges(deed, fieldsOf);
  const lines = [
    ...changes.map(({ label, before, after }) => [...own, label, before, after]),
    ...sayFields(deed, fieldsOf).map((label) => [...own, label, '', '']),
  ];
  yield* lines.length === 0 ? [[...own, '', '', '']] : lines;
}
