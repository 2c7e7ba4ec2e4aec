/** For a box that hides what is typed: password managers would offer the password of this page for somebody else's key. */
export const SECRET_BOX = {
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
  // Browsers pass over `off` in a password box, and offer the log-in's password.
  autoComplete: 'new-password',
  autoCapitalize: 'none',
  spellCheck: false,
} as const;

/** For any other box: neither a password manager nor the browser fills in what it knows of this person. */
export const TEXT_BOX = {
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
  autoComplete: 'off',
  autoCapitalize: 'none',
  spellCheck: false,
} as const;
