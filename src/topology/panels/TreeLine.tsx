import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { NavArrowDown, NavArrowRight } from 'iconoir-react/regular';
import { useTranslation } from 'react-i18next';

import { TONE_OF_PHASE } from '@/topology/panels/phase-tone';
import { shortName } from '@/topology/panels/short-name';
import type { TreeRow } from '@/topology/panels/tree-rows';
import type { MapStore } from '@/topology/model/map-store';
import { useNode } from '@/topology/model/use-map-store';
import type { MapWords } from '@/topology/model/words';
import { StatusLabel } from '@/ui/StatusLabel';

/** How far each level is set in, in pixels. */
const INDENT = 12;

/** Where there is little room, the name has all of it. */
export const KIND = { display: { xs: 'none', sm: 'table-cell' } } as const;

/** A line of words and signs in the middle of its cell, with an ellipsis where it is too long. */
const CUT = { overflow: 'hidden', textOverflow: 'ellipsis' } as const;

interface TreeLineProps {
  readonly row: TreeRow;
  readonly index: number;
  readonly store: MapStore;
  readonly words: MapWords;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
  readonly onToggle: (id: string) => void;
}

/** One node as a line: name, kind, state. */
export function TreeLine({
  row: { id, level, position, siblings, open },
  index,
  store,
  words,
  selected,
  onSelect,
  onToggle,
}: TreeLineProps) {
  const { t } = useTranslation('topology');
  const node = useNode(store, id);
  if (node === undefined) return null;
  const name = shortName(t, words, node);
  return (
    <Box
      component="tr"
      id={`map-row-${index}`}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={open ?? undefined}
      aria-selected={selected}
      onClick={() => {
        onSelect(id);
      }}
      sx={{
        cursor: 'pointer',
        bgcolor: selected ? 'surface.selected' : undefined,
        '& td:first-of-type': selected
          ? { boxShadow: 'inset 3px 0 var(--mui-palette-primary-main)' }
          : {},
        '&:hover': { bgcolor: 'surface.muted' },
      }}
    >
      <Box component="td" title={name} style={{ paddingLeft: level * INDENT }}>
        <Box sx={{ display: 'flex', alignItems: 'center' }}>
          <Box component="span" sx={{ flex: 'none', display: 'flex', width: 28 }}>
            {open === null ? null : (
              <IconButton
                size="small"
                tabIndex={-1}
                aria-label={t(open ? 'table.collapse' : 'table.expand', { name })}
                onClick={(event) => {
                  event.stopPropagation();
                  onToggle(id);
                }}
                sx={{ width: 26, height: 26 }}
              >
                {open ? (
                  <NavArrowDown width={16} height={16} />
                ) : (
                  <NavArrowRight width={16} height={16} />
                )}
              </IconButton>
            )}
          </Box>
          <Box component="span" sx={{ color: 'text.primary', ...CUT }}>
            {name}
          </Box>
        </Box>
      </Box>
      <Box component="td" sx={KIND} title={words.kind(node)}>
        {words.kind(node)}
      </Box>
      <Box
        component="td"
        title={node.kind === 'group' ? undefined : words.phase(node)}
        // The icon keeps its room; the words are cut.
        sx={{ '& > span': { display: 'flex' }, '& > span > span:last-of-type': CUT }}
      >
        {/* A group is no thing that could be there or fail: what is in it is. */}
        {node.kind === 'group' ? null : (
          <StatusLabel tone={TONE_OF_PHASE[node.phase]}>{words.phase(node)}</StatusLabel>
        )}
      </Box>
    </Box>
  );
}
