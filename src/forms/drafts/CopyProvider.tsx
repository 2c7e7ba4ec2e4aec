import { useTranslation } from 'react-i18next';

import { BUILT_IN_DRIVER, type Provider } from '@/domain/provider';
import { draftOfProvider } from '@/forms/drafts/model/again';
import { StartButton } from '@/forms/drafts/StartButton';
import { useCatalogue } from '@/forms/drafts/use-catalogue';

/** Begins a new provider with the connection of this one; its secrets are to be typed. */
export function CopyProvider({ provider }: { readonly provider: Provider }) {
  const { t } = useTranslation('drafts');
  const { drivers } = useCatalogue();
  return (
    <StartButton
      label={t('copyProvider')}
      blockedBy={provider.driver === BUILT_IN_DRIVER ? t('copyBuiltIn') : null}
      prepare={async () => {
        const name = t('copyName', { name: provider.name });
        return { kind: 'provider', draft: draftOfProvider(provider, await drivers(), name) };
      }}
    />
  );
}
