import type { Request, Response } from 'express';
import { differences } from '../http/conflict';
import { readVersion } from '../http/editing';
import type { Item, ItemEditor } from '../http/editing-item';
import { typedTitle } from '../http/editing-texts';
import { blank, sentValues, type Values } from '../http/form';
import { momentValues } from '../http/moment';
import { assertPage, readPage } from '../http/paging';
import { notFound } from '../http/problem';
import type { Reader } from '../language/reader';
import { revisionBefore, revisionById, revisionsOf, type Revision } from '../revisions/model';
import { readId } from '../site-map';
import type { Workplace } from './item-page';
import { itemOf } from './item-of';
import { saveItem } from './item-saving';
import { presentRevision, presentRevisions, type Compared } from './revisions-presenter';
import { saidFields, sayValue, unknownField } from './said-fields';

/** What was saved of the items of one kind: listed, compared, restored. */
export function revisionsController<Found extends Item, Sent, Warning>(
  workplace: Workplace<Found, Sent, Warning>,
) {
  const { editor } = workplace;
  const { database } = workplace.services;
  const { kind } = editor;
  return { list, show, restore };

  async function list(req: Request, res: Response): Promise<void> {
    const item = await itemOf(workplace, req);
    const { id } = item;
    const page = readPage(req.query.page);
    const found = await revisionsOf(database, { kind, id }, page);
    assertPage(page, found.pages);
    const fields = saidFields(await editor.blankFields(req.reader), req.reader);
    const title = typedTitle(editor.valuesOf(item), req.reader);
    const shown = { kind, id, title, page, fields, ...found };
    res.page('desk/revisions', presentRevisions(shown, req.reader));
  }

  async function show(req: Request, res: Response): Promise<void> {
    const item = await itemOf(workplace, req);
    const revision = await revisionOf(req, item);
    const before = await revisionBefore(database, { kind, id: item.id }, revision.id);
    const now = editor.valuesOf(item);
    const withNow = before === undefined || req.query.compare === 'now';
    const [from, to] = withNow ? [now, revision.fields] : [before.fields, revision.fields];
    const shown = {
      ...{ kind, item, revision, withNow },
      title: typedTitle(now, req.reader),
      hasBefore: before !== undefined,
      compared: await compare(editor, [from, to], req.reader),
      isCurrent: differences(revision.fields, now, editor.fields).length === 0,
    };
    res.page('desk/revision', presentRevision(shown, req.reader));
  }

  /** Saves an item as it was: what is wrong with that today is said in its form, like any mistake. */
  async function restore(req: Request, res: Response): Promise<void> {
    const item = await itemOf(workplace, req);
    const { fields } = await revisionOf(req, item);
    const values = { ...editor.valuesOf(item), ...fields, ...momentValues(item) };
    const version = readVersion(sentValues(req.body));
    await saveItem(workplace, req, res, { item, form: blank(values), version, act: 'save' });
  }

  /** The revision of the address. @throws Problem 404 when the item has no such one. */
  async function revisionOf(req: Request, { id }: Found): Promise<Revision> {
    const asked = readId(req.params.revision);
    const found =
      asked === undefined ? undefined : await revisionById(database, { kind, id }, asked);
    if (found === undefined) throw notFound(kind);
    return found;
  }
}

/** The fields in which two forms differ, as people read them. */
export async function compare<Found extends Item, Sent, Warning>(
  editor: ItemEditor<Found, Sent, Warning>,
  [from, to]: readonly [Values, Values],
  reader: Reader,
): Promise<Compared[]> {
  const fields = saidFields(await editor.blankFields(reader), reader);
  return differences(from, to, editor.fields).map((name) => {
    const field = fields.get(name) ?? unknownField(name);
    return {
      field,
      before: sayValue(field, [from[name] ?? ''].flat()),
      after: sayValue(field, [to[name] ?? ''].flat()),
    };
  });
}
