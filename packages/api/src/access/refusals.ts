/** Why nobody is signed in. */
export type SignInRefusal =
  { readonly code: 'sign-in-failed' } | { readonly code: 'sign-in-blocked'; readonly waitMinutes: number };
