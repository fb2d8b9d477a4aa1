import { allPlaces, categoriesOf } from '../catalogue/model';
import type { Connection } from '../database/database';
import { offeredEmployers } from '../employers/model';
import type { ItemEditor } from '../http/editing-item';
import { blank } from '../http/form';
import type { Services } from '../http/services';
import { ownFields, presentFields, type Choices } from './editing.fields';
import { JOB_FIELDS, readJobForm, type SentJob } from './editing.forms';
import { presentJobEdit, publicPlace } from './editing.presenter';
import { previewJob, previewTypedJob } from './editing.preview';
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
    async blankFields(reader) {
      const choices = await choicesIn(database);
      return ownFields(
        presentFields({ form: blank(), choices, published: reader.now }, reader),
        reader,
      );
    },
    read: readJobForm,
    check: (connection, saving, now) => checkJob(connection, saving, { missingFrench, now }),
    takeVersion,
    stand: standJob,
    placeOf: publicPlace,
    preview: (job, reader) => previewJob(database, job, reader),
    previewTyped: (typed, reader) => previewTypedJob(database, typed, reader),
    view: 'jobs/edit',
    async present(shown, reader) {
      return presentJobEdit({ ...shown, choices: await choicesIn(database) }, reader);
    },
  };
}

async function choicesIn(database: Connection): Promise<Choices> {
  const [employers, categories, places] = await Promise.all([
    offeredEmployers(database),
    categoriesOf(database, 'job'),
    allPlaces(database),
  ]);
  return { employers, categories, places };
}
