import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { OneObjects } from '@/domain/provision/objects';
import { KeyValue } from '@/ui/KeyValue';

interface ObjectsPreviewProps {
  readonly preview: OneObjects;
  /** How many hosts there will be; null when that is not settled yet. */
  readonly hosts: number | null;
  /** How many public IPs are asked for; null when none can be asked for, or it is not settled yet. */
  readonly publicIps: number | null;
}

/** What a deployment makes in OpenNebula, as far as its driver tells before it is built. */
export function ObjectsPreview({ preview, hosts, publicIps }: ObjectsPreviewProps) {
  const { t } = useTranslation('provisionWizard');
  return (
    <KeyValue
      rows={[
        { key: 'cluster', label: t('preview.cluster'), value: t('preview.oneCluster') },
        {
          key: 'hosts',
          label: t('preview.hosts'),
          value: hosts === null ? t('preview.hostsByInput') : hosts,
        },
        {
          key: 'networks',
          label: t('preview.networks'),
          value: (
            <Names
              items={preview.networks.map(({ name, kind }) => ({
                name,
                facts: [kind],
              }))}
            />
          ),
        },
        ...(publicIps === null
          ? []
          : [{ key: 'publicIps', label: t('preview.publicIps'), value: publicIps }]),
        {
          key: 'datastores',
          label: t('preview.datastores'),
          value: (
            <Names
              items={preview.datastores.map(({ name, type, transferManager }) => ({
                name,
                facts: [type, transferManager],
              }))}
            />
          ),
        },
      ]}
    />
  );
}

interface NamesProps {
  readonly items: readonly {
    readonly name: string | null;
    readonly facts: readonly (string | null)[];
  }[];
}

function Names({ items }: NamesProps) {
  const { t } = useTranslation('provisionWizard');
  if (items.length === 0) return t('preview.none');
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map(({ name, facts }, index) => {
        const told = facts
          .filter((fact): fact is string => fact !== null && fact !== '')
          .map((fact) => (isKind(fact) ? t(KINDS[fact]) : fact));
        return (
          // oxlint-disable-next-line react/no-array-index-key -- names may repeat, and the list never changes its order
          <li key={index}>
            {name ?? t('preview.unnamed')}
            {told.length === 0 ? null : (
              <Box component="span" sx={{ color: 'text.secondary' }}>{` · ${told.join(', ')}`}</Box>
            )}
          </li>
        );
      })}
    </Box>
  );
}

/** The words for what OpenNebula calls kinds of networks and datastores; others are shown as they are. */
const KINDS = {
  vxlan: 'preview.kind.vxlan',
  elastic: 'preview.kind.elastic',
  bridge: 'preview.kind.bridge',
  nodeport: 'preview.kind.nodeport',
  IMAGE_DS: 'preview.kind.images',
  SYSTEM_DS: 'preview.kind.system',
  FILE_DS: 'preview.kind.files',
} as const;

function isKind(kind: string): kind is keyof typeof KINDS {
  return Object.hasOwn(KINDS, kind);
}
