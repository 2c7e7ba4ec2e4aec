import type { TFunction } from 'i18next';

import { factOf, type MapNode } from '@/domain/topology/model';
import type { MapWords } from '@/topology/model/words';

/** What tells a node apart where its kind does not stand beside it: `VM 12` for a guest, which has only a number. */
export function shortName(t: TFunction<'topology'>, words: MapWords, node: MapNode): string {
  const name = words.name(node);
  if (name === '') return words.kind(node);
  if (node.kind === 'vm') return t('short.vm', { id: factOf(node, 'one_id') ?? '' });
  return node.kind === 'image' || node.kind === 'guest' ? words.title(node) : name;
}
