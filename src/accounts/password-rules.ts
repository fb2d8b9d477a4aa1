import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { dictionary as french } from '@zxcvbn-ts/language-fr';
import type { MessageKey } from '../language/keys';

const SHORTEST = 12;
/** More would only make hashing slow. */
export const LONGEST_PASSWORD = 256;
/** Guessing takes longer with each character; what begins so well needs no look at its end. */
const LONGEST_GUESSED = 64;
/** A shorter name stands in too many innocent words. */
const TELLING = 4;

/** From 0 to 4: ten thousand million guesses, and so no common word with a year or a sign beside it. */
const HARD_TO_GUESS = 4;

/** Guesses as who attacks passwords does: common ones, words, names, keyboards, dates, repetitions. */
const guesser = new ZxcvbnFactory({
  dictionary: {
    ...dictionary,
    words: french['commonWords-fr'],
    names: french['firstnames-fr'],
    here: [
      ...['escalier', 'emploi', 'emplois', 'favoris', 'motdepasse', 'montreal', 'quebec'],
      ...['jobs', 'favourites', 'magazine'],
    ],
  },
  graphs: adjacencyGraphs,
  maxLength: LONGEST_GUESSED,
});

/** Why a password is too easy to guess, whoever it is for; no kind of character is asked for. */
export function passwordFault(password: string): MessageKey | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST) return 'accounts:mistake.passwordShort';
  if (length > LONGEST_PASSWORD) return 'accounts:mistake.passwordLong';
  const { score } = guesser.check(withoutAccents(password));
  return score < HARD_TO_GUESS ? 'accounts:mistake.passwordCommon' : undefined;
}

/** Whether a password holds what everyone knows of the person: their address, or their name. */
export function tellsOfOwner(
  password: string,
  { email, name }: { readonly email: string; readonly name: string },
): boolean {
  const plain = fold(password);
  return [email, email.split('@')[0] ?? '', name]
    .map(fold)
    .some((known) => known.length >= TELLING && plain.includes(known));
}

/** Without capitals, accents and spaces at the ends. */
function fold(text: string): string {
  return withoutAccents(text).toLowerCase().trim();
}

function withoutAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '');
}
