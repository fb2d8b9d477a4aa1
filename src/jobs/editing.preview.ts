import type { Database } from '../database/database';
import type { Typed } from '../http/editing-item';
import { titled } from '../http/editing-texts';
import type { ItemPreview } from '../http/preview';
import type { Reader } from '../language/reader';
import { presentNearJobCards } from './card';
import type { SentJob } from './editing.forms';
import { typedJob } from './editing.typed';
import { jobById, type Job } from './model';
import { jobPage } from './page';

/** A listing as readers would see it, were it open; undefined when it has no text at all. */
export async function previewJob(
  database: Database,
  { id }: { readonly id: number },
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const saved = await jobById(database, id, { drafts: true });
  return saved === undefined ? undefined : show(database, saved, reader);
}

/** The same of a listing as it is typed. */
export async function previewTypedJob(
  database: Database,
  typed: Typed<SentJob>,
  reader: Reader,
): Promise<ItemPreview | undefined> {
  return show(database, await typedJob(database, typed, reader), reader);
}

async function show(
  database: Database,
  found: Job,
  reader: Reader,
): Promise<ItemPreview | undefined> {
  const publishedAt = found.publishedAt ?? reader.now;
  // What has not appeared has not closed either, whatever its last day.
  const job = { ...found, state: 'draft' as const, publishedAt };
  const shown = { ...job, texts: titled(found.texts, reader) };
  const page = await jobPage(database, shown, reader);
  if (page === undefined) return undefined;
  return { view: 'jobs/show', page, jobs: presentNearJobCards([shown], reader) };
}
