import { z } from 'zod';

/** An address is at most 254 characters long (RFC 5321, 4.5.3.1.3). */
const LONGEST_EMAIL = 254;
/** More would only make hashing slow. */
const LONGEST_PASSWORD = 256;

const email = z
  .string({ error: 'accounts:mistake.email' })
  .trim()
  .max(LONGEST_EMAIL, 'accounts:mistake.email')
  .pipe(z.email('accounts:mistake.email'));

/** Signing in: anything else would only tell what a password here may look like. */
export const loginForm = z.object({
  email,
  password: z
    .string({ error: 'accounts:mistake.passwordMissing' })
    .min(1, 'accounts:mistake.passwordMissing')
    .max(LONGEST_PASSWORD, 'accounts:mistake.credentials'),
});
