import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { BarTable } from '@/dashboard/parts/BarTable';
import type { Provision } from '@/domain/provision/provision';
import { BUILD_STATES } from '@/domain/provision/state';
import { stageTimes } from '@/domain/provision/usual';
import { duration } from '@/lib/time';
import { Panel } from '@/ui/Panel';

/** The last so many tell how it is now. */
const LAST = 50;

const lastOf = (past: readonly Provision[]): readonly Provision[] =>
  past.toSorted((a, b) => b.id - a.id).slice(0, LAST);

/** How long each stage of a build took over the last provisions. */
export function StagesPanel({ past }: { readonly past: readonly Provision[] }) {
  const { t } = useTranslation(['dashboard', 'states']);
  const last = useMemo(() => lastOf(past), [past]);
  const times = useMemo(() => stageTimes(last, BUILD_STATES.slice(0, -1)), [last]);
  const caption = t('stages.caption', { count: last.length });
  return (
    <Panel title={t('stages.title')}>
      {times.length === 0 ? (
        t('stages.none')
      ) : (
        <>
          <p style={{ margin: 0 }}>{caption}</p>
          <BarTable
            caption={caption}
            columns={[t('stages.stage'), t('stages.time')]}
            bars={times.map(({ stage, seconds }) => ({
              key: stage,
              label: t(`states:${stage}`),
              value: seconds,
              shown: duration(seconds),
              href: null,
            }))}
          />
        </>
      )}
    </Panel>
  );
}
