import { useState } from 'react';

import { useHost } from '@/ui/host';

const KEY = 'rail-pinned';

/** Whether the rail is pinned open; remembered by this browser where it may. */
export function usePinned(): readonly [boolean, (pinned: boolean) => void] {
  const { storage } = useHost();
  const [pinned, setPinned] = useState(() => storage.read(KEY) === '1');
  return [
    pinned,
    (next) => {
      setPinned(next);
      storage.write(KEY, next ? '1' : '0');
    },
  ];
}
