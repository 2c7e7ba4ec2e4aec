import { useRef, useState, type KeyboardEvent, type RefObject } from 'react';

/** How far a key moves within the group; null for the first or the last. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowRight', 1],
  ['ArrowDown', 1],
  ['ArrowLeft', -1],
  ['ArrowUp', -1],
]);

export interface RovingFocus<E extends HTMLElement> {
  /** For the element around all items. */
  readonly group: {
    readonly ref: RefObject<E | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
  };
  /** For each item, by its key. */
  readonly item: (key: string) => {
    readonly tabIndex: 0 | -1;
    readonly 'data-roving': string;
    readonly onFocus: () => void;
  };
}

/**
 * One stop of the Tab key for a whole group of buttons; arrow keys, Home and End move inside it (the WAI-ARIA
 * practice for toolbars). Tab comes back to where the focus was last.
 *
 * @param keys the items in their order; one that is not there any more gives its place to the first
 */
export function useRovingFocus<E extends HTMLElement>(keys: readonly string[]): RovingFocus<E> {
  const ref = useRef<E>(null);
  const [last, setLast] = useState<string | null>(null);
  const current = last !== null && keys.includes(last) ? last : keys[0];
  const focus = (key: string | undefined) => {
    const items = ref.current?.querySelectorAll<HTMLElement>('[data-roving]') ?? [];
    [...items].find(({ dataset }) => dataset['roving'] === key)?.focus();
  };
  return {
    group: {
      ref,
      onKeyDown: (event) => {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const at = keys.indexOf(current ?? '');
        const step = STEPS.get(event.key);
        if (step !== undefined) focus(keys[(at + step + keys.length) % keys.length]);
        else if (event.key === 'Home') focus(keys[0]);
        else if (event.key === 'End') focus(keys.at(-1));
        else return;
        event.preventDefault();
      },
    },
    item: (key) => ({
      tabIndex: key === current ? 0 : -1,
      'data-roving': key,
      onFocus: () => {
        setLast(key);
      },
    }),
  };
}
