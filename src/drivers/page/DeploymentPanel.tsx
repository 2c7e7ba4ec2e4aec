import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';

import type { Deployment } from '@/domain/driver';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import { InputTable } from '@/drivers/page/InputTable';
import { KeyValue } from '@/ui/KeyValue';
import { Panel } from '@/ui/Panel';
import { SafeHtml } from '@/ui/SafeHtml';

/** One way of deploying with a driver: what it is for, what it will create, what it asks besides. */
export function DeploymentPanel({ deployment }: { readonly deployment: Deployment }) {
  const { t } = useTranslation('drivers');
  const { name, id, descriptionHtml, preview } = deployment;
  const inputs = fieldsOf(parseInputs(deployment.userInputs));
  const named = (
    objects: readonly { readonly name: string | null; readonly kind: string | null }[],
  ) =>
    objects
      .map((object) => `${object.name ?? '–'}${object.kind === null ? '' : ` (${object.kind})`}`)
      .join(', ');
  return (
    <Panel title={name} actions={<code>{id}</code>}>
      {descriptionHtml === '' ? (
        t('deployments.noDescription')
      ) : (
        <SafeHtml html={descriptionHtml} />
      )}
      <Box sx={{ mt: 4 }}>
        <KeyValue
          rows={[
            {
              key: 'networks',
              label: t('deployments.networks'),
              value: named(preview.networks) || '–',
            },
            {
              key: 'datastores',
              label: t('deployments.datastores'),
              value:
                named(
                  preview.datastores.map((store) => ({ name: store.name, kind: store.type })),
                ) || '–',
            },
          ]}
        />
      </Box>
      {inputs.length === 0 ? null : (
        <Box sx={{ mt: 4, mx: -4, mb: -4, borderTop: 1, borderColor: 'divider' }}>
          <InputTable label={`${name}: ${t('deployments.asks')}`} inputs={inputs} />
        </Box>
      )}
    </Panel>
  );
}
