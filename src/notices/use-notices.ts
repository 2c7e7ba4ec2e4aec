import { useMemo, useSyncExternalStore } from 'react';

import { useOwner } from '@/forms/drafts/use-owner';
import {
  createNoticeStore,
  noticesIn,
  type Notice,
  type NoticeStore,
} from '@/notices/notice-store';
import { useHost } from '@/ui/host';

/** The notices that this browser keeps for the user who is logged in. */
export function useNotices(): {
  readonly notices: readonly Notice[];
  readonly store: NoticeStore;
} {
  const { storage } = useHost();
  const owner = useOwner();
  const store = useMemo(() => createNoticeStore(storage, owner), [storage, owner]);
  const text = useSyncExternalStore(store.subscribe, store.text);
  const notices = useMemo(() => noticesIn(text), [text]);
  return { notices, store };
}
