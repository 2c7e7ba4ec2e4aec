import { useSyncExternalStore } from 'react';

import { useHost } from '@/ui/host';

/** A view of the list: its address under a name. */
export interface SavedView {
  readonly name: string;
  /** The query of the address, without `?`. */
  readonly search: string;
}

/** One key for each view, so that two tabs that save at once lose nothing. */
const PREFIX = 'view:provisions:';

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare;

/** The views that this browser keeps, and how they are changed. */
export function useViews() {
  const { storage } = useHost();
  // A text, since a list would be another one each time.
  const names = useSyncExternalStore(storage.subscribe, () =>
    storage.keys(PREFIX).toSorted(byName).join('\n'),
  );
  const views: readonly SavedView[] =
    names === ''
      ? []
      : names.split('\n').map((key) => ({
          name: decodeURIComponent(key.slice(PREFIX.length)),
          search: storage.read(key) ?? '',
        }));
  return {
    views,
    /** False where there is no room. */
    save: ({ name, search }: SavedView): boolean =>
      storage.write(PREFIX + encodeURIComponent(name), search),
    remove: (name: string): void => {
      storage.remove(PREFIX + encodeURIComponent(name));
    },
  };
}
