import { hash, verify } from '@node-rs/argon2';

/** The argon2id hash of a password, with its salt: what is kept of it. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalise(password));
}

/** Whether a password is the one that was hashed. */
export function passwordMatches(password: string, passwordHash: string): Promise<boolean> {
  return verify(passwordHash, normalise(password));
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B, 3.1.1.2). */
function normalise(password: string): string {
  return password.normalize('NFKC');
}
