import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';

import { useHost } from '@/ui/host';
import { SHORTCUT_KEYS } from '@/palette/shortcut-keys';

/** In the browser's storage once somebody has turned single keys off. */
const OFF = 'single keys off';
/** The second key of two has to come within so many milliseconds. */
const SECOND_WITHIN = 1_500;

const DIALOG = '[role="dialog"]';
/** Where letters are typed, or belong to what is open. */
const TAKEN = `input, textarea, select, [contenteditable="true"], ${DIALOG}, [role="menu"], [role="listbox"]`;

const isIn = ({ target }: KeyboardEvent, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** What the keys of every page have opened, and how it is closed. */
export function useShortcuts() {
  const { page, storage } = useHost();
  const navigate = useNavigate();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const singleKeys = useSyncExternalStore(storage.subscribe, () => storage.read(OFF) === null);
  const first = useRef({ key: '', at: 0 });
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      // The browser's own search field.
      event.preventDefault();
      // What is typed in an open dialog would be lost on the way to another page.
      if (!isIn(event, DIALOG)) setOpen('palette');
      return;
    }
    const plain = !(event.ctrlKey || event.metaKey || event.altKey);
    if (!singleKeys || !plain || isIn(event, TAKEN)) return;
    if (event.key === '?') {
      setOpen('help');
      return;
    }
    const { key, at } = first.current;
    const both = event.timeStamp - at < SECOND_WITHIN ? `${key} ${event.key}` : '';
    first.current = { key: event.key, at: event.timeStamp };
    const known = SHORTCUT_KEYS.find((each) => each.keys === both);
    if (known !== undefined && 'href' in known) void navigate(known.href);
  });
  useEffect(
    () =>
      page.onKey((event) => {
        onKey(event);
      }),
    [page],
  );
  return {
    open,
    close: () => {
      setOpen(null);
    },
    singleKeys,
    setSingleKeys: (on: boolean) => {
      if (on) storage.remove(OFF);
      else storage.write(OFF, '1');
    },
  };
}
