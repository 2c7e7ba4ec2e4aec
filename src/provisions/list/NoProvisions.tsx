import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { ServerConnection } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { links } from '@/lib/links';
import { DisabledReason } from '@/ui/DisabledReason';
import { Message } from '@/ui/Message';

interface NoProvisionsProps {
  readonly hasProviders: boolean;
  /** Why nothing can be created; null when it can. */
  readonly writeBlock: string | null;
  /** Loads those that are done too; null when they are loaded. */
  readonly onShowDone: (() => void) | null;
}

/** A new cloud: what a provision is, and the way to the first one. */
export function NoProvisions({ hasProviders, writeBlock, onShowDone }: NoProvisionsProps) {
  const { t } = useTranslation('provisions');
  return (
    <Message
      icon={<ServerConnection width={40} height={40} />}
      title={t(writeBlock === null ? 'empty.title' : 'nothingShared.title')}
      action={
        <Stack direction="row" sx={{ gap: 2, flexWrap: 'wrap', justifyContent: 'center' }}>
          <DisabledReason reason={writeBlock}>
            <Button
              variant="contained"
              href={hasProviders ? links.newProvision() : links.newProvider()}
              disabled={writeBlock !== null}
            >
              {hasProviders ? t('empty.create') : t('empty.createProvider')}
            </Button>
          </DisabledReason>
          {onShowDone === null ? null : (
            <Button variant="outlined" onClick={onShowDone}>
              {t('filters.all')}
            </Button>
          )}
        </Stack>
      }
    >
      {writeBlock === null ? (
        <>
          {t('empty.body')} {hasProviders ? null : t('empty.needProvider')}
        </>
      ) : (
        t('nothingShared.body')
      )}
    </Message>
  );
}
