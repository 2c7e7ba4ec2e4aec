import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';

import { useApi } from '@/api/api-context';
import { deleteProvider } from '@/api/mutations/providers';
import { deleteProvision } from '@/api/mutations/provisions';
import { provisionsQuery } from '@/api/queries/provisions';
import { useWrite } from '@/api/use-write';
import type { Provider } from '@/domain/provider';
import { useDeleteBlock } from '@/providers/actions/use-delete-block';
import { links } from '@/lib/links';
import { useDescribeError, useLostWords } from '@/ui/notes/describe-error';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { useToasts } from '@/ui/toast/toast-store';

interface DeleteProviderDialogProps {
  readonly provider: Provider;
  readonly onClose: () => void;
}

/**
 * Asks before a provider is deleted. Records of done provisions could never be deleted without it (contract#trap-15), so they go first.
 */
export function DeleteProviderDialog({ provider, onClose }: DeleteProviderDialogProps) {
  const { t } = useTranslation('providers');
  const toasts = useToasts();
  const api = useApi();
  const describe = useDescribeError();
  const lostWords = useLostWords();
  const navigate = useNavigate();
  const block = useDeleteBlock(provider);
  const all = useQuery({ ...provisionsQuery(api, { all: true }), staleTime: 0 });
  const remove = useWrite(deleteProvider(api));
  const removeRecord = useWrite(deleteProvision(api));
  const removeRecords = useMutation({
    // One after the other: the first refusal stops it, and the list shows what is left.
    mutationFn: async () => {
      for (const { id } of records) await removeRecord.mutateAsync({ id, force: false });
      await all.refetch();
    },
  });
  const records = (all.data?.items ?? []).filter(
    ({ providerId, state }) => providerId === provider.id && state === 'DONE',
  );
  const asking = all.isFetching && !removeRecords.isPending;
  const failure = remove.error ?? removeRecords.error;
  const { name } = provider;

  return (
    <ConfirmDialog
      open
      title={t('delete.title', { name })}
      confirmLabel={t('delete.action')}
      tone="danger"
      running={remove.isPending || removeRecords.isPending}
      checking={lostWords(remove.lost ?? removeRecord.lost)}
      failure={failure === null ? null : describe(failure)}
      blockedBy={blockedBy()}
      onClose={onClose}
      onConfirm={() => {
        remove.mutate(provider.id, {
          onSuccess: () => {
            toasts.show('success', t('delete.done', { name }));
            void navigate(links.providers());
          },
        });
      }}
    >
      <p style={{ margin: 0 }}>{t('delete.body')}</p>
      {block === null ? null : <Alert severity="warning">{block}</Alert>}
      {block === null && asking ? <Alert severity="info">{t('delete.asking')}</Alert> : null}
      {all.isError ? (
        <Alert severity="warning">
          {t('delete.askFailed')} {describe(all.error)}
        </Alert>
      ) : null}
      {records.length === 0 ? null : (
        <Alert
          severity="warning"
          action={
            <Button
              color="inherit"
              size="small"
              loading={removeRecords.isPending}
              onClick={() => {
                removeRecords.mutate();
              }}
            >
              {t('delete.deleteRecords', { count: records.length })}
            </Button>
          }
        >
          {t('delete.doneRecords', { count: records.length })}
        </Alert>
      )}
    </ConfirmDialog>
  );

  function blockedBy(): string | null {
    if (block !== null) return block;
    if (asking) return t('delete.asking');
    return records.length > 0 ? t('delete.recordsFirst') : null;
  }
}
