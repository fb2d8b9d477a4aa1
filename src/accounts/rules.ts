export const ROLES = ['member', 'editor', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Editors publish; who administers may do so too. */
export function mayEdit({ role }: { readonly role: Role }): boolean {
  return role === 'editor' || role === 'admin';
}

/** What makes two ways of typing an address the same account. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
