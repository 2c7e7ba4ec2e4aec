import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Xmark } from 'iconoir-react/regular';
import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { isFoldable } from '@/domain/topology/folding';
import { guestCounts } from '@/domain/topology/guest-counts';
import type { FactKey, Graph, MapNode, NodeKind } from '@/domain/topology/model';
import { connectedTo } from '@/domain/topology/navigate';
import { TONE_OF_PHASE } from '@/topology/panels/phase-tone';
import type { MapStore } from '@/topology/model/map-store';
import { useNode } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';
import { CopyText } from '@/ui/CopyText';
import { KeyValue } from '@/ui/KeyValue';
import { RelativeTime } from '@/ui/RelativeTime';
import { StatusLabel } from '@/ui/StatusLabel';

/** Ids and addresses, which somebody may want to copy. */
const COPIED: ReadonlySet<FactKey> = new Set([
  'address',
  'resource_id',
  'one_id',
  'block',
  'gateway',
  'dns',
  'nfs_export',
]);

/** More names than that belong into the table. */
const MOST_NAMES = 12;

interface InspectorProps {
  readonly id: string;
  /** As it is just being rendered; the store follows. */
  readonly graph: Graph;
  readonly store: MapStore;
  readonly words: MapWords;
  readonly folded: boolean;
  /** What can be done with the node; the page knows. */
  readonly actions: ReactNode;
  /** Whether somebody chose the node on this map; a link to it did not. */
  readonly chosenHere: RefObject<boolean>;
  readonly onSelect: (id: string) => void;
  readonly onFold: (id: string, folded: boolean) => void;
  readonly onClose: () => void;
}

/** What is known of the node that is selected, beside the map. */
export function Inspector({
  id,
  graph,
  store,
  words,
  folded,
  actions,
  chosenHere,
  onSelect,
  onFold,
  onClose,
}: InspectorProps) {
  const { t } = useTranslation(['topology', 'common']);
  const node = useNode(store, id);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where it lies below the map, it must not open unseen.
    if (chosenHere.current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosenHere]);
  if (node === undefined) return null;
  return (
    <Box
      ref={ref}
      component="aside"
      aria-label={t('inspector.label')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      sx={{
        flex: 'none',
        // The narrower the window, the more of it the map needs.
        width: { xs: '100%', md: 280, xl: 320 },
        maxHeight: { md: '100%' },
        overflow: 'auto',
        borderLeft: { md: 1 },
        borderTop: { xs: 1, md: 0 },
        borderColor: { xs: 'divider', md: 'divider' },
        p: 4,
      }}
    >
      <Stack sx={{ gap: 3 }}>
        <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start' }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="caption">{words.kind(node)}</Typography>
            <Typography variant="h2" sx={{ overflowWrap: 'anywhere' }}>
              {words.name(node) === '' ? words.kind(node) : words.name(node)}
            </Typography>
          </Box>
          <IconButton size="small" aria-label={t('common:actions.close')} onClick={onClose}>
            <Xmark width={18} height={18} />
          </IconButton>
        </Box>
        <StatusLabel tone={TONE_OF_PHASE[node.phase]}>{words.phase(node)}</StatusLabel>
        <Failure node={node} />
        {actions}
        <Purpose node={node} />
        <Facts node={node} graph={graph} words={words} />
        {isFoldable(node) ? (
          <Button
            variant="outlined"
            size="small"
            onClick={() => {
              onFold(id, !folded);
            }}
            sx={{ alignSelf: 'flex-start' }}
          >
            {t(folded ? 'inspector.unfold' : 'inspector.fold')}
          </Button>
        ) : null}
        <Names
          title={t('inspector.liesIn')}
          ids={node.parent === null ? [] : [node.parent]}
          graph={graph}
          words={words}
          onSelect={onSelect}
        />
        <Names
          title={t('inspector.inside')}
          ids={graph.children.get(id) ?? []}
          graph={graph}
          words={words}
          onSelect={onSelect}
        />
        <Names
          title={t('inspector.connected')}
          ids={connectedTo(graph, id)}
          graph={graph}
          words={words}
          onSelect={onSelect}
        />
      </Stack>
    </Box>
  );
}

/** The event that failed. */
function Failure({ node: { failure, kind } }: { readonly node: MapNode }) {
  const { t } = useTranslation(['topology', 'states']);
  if (failure === null || kind === 'provision') return null;
  return (
    <Box sx={{ p: 3, borderRadius: 2, bgcolor: 'ground.error', color: 'text.primary' }}>
      <strong>{t(`states:${failure.state}`)}</strong>
      {failure.time === null ? null : (
        <>
          {' '}
          <RelativeTime at={failure.time} />
        </>
      )}
      {failure.reason === null || failure.reason === '' ? null : (
        <Box sx={{ mt: 1, overflowWrap: 'anywhere' }}>{failure.reason}</Box>
      )}
    </Box>
  );
}

const PURPOSES = [
  'vpc',
  'internet_gateway',
  'public_gateway',
  'security_group',
  'subnet',
  'nfs',
  'unplaced',
] as const satisfies readonly NodeKind[];

/** One sentence, where there is little else to tell. */
function Purpose({ node: { kind } }: { readonly node: MapNode }) {
  const { t } = useTranslation('topology');
  const known = PURPOSES.find((each) => each === kind);
  return known === undefined ? null : <p style={{ margin: 0 }}>{t(`purpose.${known}`)}</p>;
}

interface FactsProps {
  readonly node: MapNode;
  readonly graph: Graph;
  readonly words: MapWords;
}

/** What is known of it, and how many live on it: on the map they are little squares. */
function Facts({ node, graph, words }: FactsProps) {
  const { t } = useTranslation('topology');
  const rows = [
    // The state stands above.
    ...node.facts
      .filter(({ key }) => key !== 'state')
      .map((fact) => {
        const { label, value } = words.fact(fact);
        return {
          key: fact.key,
          label,
          value: COPIED.has(fact.key) ? <CopyText text={value} /> : value,
        };
      }),
    ...guestCounts(graph, node.id).map(({ kind, count }) => ({
      key: kind,
      label: t(`guests.${kind}`),
      value: count,
    })),
  ];
  return rows.length === 0 ? null : <KeyValue rows={rows} />;
}

interface NamesProps {
  readonly title: string;
  readonly ids: readonly string[];
  readonly graph: Graph;
  readonly words: MapWords;
  readonly onSelect: (id: string) => void;
}

/** Other nodes by name, each a way to go there. */
function Names({ title, ids, graph, words, onSelect }: NamesProps) {
  const { t } = useTranslation('topology');
  if (ids.length === 0) return null;
  return (
    <div>
      <Typography variant="h3" sx={{ mb: 1 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {ids.slice(0, MOST_NAMES).map((id) => {
          const node = graph.nodes.get(id);
          return node === undefined ? null : (
            <li key={id}>
              <Button
                size="small"
                onClick={() => {
                  onSelect(id);
                }}
                sx={{
                  // However short the name is, it begins where the heading does.
                  justifyContent: 'flex-start',
                  minWidth: 0,
                  px: 1,
                  ml: -1,
                  fontWeight: 500,
                  textAlign: 'start',
                  whiteSpace: 'normal',
                  overflowWrap: 'anywhere',
                }}
              >
                {words.title(node)}
              </Button>
            </li>
          );
        })}
      </Box>
      {ids.length > MOST_NAMES ? t('inspector.more', { count: ids.length - MOST_NAMES }) : null}
    </div>
  );
}
