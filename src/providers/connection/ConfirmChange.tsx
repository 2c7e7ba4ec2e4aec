import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { provisionsQuery } from '@/api/queries/provisions';
import type { Provider } from '@/domain/provider';
import { links } from '@/lib/links';
import { StateLabel } from '@/ui/state/StateLabel';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { TypeToConfirm } from '@/ui/TypeToConfirm';

interface ConfirmChangeProps {
  readonly provider: Provider;
  /** What is changed, in words: a region, an endpoint, an account. */
  readonly labels: readonly string[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before provisions are cut off from their cloud: their machines can only be reached with the values they were created with. */
export function ConfirmChange({ provider, labels, onConfirm, onClose }: ConfirmChangeProps) {
  const { t } = useTranslation(['providers', 'actions']);
  const [typed, setTyped] = useState('');
  const list = useQuery(provisionsQuery(useApi(), { all: false }));
  const { name } = provider;
  return (
    <ConfirmDialog
      open
      title={t('connectionForm.confirm.title', { labels: labels.join(', ') })}
      confirmLabel={t('connectionForm.save')}
      tone="danger"
      running={false}
      failure={null}
      blockedBy={typed.trim() === name.trim() ? null : t('actions:confirmFirst')}
      onConfirm={onConfirm}
      onClose={onClose}
    >
      <Alert severity="warning">{t('connectionForm.confirm.body')}</Alert>
      <Box
        component="ul"
        // Lines high enough to hit the link that is meant.
        sx={{ m: 0, pl: 5, maxHeight: 240, overflow: 'auto', '& a': { lineHeight: '26px' } }}
      >
        {provider.provisionIds.map((id) => {
          const provision = list.data?.items.find((item) => item.id === id);
          return (
            <li key={id}>
              <Link href={links.provision(id)} underline="always" sx={{ display: 'inline-block' }}>
                {provision?.name ?? t('provisions.unknown', { id })}
              </Link>{' '}
              {provision === undefined ? null : (
                <StateLabel state={provision.state} rawState={provision.rawState} />
              )}
            </li>
          );
        })}
      </Box>
      <TypeToConfirm
        label={t('actions:confirmByName', { name })}
        value={typed}
        onChange={setTyped}
      />
    </ConfirmDialog>
  );
}
