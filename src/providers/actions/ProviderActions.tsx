import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { changeProvider } from '@/api/mutations/providers';
import { useWrite } from '@/api/use-write';
import type { Provider } from '@/domain/provider';
import { DeleteProviderDialog } from '@/providers/actions/DeleteProviderDialog';
import { useDeleteBlock } from '@/providers/actions/use-delete-block';
import { EditTextsDialog } from '@/ui/EditTextsDialog';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { DisabledReason } from '@/ui/DisabledReason';
import { useToasts } from '@/ui/toast/toast-store';

/** What can be done to a provider: new name and description, delete. */
export function ProviderActions({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation(['providers', 'actions', 'common']);
  const toasts = useToasts();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null);
  const writeBlock = useWriteBlock();
  const deleteBlock = useDeleteBlock(provider);
  const change = useWrite(changeProvider(useApi()));
  const close = () => {
    setDialog(null);
    change.reset();
  };
  return (
    <Box sx={{ display: 'flex', gap: 2, flex: 'none' }}>
      <DisabledReason reason={writeBlock}>
        <Button
          variant="outlined"
          aria-label={t('edit')}
          disabled={writeBlock !== null}
          onClick={() => {
            setDialog('edit');
          }}
        >
          {t('common:actions.edit')}
        </Button>
      </DisabledReason>
      <DisabledReason reason={deleteBlock}>
        <Button
          variant="outlined"
          color="error"
          disabled={deleteBlock !== null}
          onClick={() => {
            setDialog('delete');
          }}
        >
          {t('delete.action')}
        </Button>
      </DisabledReason>
      {dialog === 'delete' ? <DeleteProviderDialog provider={provider} onClose={close} /> : null}
      {dialog === 'edit' ? (
        <EditTextsDialog
          texts={provider}
          running={change.isPending}
          checking={lostWords(change.lost)}
          failure={change.error === null ? null : describe(change.error)}
          blockedBy={writeBlock}
          onClose={close}
          onSave={(texts) => {
            change.mutate(
              { id: provider.id, ...texts },
              {
                onSuccess: () => {
                  toasts.show('success', t('actions:edit.saved'));
                  close();
                },
              },
            );
          }}
        />
      ) : null}
    </Box>
  );
}
