import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { failureOf, type ApiFailure } from '@/api/errors';
import { LostAnswer } from '@/api/write';

/** What the server told beyond the kind of failure, for people who can make use of it; null when nothing. */
export function errorDetail(failure: ApiFailure): string | null {
  if (failure.kind === 'server') return failure.reason;
  if (failure.kind === 'contract') return failure.excerpt === '' ? null : failure.excerpt;
  if (failure.kind !== 'invalid') return null;
  const lines = Object.entries(failure.fieldErrors).map(
    ([name, messages]) => `${name}: ${messages.join(', ')}`,
  );
  return lines.length === 0 ? null : lines.join('\n');
}

/**
 * Gives the function that tells a failure in one or two sentences, for a toast or a dialog: what it
 * means, and the server's own words.
 */
export function useDescribeError(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (error) => {
      const failure = failureOf(error);
      const meaning =
        error instanceof LostAnswer
          ? `${t(`lost.${error.truth}`)} (${t(`${failure.kind}.title`)}.)`
          : t(`${failure.kind}.body`);
      const said = failure.serverMessage ?? errorDetail(failure);
      return said === null ? meaning : `${meaning} ${t('said', { message: said })}`;
    },
    [t],
  );
}

/** Gives what to say while OneForm is asked what came of a write whose answer was lost; null when it is not. */
export function useLostWords(): (lost: ApiFailure | null) => string | null {
  const { t } = useTranslation('errors');
  return (lost) => (lost === null ? null : `${t(`${lost.kind}.title`)}. ${t('lost.checking')}`);
}
