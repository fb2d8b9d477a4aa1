import { openDesk, press, type DeskPage } from './desk';
import type { TestSite, Visitor } from './site';

/** Opens a form of the desk, changes some of its fields, and saves it. */
export async function saveForm(
  visitor: Visitor,
  path: string,
  changes: Readonly<Record<string, string>>,
): Promise<DeskPage> {
  return press(visitor, path, await openDesk(visitor, path), 'save', changes);
}

/** Where an answer leads, without its query. */
export function ledTo({ location }: Pick<DeskPage, 'location'>): string {
  return String(location).split('?')[0] ?? '';
}

/** What was done to the entries of registers, the oldest deed first. */
export async function deedsOn(
  { database }: TestSite,
  subject: 'employer' | 'author' | 'category' | 'place',
): Promise<{ action: string; subjectId: number; details: unknown }[]> {
  const rows = await database
    .knex('audit_log')
    .where({ subject })
    .orderBy('id')
    .select<{ action: string; subject_id: number; details: string }[]>();
  return rows.map(({ action, subject_id, details }) => ({
    ...{ action, subjectId: subject_id },
    details: JSON.parse(details) as unknown,
  }));
}
