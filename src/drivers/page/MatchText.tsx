import { useTranslation } from 'react-i18next';

import { labelOf } from '@/domain/inputs/label';
import type { InputMatch } from '@/domain/inputs/spec';
import { assertNever } from '@/lib/assert-never';
import { plainText } from '@/lib/exact-json';
import type { JsonValue } from '@/lib/json';

/** So many values are named; of more there is the count. */
const NAMED = 12;

/** What a value is compared with, in words. */
export function MatchText({ match }: { readonly match: InputMatch }) {
  const { t } = useTranslation('drivers');
  return <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{words()}</span>;

  function words(): string {
    switch (match.kind) {
      case 'regex':
        return t('input.pattern', { source: match.source });
      case 'range': {
        const { min, max } = match;
        if (min === null) return t('input.atMost', { max: String(max ?? '') });
        return max === null
          ? t('input.atLeast', { min: String(min) })
          : t('input.range', { min: String(min), max: String(max) });
      }
      case 'choice':
        return listed(match.values);
      case 'dependent': {
        const groups = [...match.groups].map(([group, values]) => `${group}: ${listed(values)}`);
        return [t('input.dependent', { input: labelOf(match.groupedBy) }), ...groups].join('\n');
      }
      case 'unreadable':
        return t('input.unreadable');
      default:
        return assertNever(match);
    }
  }

  function listed(values: readonly JsonValue[]): string {
    if (values.length === 0) return t('input.none');
    const named = values.slice(0, NAMED).map(plainText).join(', ');
    const more = values.length - NAMED;
    return more > 0 ? `${named}, ${t('input.more', { count: more })}` : named;
  }
}
