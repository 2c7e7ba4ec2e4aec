import { useEffect, useState } from 'react';

/** How long typing must rest before all of it is looked at, in ms. */
const REST = 300;

/**
 * `value` as it was when typing last rested: what is worked out from all that was typed is worked out once per rest,
 * not at each keystroke. At another `place` it is looked at right away.
 */
export function useSettled<T>(value: T, place: string): T {
  const [settled, setSettled] = useState({ value, place });
  const arrived = settled.place !== place;
  if (arrived) setSettled({ value, place });
  useEffect(() => {
    if (settled.value === value) return undefined;
    const timer = setTimeout(() => {
      setSettled({ value, place });
    }, REST);
    return () => {
      clearTimeout(timer);
    };
  }, [settled, value, place]);
  return arrived ? value : settled.value;
}
