import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { failureOf, type FieldErrors } from '@/api/errors';
import { changeProvider } from '@/api/mutations/providers';
import { providerQuery } from '@/api/queries/providers';
import { useWrite } from '@/api/use-write';
import { labelOf } from '@/domain/inputs/label';
import type { InputValues } from '@/domain/inputs/raw';
import type { SecretTexts } from '@/domain/request/request';
import type { Provider } from '@/domain/provider';
import { notTaken } from '@/providers/connection/model/connection-change';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useToasts } from '@/ui/toast/toast-store';

interface Handlers {
  /** OneForm has taken it. */
  readonly onDone: () => void;
  /** OneForm has refused some values, by input name. */
  readonly onInvalid: (errors: FieldErrors) => void;
}

/**
 * Sends what was changed, reads the provider again and tells what came of it. `missing` names what OneForm does not
 * have in spite of its answer.
 */
export function useConnectionChange({ id, name }: Provider, { onDone, onInvalid }: Handlers) {
  const { t } = useTranslation('providers');
  const toasts = useToasts();
  const api = useApi();
  const describe = useDescribeError();
  const change = useWrite(changeProvider(api));
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
      toasts.show(
        'success',
        t('connectionForm.saved', { name, count: labels.length, labels: labels.join(', ') }),
      );
    } catch (error) {
      toasts.show('warning', t('connectionForm.unread', { reason: describe(error) }));
    } finally {
      setReading(false);
    }
    onDone();
  };

  return {
    failure: change.error,
    lost: change.lost,
    running: change.isPending || reading,
    missing,
    send: (values: InputValues, secrets: SecretTexts) => {
      setMissing([]);
      change.mutate(
        { id, connection: { values, secrets } },
        {
          onSuccess: () => void confirm(values),
          onError: (error) => {
            const failure = failureOf(error);
            if (failure.kind === 'invalid') onInvalid(failure.fieldErrors);
          },
        },
      );
    },
  };
}
