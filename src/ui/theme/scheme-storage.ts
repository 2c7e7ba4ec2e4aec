import type { StorageManager } from '@mui/material/styles';

import type { AppStorage } from '@/lib/app-storage';

/** Keeps the choice of light or dark where the app keeps everything else. */
export function schemeStorage(storage: AppStorage): StorageManager {
  return ({ key }) => ({
    get: (otherwise: unknown) => storage.read(key) ?? otherwise,
    set: (value: unknown) => {
      if (typeof value === 'string' && value !== storage.read(key)) storage.write(key, value);
    },
    subscribe: (tell) => {
      let known = storage.read(key);
      return storage.subscribe(() => {
        const value = storage.read(key);
        if (value === known) return;
        known = value;
        tell(value);
      });
    },
  });
}
