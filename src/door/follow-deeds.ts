import { readForm, type Form, type Values } from '../http/form';
import type { Services } from '../http/services';
import { jobEditor } from '../jobs/editing.item';
import type { EditedJob } from '../jobs/model';
import { letterToEmployer } from '../submissions/letters';
import type { Submission } from '../submissions/model';
import {
  actOnListing,
  answer,
  confirm,
  renewalOf,
  sayNewLink,
  withdraw,
  type Following,
} from './following';
import { messageForm, renewalForm } from './forms';

/** What a secret link opens. */
export interface Opened {
  readonly token: string;
  readonly submission: Submission;
  readonly job: EditedJob | undefined;
}

/** Does what a button of the page says; gives the form back where something is wrong with it. */
export function deedDoer(services: Services) {
  const { database } = services;
  const editor = jobEditor(services);
  const tell = letterToEmployer(services);
  return async (
    deed: Following,
    { submission, job }: Opened,
    values: Values,
    now: Date,
  ): Promise<Form | undefined> => {
    switch (deed) {
      case 'confirm':
        await confirm(database, submission, now);
        return undefined;
      case 'answer': {
        const sent = readForm(messageForm('door:mistake.answer'), values);
        if (sent.form === undefined) await answer(database, submission, sent.data.words, now);
        return sent.form;
      }
      case 'renew':
        return job === undefined ? undefined : renew(job, values, now);
      case 'close':
        return job === undefined ? undefined : closing(job, now);
      case 'withdraw':
        await withdraw(database, submission);
        return undefined;
      case 'relink':
        await database.transaction((connection) =>
          tell(connection, submission, sayNewLink, { now, alone: true }),
        );
        return undefined;
    }
  };

  async function renew(job: EditedJob, values: Values, now: Date): Promise<Form | undefined> {
    const act = renewalOf(job, now);
    const sent = readForm(renewalForm, values);
    if (sent.form !== undefined || act === undefined) return sent.form;
    const order = { act, until: sent.data.last_day };
    const mistakes = await actOnListing({ database, editor }, job, order, now);
    return Object.keys(mistakes).length === 0 ? undefined : { values, mistakes };
  }

  async function closing(job: EditedJob, now: Date): Promise<Form | undefined> {
    const order = { act: 'close', until: null } as const;
    const mistakes = await actOnListing({ database, editor }, job, order, now);
    return Object.keys(mistakes).length === 0 ? undefined : { values: {}, mistakes };
  }
}
