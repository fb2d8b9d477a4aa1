import type { z } from 'zod';
import type { ReadForm } from '../http/editing-item';
import { readEach, TICKED, type fieldsOf, type Mistakes, type Values } from '../http/form';
import { line, LONGEST, ticked, webAddress, words } from '../http/form-parts';
import type { FieldGroup, Register } from '../http/register';
import { htmlLang, LOCALES } from '../language/locales';
import type { Reader } from '../language/reader';
import { slugify } from '../language/slug';
import { pictureMistake } from '../media/model';
import { pictureFields, readChosen, type Chosen } from '../media/rules';
import {
  employerForEditing,
  employersNamed,
  insertEmployers,
  updateEmployer,
  type EditedEmployer,
  type NewEmployer,
} from './model';
import { employerAddresses } from './presenter';

interface SentEmployer extends Omit<NewEmployer, 'demo' | 'logoId'> {
  readonly logo: Chosen;
}

const about = words(LONGEST.body, 'desk:mistake.bodyLong');

const facts = {
  name: line(),
  website: webAddress,
  'about.fr': about,
  'about.en': about,
  agency: ticked,
  permit: line(),
  exempt: words(LONGEST.summary, 'desk:mistake.summaryLong'),
};

const fields = { ...facts, ...pictureFields('logo') };

type Fields = z.output<z.ZodObject<typeof fields>>;

/** How employers are kept on the desk. */
export const employerRegister: Register<EditedEmployer, SentEmployer> = {
  name: 'employer',
  subject: 'employer',
  fields: [...Object.keys(facts), 'logo'],
  picture: 'logo',
  find: employerForEditing,
  nameOf: ({ name }) => name,
  publicPath: ({ id, name }, locale) =>
    employerAddresses({ id, name, slug: slugify(name) })[locale],
  addressParts: ({ id }) => [String(id)],
  valuesOf,
  read: readEmployerForm,

  async check(connection, { name, logo }, before) {
    const others = await employersNamed(connection, name);
    // Two of one name can have come from elsewhere: either can still be corrected.
    const isNew = before === undefined || !others.some(({ id }) => id === before.id);
    return {
      ...(isNew && others.length > 0 ? { name: 'registers:mistake.nameTaken' } : {}),
      ...(await pictureMistake(connection, logo)),
    };
  },

  async insert(connection, employer, now) {
    const [id] = await insertEmployers(connection, [{ ...writtenOf(employer), demo: false }], now);
    if (id === undefined) throw new Error('an employer was added without a number');
    return id;
  },

  update: (connection, { id }, employer, now) =>
    updateEmployer(connection, id, writtenOf(employer), now),
  cautionFor: (from, into) =>
    from.exemptReason !== null && into.exemptReason === null ? 'registers:merge.french' : undefined,
  presentFields,
};

function writtenOf({ logo, ...employer }: SentEmployer): Omit<NewEmployer, 'demo'> {
  return { ...employer, logoId: logo.id };
}

function readEmployerForm(values: Values): ReadForm<SentEmployer> {
  const { data, mistakes } = readEach(fields, values);
  const sent = {
    name: data.name,
    website: data.website || null,
    about: {
      ...(data['about.fr'] === '' ? {} : { fr: data['about.fr'] }),
      ...(data['about.en'] === '' ? {} : { en: data['about.en'] }),
    },
    agencyPermit: data.permit || null,
    exemptReason: data.exempt || null,
    logo: readChosen('logo', data.logo, data['logo.number']),
  };
  return { sent, mistakes: { ...mistakesOf(data), ...mistakes } };
}

function mistakesOf({ name, agency, permit }: Fields): Mistakes {
  return {
    ...(name === '' ? { name: 'registers:mistake.nameMissing' } : {}),
    ...(agency && permit === '' ? { permit: 'jobDesk:mistake.permit' } : {}),
    ...(!agency && permit !== '' ? { agency: 'jobDesk:mistake.agency' } : {}),
  };
}

function valuesOf(employer: EditedEmployer | undefined): Values {
  if (employer === undefined) return {};
  return {
    name: employer.name,
    website: employer.website ?? '',
    'about.fr': employer.about.fr ?? '',
    'about.en': employer.about.en ?? '',
    agency: employer.agencyPermit === null ? '' : TICKED,
    permit: employer.agencyPermit ?? '',
    exempt: employer.exemptReason ?? '',
    logo: employer.logoId === null ? '' : String(employer.logoId),
  };
}

function presentFields(
  { field, check }: ReturnType<typeof fieldsOf>,
  { t }: Reader,
): readonly FieldGroup[] {
  return [
    {
      legend: t('registers:group.who'),
      fields: [
        field('name', t('jobDesk:newEmployer.name')),
        field('website', t('jobDesk:newEmployer.website'), { type: 'url' }),
      ],
    },
    {
      legend: t('registers:group.law'),
      checks: [check('agency', t('jobDesk:newEmployer.agency'))],
      fields: [
        field('permit', t('jobDesk:newEmployer.permit'), { help: t('registers:help.permit') }),
        field('exempt', t('jobDesk:newEmployer.exempt'), {
          ...{ type: 'textarea', rows: 3, help: t('jobDesk:newEmployer.exemptHelp') },
        }),
      ],
    },
    ...LOCALES.map((locale) => ({
      legend: t(`desk:language.${locale}`),
      fields: [
        field(`about.${locale}`, t('registers:field.about'), {
          ...{ type: 'textarea' as const, rows: 8, lang: htmlLang(locale) },
          help: t('desk:field.bodyHelp'),
        }),
      ],
    })),
  ];
}
