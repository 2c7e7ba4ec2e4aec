import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Graph } from '@/domain/topology/model';
import { pathOf } from '@/domain/topology/navigate';
import { ColumnHandle } from '@/topology/panels/ColumnHandle';
import { KIND, TreeLine } from '@/topology/panels/TreeLine';
import { treeRows } from '@/topology/panels/tree-rows';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';

/** The height of a line, in pixels. */
const LINE = 36;

/** The column of names as it opens, which is its narrowest, and as broad as it gets. */
const NAME_WIDTH = 320;
const WIDEST_NAME = 720;
const KIND_WIDTH = 104;
const PHASE_WIDTH = 128;
/** Of a state that is only its icon; its words are for screen readers then. */
const ICON_WIDTH = 44;

/** Windows in which the map would have too little room between the table and the details. */
const TIGHT = '@media (min-width: 900px) and (max-width: 1399.95px)';
const PHONE = '@media (max-width: 599.95px)';
const UNSEEN = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
} as const;
const ICONS_ONLY = {
  '& th:last-of-type': { width: ICON_WIDTH },
  '& td:last-of-type': { position: 'relative' },
  '& th:last-of-type > span': UNSEEN,
  '& td:last-of-type > span > span:last-of-type': UNSEEN,
} as const;

interface TreeTableProps {
  readonly graph: Graph;
  readonly store: MapStore;
  readonly words: MapWords;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
}

/** The same nodes as a table that opens and closes; it shares the selection with the map. */
export function TreeTable({ graph, store, words, selected, onSelect }: TreeTableProps) {
  const { t } = useTranslation('topology');
  const [nameWidth, setNameWidth] = useState(NAME_WIDTH);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const around = useMemo(
    () => new Set(selected === null ? [] : pathOf(graph, selected).slice(1)),
    [graph, selected],
  );
  // What lies around the selection is open, whatever was closed before.
  const rows = useMemo(
    () => treeRows(graph, (id) => around.has(id) || !closed.has(id)),
    [graph, around, closed],
  );
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE,
    overscan: 8,
    // The headings come before the first line, and stay over whatever is at the top.
    scrollMargin: LINE,
    scrollPaddingStart: LINE,
  });
  const at = rows.findIndex(({ id }) => id === selected);
  useEffect(() => {
    if (at !== -1) virtual.scrollToIndex(at, { align: 'auto' });
  }, [at, virtual]);
  const toggle = (id: string) => {
    const next = new Set(closed);
    if (around.has(id)) {
      // What is selected would be hidden: what hides it is selected instead.
      next.add(id);
      onSelect(id);
    } else if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[at];
    const move = (index: number) => {
      const next = rows[Math.min(rows.length - 1, Math.max(0, index))];
      if (next !== undefined) onSelect(next.id);
    };
    if (event.key === 'ArrowDown') move(at + 1);
    else if (event.key === 'ArrowUp') move(at - 1);
    else if (event.key === 'Home') move(0);
    else if (event.key === 'End') move(rows.length - 1);
    else if (event.key === 'Escape') onSelect(null);
    else if (event.key === 'ArrowRight' && row?.open === false) toggle(row.id);
    else if (event.key === 'ArrowLeft' && row?.open === true) toggle(row.id);
    else return;
    event.preventDefault();
  };
  const shown = virtual.getVirtualItems();
  const before = (shown[0]?.start ?? LINE) - LINE;
  const after = virtual.getTotalSize() + LINE - (shown.at(-1)?.end ?? LINE);
  return (
    <Box
      ref={scroller}
      sx={{
        flex: 'none',
        width: { xs: '100%', md: nameWidth + KIND_WIDTH + PHASE_WIDTH + 1 },
        ...(selected !== null && {
          [TIGHT]: { width: nameWidth + KIND_WIDTH + ICON_WIDTH + 1 },
        }),
        height: { xs: 320, md: 'auto' },
        overflow: 'auto',
        borderRight: { md: 1 },
        borderColor: { md: 'divider' },
        displayPrint: 'none',
      }}
    >
      <Box
        component="table"
        role="treegrid"
        aria-label={t('table.label')}
        aria-rowcount={rows.length + 1}
        tabIndex={0}
        aria-activedescendant={at === -1 ? undefined : `map-row-${at}`}
        onKeyDown={onKeyDown}
        sx={[TABLE, { [PHONE]: ICONS_ONLY }, selected !== null && { [TIGHT]: ICONS_ONLY }]}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              {t('table.name')}
              <ColumnHandle
                label={t('table.resize')}
                width={nameWidth}
                least={NAME_WIDTH}
                most={WIDEST_NAME}
                onResize={setNameWidth}
              />
            </th>
            <Box component="th" scope="col" sx={{ width: KIND_WIDTH, ...KIND }}>
              {t('table.kind')}
            </Box>
            <Box component="th" scope="col" sx={{ width: PHASE_WIDTH }}>
              <span>{t('table.phase')}</span>
            </Box>
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {shown.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <TreeLine
                key={row.id}
                row={row}
                index={index}
                store={store}
                words={words}
                selected={row.id === selected}
                onSelect={onSelect}
                onToggle={toggle}
              />
            );
          })}
          <Gap height={after} />
        </tbody>
      </Box>
    </Box>
  );
}

/** The room of the lines that are not in the page. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}

const TABLE = {
  width: '100%',
  tableLayout: 'fixed',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '&:focus-visible': { outlineOffset: -2 },
  '& th, & td': {
    height: LINE,
    px: 2,
    py: 0,
    verticalAlign: 'middle',
    textAlign: 'start',
    borderBottom: 1,
    borderColor: 'divider',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  '& thead th': {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    bgcolor: 'background.paper',
    fontSize: '0.75rem',
    fontWeight: 600,
    // The handle lies over the edge to the next column.
    overflow: 'visible',
  },
} as const;
