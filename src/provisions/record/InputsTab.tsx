import Stack from '@mui/material/Stack';
import { useTranslation } from 'react-i18next';

import { groupInputs } from '@/domain/inputs/layout';
import { fieldsOf, parseInputs } from '@/domain/inputs/parse';
import type { Provision } from '@/domain/provision/provision';
import { secrecyOfValue } from '@/domain/secrecy/secrecy';
import { InputValue } from '@/ui/InputValue';
import { KeyValue } from '@/ui/KeyValue';
import { Message } from '@/ui/Message';
import { Panel } from '@/ui/Panel';

/** What the provision was made from, grouped as in the form that asked for it. */
export function InputsTab({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('provision');
  const fields = fieldsOf(parseInputs(provision.userInputs));
  const asked = new Set(fields.map(({ name }) => name));
  const unasked = Object.entries(provision.values).filter(([name]) => !asked.has(name));
  const groups = groupInputs(fields, provision.display.layout);
  if (fields.length === 0 && unasked.length === 0) {
    return (
      <Panel>
        <Message title={t('inputs.none')} />
      </Panel>
    );
  }
  return (
    <Stack sx={{ gap: 4 }}>
      {groups.map((group) => (
        <Panel
          key={group.name ?? ''}
          title={groups.length === 1 ? t('inputs.title') : (group.label ?? t('inputs.others'))}
        >
          <KeyValue
            rows={group.inputs.map((spec) => ({
              key: spec.name,
              label: spec.label,
              value: (
                <InputValue
                  value={provision.values[spec.name]}
                  sensitive={spec.secrecy.masked}
                  unit={spec.unit}
                />
              ),
            }))}
          />
        </Panel>
      ))}
      {unasked.length === 0 ? null : (
        <Panel title={t('inputs.unasked')}>
          <KeyValue
            rows={unasked.map(([name, value]) => ({
              key: name,
              label: name,
              value: (
                <InputValue
                  value={value}
                  sensitive={secrecyOfValue(name, value).masked}
                  unit={null}
                />
              ),
            }))}
          />
        </Panel>
      )}
    </Stack>
  );
}
