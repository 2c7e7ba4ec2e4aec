/** For a box that hides what is typed: password managers would offer the password of this page for somebody else's key. */
export const SECRET_BOX = {
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  autoCapitalize: 'none',
  spellCheck: false,
} as const;
