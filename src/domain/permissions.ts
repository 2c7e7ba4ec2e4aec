/** What a right allows: to see it, to change it, to give it away. Each is a bit of a digit of the octet. */
export const RIGHTS = ['use', 'manage', 'admin'] as const;
export type Right = (typeof RIGHTS)[number];

/** For whom: one digit of the octet each, in this order. */
export const CLASSES = ['owner', 'group', 'other'] as const;
export type PermissionClass = (typeof CLASSES)[number];

const BITS: Readonly<Record<Right, number>> = { use: 4, manage: 2, admin: 1 };

const digitOf = (octet: string, whose: PermissionClass): number =>
  Number(octet[CLASSES.indexOf(whose)] ?? 0);

/** Whether an octet (`640`) gives this right to these people. */
export function hasRight(octet: string, whose: PermissionClass, right: Right): boolean {
  return (digitOf(octet, whose) & BITS[right]) !== 0;
}

/** The octet with one right given, or taken back. */
export function withRight(
  octet: string,
  whose: PermissionClass,
  right: Right,
  given: boolean,
): string {
  return CLASSES.map((each) => {
    const digit = digitOf(octet, each);
    if (each !== whose) return String(digit);
    return String(given ? digit | BITS[right] : digit & ~BITS[right]);
  }).join('');
}

/** What was typed as the id of a user or a group: a whole number, or null. A name would be read as 0 (contract#trap-11). */
export function idIn(typed: string): number | null {
  const text = typed.trim();
  return /^\d{1,9}$/u.test(text) ? Number(text) : null;
}
