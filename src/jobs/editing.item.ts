import { allPlaces, categoriesOf } from '../catalogue/model';
import { offeredEmployers } from '../employers/model';
import type { ItemEditor } from '../http/editing-item';
import type { Services } from '../http/services';
import { JOB_FIELDS, readJobForm, type SentJob } from './editing.forms';
import { presentJobEdit } from './editing.presenter';
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
    async present(shown, reader) {
      const [employers, categories, places] = await Promise.all([
        offeredEmployers(database),
        categoriesOf(database, 'job'),
        allPlaces(database),
      ]);
      return presentJobEdit({ ...shown, choices: { employers, categories, places } }, reader);
    },
  };
}
