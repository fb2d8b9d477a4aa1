import { deedsFrom, type Asked, type Deed } from '../audit/model';
import { montrealDay, montrealTime } from '../clock';
import type { Connection } from '../database/database';
import type { CsvLine } from '../http/csv';
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

/**
 * The deeds that are asked for as lines of CSV, one for each field that changed: a few are read at a
 * time.
 */
export async function* logLines(
  connection: Connection,
  { asked, fieldsOf }: { asked: Asked; fieldsOf: FieldsOf },
  reader: Reader,
): AsyncGenerator<CsvLine> {
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

function headings({ t }: Reader): CsvLine {
  return [
    ...[t('log:csv.number'), t('log:csv.day'), t('log:csv.time'), t('log:person.label')],
    ...[t('log:deed.label'), t('log:kind.label'), t('log:csv.thing'), t('log:csv.title')],
    ...[t('log:csv.field'), t('log:csv.before'), t('log:csv.after')],
  ];
}

function* deedLines(deed: TitledDeed, fieldsOf: FieldsOf, reader: Reader): Generator<CsvLine> {
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
