/** Fields under each other, in a column of readable width. */
export const FORM_COLUMN = { display: 'grid', gap: 5, maxWidth: 720, minWidth: 0 } as const;
