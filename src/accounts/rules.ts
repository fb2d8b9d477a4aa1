export const ROLES = ['member', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** What makes two ways of typing an address the same account. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
