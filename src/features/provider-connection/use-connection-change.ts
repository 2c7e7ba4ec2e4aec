import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { changeProvider } from '@/api/mutations/providers';
import { providerQuery } from '@/api/queries/providers';
import { labelOf } from '@/domain/inputs/label';
import type { InputValues } from '@/domain/inputs/raw';
import type { SecretTexts } from '@/domain/request/request';
import type { Provider } from '@/domain/provider';
import { notTaken } from '@/features/provider-connection/model/connection-change';
import { useDescribeError } from '@/parts/describe-error';
import { showToast } from '@/ui/toast/toast-store';

/**
 * Sends what was changed, reads the provider again and tells what came of it. `onDone` is called once OneForm has
 * taken it; `missing` names what it does not have in spite of its answer.
 */
export function useConnectionChange({ id, name }: Provider, onDone: () => void) {
  const { t } = useTranslation('providers');
  const api = useApi();
  const describe = useDescribeError();
  const change = useMutation(changeProvider(api));
  const [reading, setReading] = useState(false);
  const [missing, setMissing] = useState<readonly string[]>([]);

  const confirm = async (values: InputValues) => {
    setReading(true);
    try {
      const { connection } = await api.client.query({
        ...providerQuery(api, id),
        staleTime: 0,
      });
      const lost = notTaken(values, connection).map(labelOf);
      setMissing(lost);
      if (lost.length > 0) return;
      const labels = Object.keys(values).map(labelOf);
      showToast(
        'success',
        t('connectionForm.saved', { name, count: labels.length, labels: labels.join(', ') }),
      );
    } catch (error) {
      showToast('warning', t('connectionForm.unread', { reason: describe(error) }));
    } finally {
      setReading(false);
    }
    onDone();
  };

  return {
    failure: change.error,
    running: change.isPending || reading,
    missing,
    send: (values: InputValues, secrets: SecretTexts) => {
      setMissing([]);
      change.mutate(
        { id, connection: { values, secrets } },
        { onSuccess: () => void confirm(values) },
      );
    },
  };
}
