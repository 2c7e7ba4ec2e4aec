import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { KNOWN_STATES } from '@/domain/provision/state';
import { factOf, type Fact, type FactKey, type MapNode, type Phase } from '@/domain/topology/model';

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
  /** How many machines exist that OpenNebula does not have; '' for none. */
  readonly machines: (node: MapNode) => string;
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
  if (kind === 'public_ip') return NOT_THERE.has(phase) ? t('didNotCome') : '';
  if (kind !== 'host') return '';
  return TO_COME.has(phase) ? t('toBeNamed') : t('nameless');
}

const NOT_THERE: ReadonlySet<Phase> = new Set(['failed', 'unfinished']);
const TO_COME: ReadonlySet<Phase> = new Set(['planned', 'making']);

/** `1/3` as words; states by their names; all else as it is. */
function factValue(
  t: TFunction<readonly ['topology', 'states']>,
  key: FactKey,
  value: string,
): string {
  if (key === 'state') return stateWord(t, value);
  const [there = '', asked = ''] = value.split('/');
  return key === 'asked_ips' ? t('counts.ofAsked', { there, asked }) : value;
}

/** Machines that OpenNebula does not have yet, or any more. */
const MACHINES = [
  'machines_before',
  'own_machines_before',
  'machines_after',
  'own_machines_after',
] as const;

function machinesOf(t: TFunction<readonly ['topology', 'states']>, node: MapNode): string {
  const key = MACHINES.find((each) => factOf(node, each) !== null);
  return key === undefined ? '' : t(`counts.${key}`, { count: Number(factOf(node, key)) });
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
      machines: (node) => machinesOf(t, node),
      fact: ({ key, value }) => ({
        label: t(`facts.${key}`),
        value: factValue(t, key, value),
      }),
    };
  }, [t]);
}
