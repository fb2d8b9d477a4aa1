import type { Database } from '../database/database';
import { titled } from '../http/editing-texts';
import type { ItemPreview } from '../http/preview';
import type { Reader } from '../language/reader';
import { presentNearJobCards } from './card';
import { jobById } from './model';
import { jobPage } from './page';

/** A listing as readers would see it, were it open; undefined when it has no text at all. */
export async function previewJob(
  database: Database,
  { id }: { readonly id: number },
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const saved = await jobById(database, id, { drafts: true });
  if (saved === undefined) return undefined;
  const publishedAt = saved.publishedAt ?? reader.now;
  // What has not appeared has not closed either, whatever its last day.
  const job = { ...saved, state: 'draft' as const, publishedAt };
  const shown = { ...job, texts: titled(saved.texts, reader) };
  const page = await jobPage(database, shown, reader);
  if (page === undefined) return undefined;
  return { view: 'jobs/show', page, jobs: presentNearJobCards([shown], reader) };
}
