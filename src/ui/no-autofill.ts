/** For a box that nothing may be filled into: what password managers know by names of their own. */
export const NO_AUTOFILL = {
  'data-1p-ignore': true,
  'data-lpignore': 'true',
  'data-bwignore': true,
  'data-form-type': 'other',
  autoComplete: 'off',
} as const;

/** For a box that hides what is typed: password managers would offer the password of this page for somebody else's key. */
export const SECRET_BOX = {
  ...NO_AUTOFILL,
  // Browsers pass over `off` in a password box, and offer the log-in's password.
  autoComplete: 'new-password',
  autoCapitalize: 'none',
  spellCheck: false,
} as const;

/** For any other box of a value: neither a password manager nor the browser fills in what it knows of this person. */
export const TEXT_BOX = { ...NO_AUTOFILL, autoCapitalize: 'none', spellCheck: false } as const;
