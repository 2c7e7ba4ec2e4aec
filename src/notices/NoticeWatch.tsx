import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';

import { useKnownProvisions } from '@/api/queries/use-known-provisions';
import { provisionIdIn, type ProvisionId } from '@/domain/ids';
import { changesBetween, type Change } from '@/domain/provision/change-notice';
import type { Provision } from '@/domain/provision/provision';
import { links } from '@/lib/links';
import { useNotices } from '@/notices/use-notices';
import { useHost } from '@/ui/host';
import { useServerClock } from '@/ui/server-clock';
import { useLatePulses, type LatePulses } from '@/ui/state/use-late-pulses';
import { useToasts } from '@/ui/toast/toast-store';

const NONE: readonly Provision[] = [];
const PAGE_OF_ONE = /^\/provisions\/(?<id>\d+)/;

/** Looks out for provisions that finish, fail or freeze while somebody is elsewhere, and tells it once. Shows nothing itself. */
export function NoticeWatch() {
  const { t } = useTranslation('notices');
  const provisions = useKnownProvisions() ?? NONE;
  const pulses = useLatePulses(provisions);
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const { page } = useHost();
  const toasts = useToasts();
  const clock = useServerClock();
  const { store } = useNotices();
  const last = useRef<Parameters<typeof changesBetween>[0]>([]);
  const since = useRef(new Map<ProvisionId, number>());
  const tell = (changes: readonly Change[]) => {
    const open = provisionIdIn(PAGE_OF_ONE.exec(pathname)?.groups?.['id']);
    const elsewhere = changes.filter(({ id }) => id !== open || !page.isVisible());
    for (const { id, name, kind } of store.add(elsewhere, Math.round(clock.now() / 1_000))) {
      const text = t(`texts.${kind}`, { name });
      if (page.isVisible())
        toasts.show(kind === 'finished' || kind === 'removed' ? 'success' : 'error', text);
      else {
        page.notifications?.show(text, () => {
          void navigate(links.provision(id));
        });
      }
    }
  };
  const look = useEffectEvent((list: readonly Provision[], late: LatePulses) => {
    const now = clock.now() / 1_000;
    const seen = list.map(({ id, name, state }) => {
      const from = since.current.get(id) ?? now;
      since.current.set(id, from);
      const liveness = late.get(id)?.liveness ?? 'alive';
      return { id, name, state, liveness, watchedFor: now - from };
    });
    tell(changesBetween(last.current, seen));
    last.current = seen;
  });
  useEffect(() => {
    look(provisions, pulses);
  }, [provisions, pulses]);
  return null;
}
