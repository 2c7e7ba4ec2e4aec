import { useTranslation } from 'react-i18next';

import type { Provision } from '@/domain/provision/provision';
import { draftOfProvision } from '@/forms/drafts/model/again';
import { StartButton } from '@/forms/drafts/StartButton';
import { useCatalogue } from '@/forms/drafts/use-catalogue';

/** Begins a new provision with the values of this one, whatever became of it. */
export function UseAgain({ provision }: { readonly provision: Provision }) {
  const { t } = useTranslation('drafts');
  const { providers, drivers } = useCatalogue();
  return (
    <StartButton
      label={t('useAgain')}
      blockedBy={null}
      prepare={async () => {
        const [known, installed] = await Promise.all([providers(), drivers()]);
        const draft = draftOfProvision(provision, { providers: known, drivers: installed });
        return draft === null ? t('useAgainGone') : { kind: 'provision', draft };
      }}
    />
  );
}
