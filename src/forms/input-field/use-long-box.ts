import { useState } from 'react';

/** A box that follows the height of its text measures all of it at each keystroke. In characters. */
const LONG = 10_000;

const FIXED = { inputComponent: 'textarea', rows: 16 } as const;
const FOLLOWS = {} as const;

/** For a box with many lines: one of a fixed height where the text is long from the start. */
export function useLongBox(text: string): typeof FIXED | typeof FOLLOWS {
  // Once: a box that turned into another kind would lose the focus.
  const [long] = useState(text.length > LONG);
  return long ? FIXED : FOLLOWS;
}
