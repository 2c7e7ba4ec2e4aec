import { useTranslation } from 'react-i18next';

import { parseStateChange } from '@/domain/provision/history';

/**
 * Reads an event of a provision's history to the user: changes of state in the words that the states have
 * everywhere else, anything else as OneForm wrote it.
 */
export function useEventWords(): (description: string) => string {
  const { t } = useTranslation('states');
  return (description) => {
    const change = parseStateChange(description);
    return change === null ? description : `${t(change.from)} → ${t(change.to)}`;
  };
}
