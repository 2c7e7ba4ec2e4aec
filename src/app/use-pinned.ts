import { useState } from 'react';

const KEY = 'op-rail-pinned';

function read(): boolean {
  try {
    return localStorage.getItem(KEY) === '1';
  } catch {
    return false;
  }
}

/** Whether the rail is pinned open; remembered by this browser where it may. */
export function usePinned(): readonly [boolean, (pinned: boolean) => void] {
  const [pinned, setPinned] = useState(read);
  return [
    pinned,
    (next) => {
      setPinned(next);
      try {
        localStorage.setItem(KEY, next ? '1' : '0');
      } catch {
        // Storage may be forbidden: then it lasts as long as the page.
      }
    },
  ];
}
