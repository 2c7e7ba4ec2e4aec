import { useTranslation } from 'react-i18next';

import { BarTable } from '@/dashboard/parts/BarTable';
import { shownGroups, type StateGroup } from '@/domain/provision/groups';
import { links } from '@/lib/links';
import { Panel } from '@/ui/Panel';
import { GROUP_TONES } from '@/ui/state/group-tones';
import { StatusLabel } from '@/ui/StatusLabel';

const COLORS: Readonly<Record<StateGroup, string>> = {
  running: 'success.main',
  changing: 'primary.main',
  failed: 'error.main',
  stuck: 'warning.main',
  removing: 'warning.main',
  unknown: 'text.secondary',
  done: 'text.secondary',
};

/** How many provisions there are of each kind. */
export function StatesPanel({ counts }: { readonly counts: Readonly<Record<StateGroup, number>> }) {
  const { t } = useTranslation(['dashboard', 'states']);
  return (
    <Panel title={t('states.title')}>
      <BarTable
        caption={t('states.title')}
        columns={[t('states.state'), t('states.count')]}
        bars={shownGroups(counts).map((group) => ({
          key: group,
          label: <StatusLabel tone={GROUP_TONES[group]}>{t(`states:groups.${group}`)}</StatusLabel>,
          value: counts[group],
          shown: String(counts[group]),
          href: links.provisions({ state: group }),
          color: COLORS[group],
        }))}
      />
    </Panel>
  );
}
