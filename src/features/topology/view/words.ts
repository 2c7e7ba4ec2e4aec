import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { KNOWN_STATES } from '@/domain/provision/state';
import { factOf, type Fact, type MapNode, type Phase } from '@/domain/topology/model';

/** What nodes are called, here and for screen readers. */
export interface MapWords {
  readonly kind: (node: MapNode) => string;
  /** Its name, or what stands for it; '' where the kind says all. */
  readonly name: (node: MapNode) => string;
  readonly phase: (node: MapNode) => string;
  /** Kind and name. */
  readonly title: (node: MapNode) => string;
  /** Kind, name and state. */
  readonly label: (node: MapNode) => string;
  /** The step that failed, on what it failed for; '' elsewhere. */
  readonly failure: (node: MapNode) => string;
  readonly fact: (fact: Fact) => { readonly label: string; readonly value: string };
}

/** The state of that name in words; any other text as it is. */
function stateWord(t: TFunction<readonly ['topology', 'states']>, text: string): string {
  const state = KNOWN_STATES.find((known) => known === text);
  return state === undefined ? text : t(`states:${state}`);
}

function nameOf(t: TFunction<readonly ['topology', 'states']>, node: MapNode): string {
  const { kind, name, phase } = node;
  if (kind === 'vm' || kind === 'image' || kind === 'guest') return factOf(node, 'one_id') ?? '';
  if (kind === 'group') {
    if (node.id.startsWith('state:')) return stateWord(t, name ?? '');
    if (name === null) return t(node.id.startsWith('region:') ? 'noRegion' : 'noProvider');
  }
  if (name !== null && name !== '') return name;
  return kind === 'host' && phase !== 'present' ? t('toBeNamed') : '';
}

const phaseWord = (
  t: TFunction<readonly ['topology', 'states']>,
  phase: Phase,
  { kind }: MapNode,
): string => t(kind === 'provision' ? `provisionPhases.${phase}` : `phases.${phase}`);

export function useMapWords(): MapWords {
  const { t } = useTranslation(['topology', 'states'] as const);
  return useMemo((): MapWords => {
    const kind = (node: MapNode) =>
      node.kind === 'guest'
        ? (factOf(node, 'guest_kind') ?? t('kinds.guest'))
        : t(`kinds.${node.kind}`);
    const name = (node: MapNode) => nameOf(t, node);
    const phase = (node: MapNode) =>
      node.kind === 'provision'
        ? stateWord(t, factOf(node, 'state') ?? node.phase)
        : phaseWord(t, node.phase, node);
    const title = (node: MapNode) => `${kind(node)} ${name(node)}`.trim();
    return {
      kind,
      name,
      phase,
      title,
      // A group is no thing that could be there or fail: what is in it is.
      label: (node) => (node.kind === 'group' ? title(node) : `${title(node)}, ${phase(node)}`),
      failure: ({ failure, kind: of }) =>
        failure === null || of === 'provision' ? '' : t(`states:${failure.state}`),
      fact: ({ key, value }) => ({
        label: t(`facts.${key}`),
        value: key === 'state' ? stateWord(t, value) : value,
      }),
    };
  }, [t]);
}
