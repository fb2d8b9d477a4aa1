import { presentDeskList, type DeskFilter, type DeskList } from '../http/desk-list';
import { fieldsOf, presentMistakes, type Field, type Form } from '../http/form';
import type { Notice, Page } from '../http/page';
import { forEachLocale } from '../language/locales';
import type { Reader } from '../language/reader';
import { pathTo } from '../site-map';
import { DAY_FIELDS, TICKED_JOBS } from './editing.batch.forms';
import type { Batch } from './model';
import { BATCH_ACTS, needsDay, type BatchAct } from './rules/batch';
import { TODOS, type Todo } from './rules/todo';

interface JobsOnDesk extends DeskList {
  readonly batch: BatchForm;
}

/** What is done to the listings that are ticked. */
interface BatchForm {
  readonly action: string;
  readonly name: string;
  readonly ticked: readonly string[];
  readonly mistakes: ReturnType<typeof presentMistakes>;
  /** Buttons by themselves, and those that need a day, each with its field. */
  readonly acts: readonly {
    readonly value: BatchAct;
    readonly label: string;
    readonly day?: Field;
  }[];
  readonly done?: Notice;
  /** What it left as it was, and why. */
  readonly refused: readonly {
    readonly title: string;
    readonly href: string;
    readonly reasons: readonly string[];
  }[];
}

type ListShown = Omit<Parameters<typeof presentDeskList>[0], 'kind' | 'more'>;

interface Shown extends ListShown {
  readonly todo: Todo | undefined;
  readonly form: Form;
  /** What was just done. */
  readonly batch: Batch | undefined;
}

/** The list of listings, with what came of the last act on several of them. */
export function presentJobsOnDesk(shown: Shown, reader: Reader): Page<JobsOnDesk> {
  const { batch, form, todo, ...list } = shown;
  const more = [todoFilter(todo, reader)];
  const page = presentDeskList({ ...list, kind: 'job', more }, reader);
  const action = page.addresses[reader.locale];
  const told = (each: string) =>
    batch === undefined ? each : `${each}${each.includes('?') ? '&' : '?'}batch=${batch.id}`;
  return {
    ...page,
    addresses: forEachLocale((locale) => told(page.addresses[locale])),
    content: { ...page.content, batch: presentBatch({ action, form, batch }, reader) },
  };
}

function presentBatch(
  { action, form, batch }: Pick<Shown, 'form' | 'batch'> & { action: string },
  reader: Reader,
): BatchForm {
  const { t, locale } = reader;
  const { field } = fieldsOf(form, t);
  return {
    ...{ action, name: TICKED_JOBS },
    ticked: [form.values[TICKED_JOBS] ?? []].flat(),
    mistakes: presentMistakes(form, t),
    acts: BATCH_ACTS.map((value) => ({
      ...{ value, label: t(`jobDesk:batch.act.${value}`) },
      ...(needsDay(value)
        ? { day: field(DAY_FIELDS[value], t(`jobDesk:batch.until.${value}`), { type: 'date' }) }
        : {}),
    })),
    ...(batch === undefined ? {} : { done: presentDone(batch, action, reader) }),
    refused: (batch?.refused ?? []).map(({ id, title, reasons }) => ({
      title,
      href: `${pathTo('desk.job', locale, { id })}${anchorOf(reasons)}`,
      reasons: reasons.map(({ key }) => t(key)),
    })),
  };
}

function presentDone(batch: Batch, action: string, { t }: Reader): Notice {
  const { id, act, done, refused, isUndone } = batch;
  if (isUndone) return { text: t('jobDesk:batch.undone', { count: done.length - refused.length }) };
  const text = t(`jobDesk:batch.done.${act}`, { count: done.length });
  const fields = [
    { name: 'do', value: 'undo' },
    { name: 'batch', value: String(id) },
  ];
  return done.length === 0
    ? { text }
    : { text, undo: { action, label: t('jobDesk:batch.undo'), fields } };
}

/** The first field that must be mended. */
function anchorOf(reasons: Batch['refused'][number]['reasons']): string {
  const field = reasons.find((each) => each.field !== '')?.field;
  return field === undefined ? '' : `#${field}`;
}

function todoFilter(todo: Todo | undefined, { t }: Reader): DeskFilter {
  return {
    name: 'todo',
    label: t('jobDesk:todo.label'),
    options: [
      { value: '', label: t('jobDesk:todo.all'), chosen: todo === undefined },
      ...TODOS.map((value) => ({
        value,
        label: t(`jobDesk:todo.${value}`),
        chosen: value === todo,
      })),
    ],
  };
}
