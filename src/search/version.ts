import { createHash } from 'node:crypto';
import { indexEntry } from './entry';
import { CONCEPTS } from './lexicon';

/** Raise it when entries become other ones in a way that the sample does not show. */
const FORM = 1;

/** Something of everything that the way from words to tokens knows how to treat. */
const SAMPLE =
  'Avocat·e, coiffeur/coiffeuse, acteur.trice, AVOCAT-E, opérateurs.trices ou mécanicien(ne)s ' +
  'd’œuvres à l’Île-des-Sœurs; jusqu’aux travaux — women’s childcare, chef de chantier, ' +
  'commis comptable, C++, C#, F#, ASP.NET, Vue.js, R&D, A/V, 24/7, 3,5 ans, D.E.P., AI, ai, RH, ' +
  'bilingue, permis de classe 5, posté, poste, postière, lieux, bureaux, seniors, employées, معلم';

let known: string | undefined;

/** Changes when the lexicon does, or the way from words to tokens: entries of another are made anew. */
export function indexVersion(): string {
  known ??= createHash('sha256')
    .update(JSON.stringify([FORM, CONCEPTS, sampleEntry()]))
    .digest('hex')
    .slice(0, 16);
  return known;
}

function sampleEntry() {
  const text = { title: SAMPLE, summary: SAMPLE, body: SAMPLE };
  return indexEntry(
    1,
    { texts: { fr: text }, name: SAMPLE, about: [SAMPLE] },
    {
      ...{ opensAt: 0, closesAt: 1, annualCents: 5_000_000 },
      ...{ tenure: 'a', schedule: 'b', workplace: 'c', places: ['d'], category: 'e' },
      ...{ employerId: 1, authorId: 1, languages: ['fr'], locales: ['fr'] },
    },
  );
}
