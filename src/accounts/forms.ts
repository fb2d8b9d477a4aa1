import { z } from 'zod';
import { LOCALES } from '../language/locales';
import { LONGEST_PASSWORD, passwordFault, tellsOfOwner } from './password-rules';

/** An address is at most 254 characters long (RFC 5321, 4.5.3.1.3). */
const LONGEST_EMAIL = 254;
const LONGEST_NAME = 80;

const email = z
  .string({ error: 'accounts:mistake.email' })
  .trim()
  .max(LONGEST_EMAIL, 'accounts:mistake.email')
  .pipe(z.email('accounts:mistake.email'));

/** What turns the words around it: a name could make a page say something else. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
/** Something to see: not only spaces, marks on nothing, or letters that are drawn as nothing. */
const VISIBLE = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\p{M}\u2800]/u;

const name = z
  .string({ error: 'accounts:mistake.name' })
  .transform((text) => text.replace(TURNING, '').trim())
  .pipe(
    z
      .string()
      .max(LONGEST_NAME, 'accounts:mistake.nameLong')
      .regex(VISIBLE, 'accounts:mistake.name')
      .regex(/^\P{Cc}*$/u, 'accounts:mistake.name'),
  );

const newPassword = z
  .string({ error: 'accounts:mistake.passwordShort' })
  .superRefine((password, context) => {
    const message = passwordFault(password);
    if (message !== undefined) context.addIssue({ code: 'custom', message });
  });

/** A password that is there: anything else would only tell what a password here may look like. */
const presentPassword = z
  .string({ error: 'accounts:mistake.passwordMissing' })
  .min(1, 'accounts:mistake.passwordMissing');

/** Signing in. */
export const loginForm = z.object({
  email,
  password: presentPassword.max(LONGEST_PASSWORD, 'accounts:mistake.credentials'),
});

/** Signing up. */
export const signupForm = z
  .object({ email, name, password: newPassword })
  .refine((sent) => !tellsOfOwner(sent.password, sent), {
    path: ['password'],
    error: 'accounts:mistake.passwordOwn',
  });

/** What one may change of oneself. */
export const detailsForm = z.object({
  name,
  locale: z.enum(LOCALES, { error: 'accounts:mistake.locale' }),
});

/** Another address to sign in with. */
export const emailForm = z.object({
  email,
  proof: presentPassword.max(LONGEST_PASSWORD, 'accounts:mistake.present'),
});

/** Another password, for the person whose account it is. */
export function passwordForm(owner: { readonly email: string; readonly name: string }) {
  return z.object({
    present: presentPassword.max(LONGEST_PASSWORD, 'accounts:mistake.present'),
    password: newPassword.refine((password) => !tellsOfOwner(password, owner), {
      error: 'accounts:mistake.passwordOwn',
    }),
  });
}

/** Asking for a link to choose another password. */
export const forgottenForm = z.object({ email });

/** Choosing one by that link. */
export function resetForm(owner: { readonly email: string; readonly name: string }) {
  return passwordForm(owner).pick({ password: true });
}

/** Taking one’s account away. */
export const deleteForm = z.object({
  confirmation: presentPassword.max(LONGEST_PASSWORD, 'accounts:mistake.present'),
});
