import { z } from 'zod';
import { INVITED_ROLES, ROLES } from '../accounts/rules';
import { LONGEST, words } from '../http/form-parts';
import { LOCALES } from '../language/locales';

/** Someone to invite, and in which language to write to them. */
export const invitationForm = z.object({
  email: words(LONGEST.email, 'accounts:mistake.email').pipe(z.email('accounts:mistake.email')),
  role: z.enum(INVITED_ROLES, { error: 'team:mistake.role' }),
  locale: z.enum(LOCALES, { error: 'accounts:mistake.locale' }),
});

/** Another role for someone. */
export const roleForm = z.object({ role: z.enum(ROLES, { error: 'team:mistake.role' }) });
