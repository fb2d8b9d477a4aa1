import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import { offeredEmployers } from '../employers/model';
import type { ItemEditor } from '../http/editing-item';
import { asTold } from '../http/form';
import type { Services } from '../http/services';
import type { Choices } from './editing.fields';
import { JOB_FIELDS, readJobForm, type SentJob } from './editing.forms';
import { describeJob, presentJobEdit } from './editing.presenter';
import { checkJob } from './editing.saving';
import { NEW_JOB, valuesOf } from './editing.values';
import { jobForEditing, standJob, takeVersion, type EditedJob } from './model';
import { DAYS_OPEN, type Warning } from './rules/publication';

/** How listings are edited on the desk. */
export function jobEditor({ config, database }: Services): ItemEditor<EditedJob, SentJob, Warning> {
  const { missingFrench } = config;
  return {
    kind: 'job',
    daysOpen: DAYS_OPEN,
    fields: JOB_FIELDS,
    find: jobForEditing,
    valuesOf: (job) => (job === undefined ? NEW_JOB : valuesOf(job)),
    read: readJobForm,
    check: (connection, saving, now) => checkJob(connection, saving, { missingFrench, now }),
    takeVersion,
    stand: standJob,
    view: 'jobs/edit',
    present: async (shown, reader) =>
      presentJobEdit({ ...shown, choices: await choicesOn(database) }, reader),
    describe: async (values, reader) =>
      describeJob(asTold(values), await choicesOn(database), reader),
  };
}

/** What there is to choose from. */
async function choicesOn(connection: Connection): Promise<Choices> {
  const [employers, categories, places] = await Promise.all([
    offeredEmployers(connection),
    categoriesOf(connection, 'job'),
    allPlaces(connection),
  ]);
  return { employers, categories, places };
}
