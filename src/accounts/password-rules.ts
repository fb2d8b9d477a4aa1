import { dictionary } from '@zxcvbn-ts/language-common';
import type { MessageKey } from '../language/keys';

const SHORTEST = 12;
/** More would only make hashing slow. */
export const LONGEST_PASSWORD = 256;
/** What repeats a few characters is no longer than they are. */
const SHORT_UNIT = 4;
/** A shorter name stands in too many innocent words. */
const TELLING = 4;

const common = new Set(dictionary['passwords-common']);

/** Why a password is too easy to guess, whoever it is for; the length decides, not its characters. */
export function passwordFault(password: string): MessageKey | undefined {
  const length = Array.from(password).length;
  if (length < SHORTEST) return 'accounts:mistake.passwordShort';
  if (length > LONGEST_PASSWORD) return 'accounts:mistake.passwordLong';
  const plain = fold(password);
  const unit = unitOf(plain);
  const guessed = [plain, unit].some((each) => common.has(each) || each === 'escalier');
  return guessed || unit.length <= SHORT_UNIT ? 'accounts:mistake.passwordCommon' : undefined;
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

/** The shortest text that makes this one by repetition: itself, as a rule. */
function unitOf(text: string): string {
  return text.slice(0, (text + text).indexOf(text, 1));
}

/** Without capitals, accents and spaces at the ends. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
