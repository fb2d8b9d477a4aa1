import { hash, verify } from '@node-rs/argon2';

/** Something that no password matches, so that an unknown account takes as long as a known one. */
const nobody = hash('no account has this password, whatever is typed');

/** The argon2id hash of a password, with its salt: what is kept of it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password));
}

/** Whether a password is the one that was hashed; without a hash it works as hard, and says no. */
export async function passwordMatches(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  const matches = await verify(passwordHash ?? (await nobody), normalise(password));
  return matches && passwordHash !== undefined;
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
