import { endOfMontrealDay } from '../../src/clock';
import { lacksFrench, mayPublish, type Publishable } from '../../src/jobs/rules/publication';

const NOW = new Date('2026-11-24T15:00:00Z');
const WAGES = [{ from: '2025-05-01', generalCents: 1610, tippedCents: 1290 }];

const TEXT = {
  ready: true,
  title: 'Commis',
  summary: 'Bref.',
  body: 'Un texte.',
  languageReason: '',
  applyInstructions: '',
};

const GOOD: Publishable = {
  employer: { agency: false, agencyPermit: null, exemptReason: null },
  workplace: 'on_site',
  schedule: 'full_time',
  salary: null,
  placeIds: [1],
  languages: { fr: 'advanced' },
  applyUrl: 'https://galets.example/',
  applyEmail: null,
  publishedAt: NOW,
  expiresAt: endOfMontrealDay('2026-12-20'),
  featuredUntil: null,
  texts: { fr: TEXT },
};

function mistakes(change: Partial<Publishable>, missingFrench: 'refuse' | 'warn' = 'refuse') {
  return mayPublish({ ...GOOD, ...change }, { missingFrench, wages: WAGES, now: NOW }).mistakes;
}

it('lets a whole listing be', () => {
  expect(mayPublish(GOOD, { missingFrench: 'refuse', wages: WAGES, now: NOW })).toEqual({
    mistakes: {},
    warnings: [],
  });
});

describe('the French text', () => {
  const english = { texts: { en: TEXT } };

  it('comes with an English one, ready and whole', () => {
    expect(mistakes(english)).toEqual({ 'fr.ready': 'jobDesk:mistake.french' });
    expect(mistakes({ texts: { en: TEXT, fr: { ...TEXT, ready: false } } })).toEqual({
      'fr.ready': 'jobDesk:mistake.french',
    });
    expect(mistakes({ texts: { en: TEXT, fr: TEXT } })).toEqual({});
  });

  it('may be missing for an employer that is exempt, and where the site only warns', () => {
    const employer = { agency: false, agencyPermit: null, exemptReason: 'Consulat' };
    expect(mistakes({ ...english, employer })).toEqual({});
    expect(mistakes(english, 'warn')).toEqual({});
    expect([
      lacksFrench({ en: true }, null),
      lacksFrench({ en: true, fr: true }, null),
      lacksFrench({ en: true }, 'Consulat'),
    ]).toEqual([true, false, false]);
  });

  it('stands alone where there is no English one, but there must be one', () => {
    expect(mistakes({ texts: {} })).toMatchObject({ 'fr.ready': 'jobDesk:mistake.noText' });
  });
});

it('asks for every part of each text that is ready, and of no other', () => {
  const empty = { ...TEXT, title: '', summary: '', body: '' };
  expect(mistakes({ texts: { fr: TEXT, en: empty } })).toEqual({
    'en.title': 'desk:mistake.titleMissing',
    'en.summary': 'desk:mistake.summaryMissing',
    'en.body': 'desk:mistake.bodyMissing',
  });
  expect(mistakes({ texts: { fr: TEXT, en: { ...empty, ready: false } } })).toEqual({});
});

it('asks for the reason of another language in each text that is ready', () => {
  const languages = { fr: 'advanced', en: 'basic' } as const;
  const reasoned = { ...TEXT, languageReason: 'La clientèle est anglophone.' };
  expect(mistakes({ languages, texts: { fr: reasoned, en: TEXT } })).toEqual({
    'en.language_reason': 'jobDesk:mistake.languageReason',
  });
  expect(mistakes({ languages, texts: { fr: reasoned, en: reasoned } })).toEqual({});
});

it('asks an agency for its permit', () => {
  const agency = { agency: true, agencyPermit: null, exemptReason: null };
  expect(mistakes({ employer: agency })).toEqual({ employer: 'jobDesk:mistake.permit' });
  expect(mistakes({ employer: { ...agency, agencyPermit: 'AP-1' } })).toEqual({});
});

it('asks for a place, or for remote work', () => {
  expect(mistakes({ placeIds: [] })).toEqual({ place: 'jobDesk:mistake.place' });
  expect(mistakes({ placeIds: [], workplace: 'remote' })).toEqual({});
});

it('asks for one way to apply, in each text when it is told in words', () => {
  const none = { applyUrl: null };
  const told = { ...TEXT, applyInstructions: 'Passez nous voir.' };
  expect(mistakes(none)).toEqual({ apply_url: 'jobDesk:mistake.apply' });
  expect(mistakes({ ...none, applyEmail: 'emploi@galets.example' })).toEqual({});
  expect(mistakes({ ...none, texts: { fr: told } })).toEqual({});
  expect(mistakes({ ...none, texts: { fr: told, en: TEXT } })).toEqual({
    apply_url: 'jobDesk:mistake.apply',
  });
});

describe('the last day', () => {
  const lastDay = (day: string | null) =>
    mistakes({ expiresAt: day === null ? null : endOfMontrealDay(day) }).last_day;

  it('is there, today or later', () => {
    expect(lastDay(null)).toBe('jobDesk:mistake.lastDay');
    expect(lastDay('2026-11-23')).toBe('jobDesk:mistake.lastDayPast');
    expect(lastDay('2026-11-24')).toBeUndefined();
  });

  it('is at most 120 days away, by the calendar, over the change of clocks', () => {
    expect(lastDay('2027-03-24')).toBeUndefined();
    expect(lastDay('2027-03-25')).toBe('jobDesk:mistake.lastDayFar');
  });
});

it('warns about words and pay of what is ready, and about nothing else', () => {
  const texts = {
    fr: { ...TEXT, body: 'Une équipe jeune et dynamique.' },
    en: { ...TEXT, ready: false, body: 'Ladies only.' },
  };
  const salary = { minCents: 1500, maxCents: null, period: 'hour' } as const;
  const { mistakes: found, warnings } = mayPublish(
    { ...GOOD, texts, salary },
    { missingFrench: 'refuse', wages: WAGES, now: NOW },
  );
  expect(found).toEqual({});
  expect(warnings).toEqual([
    { kind: 'words', ground: 'age', words: 'jeune et dynamique' },
    { kind: 'pay', pay: 'belowGeneral', cents: 1500 },
  ]);
});
