import Box from '@mui/material/Box';
import useMediaQuery from '@mui/material/useMediaQuery';
import { TableRows } from 'iconoir-react/regular';
import {
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { useTranslation } from 'react-i18next';

import { isFolded, withFold } from '@/domain/topology/folding';
import type { Graph, MapNode, Phase } from '@/domain/topology/model';
import { useExport } from '@/topology/export/use-export';
import { Inspector } from '@/topology/panels/Inspector';
import { KeyHelp } from '@/topology/panels/KeyHelp';
import { Legend } from '@/topology/panels/Legend';
import { MapKey } from '@/topology/panels/MapKey';
import { MapSearch } from '@/topology/panels/MapSearch';
import { ExportMenu, KindFilter, ToolButton, ZoomTools } from '@/topology/panels/MapTools';
import { TreeTable } from '@/topology/panels/TreeTable';
import { MapPicture } from '@/topology/picture/MapPicture';
import { Minimap } from '@/topology/picture/Minimap';
import { heightOfUpright } from '@/topology/picture/viewport';
import { useViewport } from '@/topology/picture/use-viewport';
import { LayoutCache, type PlaceGraph } from '@/topology/view/layout-cache';
import type { MapParams } from '@/topology/model/map-params';
import { PaperMap } from '@/topology/view/PaperMap';
import { openTo } from '@/topology/model/open-to';
import { useKeyEntries } from '@/topology/picture/use-key-entries';
import { useMapStore } from '@/topology/model/use-map-store';
import { useMapWords } from '@/topology/model/words';
import { Panel } from '@/ui/Panel';

interface MapViewProps {
  readonly graph: Graph;
  readonly place: PlaceGraph;
  /** What it is a map of, for screen readers and file names. */
  readonly title: string;
  readonly label: string;
  /** How it stands, for the head of a picture that is saved. */
  readonly note?: string;
  readonly params: MapParams;
  readonly onParams: (changes: Partial<MapParams>) => void;
  /** What the legend counts, and by which words. */
  readonly counted: (node: MapNode) => boolean;
  readonly phaseWords: 'phases' | 'provisionPhases';
  readonly actions?: ((node: MapNode) => ReactNode) | undefined;
  /** More tools, before the others. */
  readonly tools?: ReactNode;
  readonly foot?: ReactNode;
  readonly kinds: boolean;
  readonly height: string;
}

/** A map with everything around it: tools, legend, picture, table, inspector. */
export function MapView({
  graph,
  place,
  title,
  label,
  note,
  params,
  onParams,
  counted,
  phaseWords,
  actions,
  tools,
  foot,
  kinds,
  height,
}: MapViewProps) {
  const { t } = useTranslation('topology');
  const words = useMapWords();
  const store = useMapStore(graph);
  const [cache] = useState(() => new LayoutCache(place));
  const { selected, choices, filter, table } = params;
  const upright = useMediaQuery((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const layout = useMemo(
    () => cache.layoutOf(graph, choices, upright),
    [cache, graph, choices, upright],
  );
  const svgRef = useRef<SVGSVGElement>(null);
  const control = useViewport(svgRef, layout, selected !== null);
  const node = selected === null ? undefined : graph.nodes.get(selected);

  const { show, size } = control;
  // Who searched wants to read what was found; who clicked sees it already.
  // So does who opens a link to it.
  const found = useRef(selected !== null);
  const bringIntoSight = useEffectEvent((id: string) => {
    const rect = layout.places.get(id);
    if (rect === undefined) return;
    show(rect, found.current ? 'read' : 'part');
    found.current = false;
  });
  // The window grows and shrinks with the inspector: what is selected stays in sight. A layout that is new
  // because something came or went does not move the view.
  const placed = selected !== null && layout.places.has(selected) ? selected : null;
  useEffect(() => {
    if (placed !== null && size !== null) bringIntoSight(placed);
  }, [placed, size]);

  // A link to a node begins at the top of the page, whatever lies below.
  const chosenHere = useRef(false);
  const onSelect = useCallback(
    (id: string | null) => {
      chosenHere.current = true;
      onParams({ selected: id });
    },
    [onParams],
  );
  const onFind = useCallback(
    (id: string) => {
      found.current = true;
      chosenHere.current = true;
      onParams({ selected: id, choices: openTo(store.graph, id, choices) });
    },
    [onParams, store, choices],
  );
  const onPhases = useCallback(
    (phases: ReadonlySet<Phase>) => {
      onParams({ filter: { ...filter, phases } });
    },
    [onParams, filter],
  );
  const onFold = (id: string, folded: boolean) => {
    onParams({ choices: withFold(choices, id, folded) });
  };
  const key = useKeyEntries(store, phaseWords);
  const save = useExport({
    title,
    note: note ?? '',
    entries: key,
    layout,
    store,
    words,
    onPrint: () => {
      window.print();
    },
  });
  return (
    <Panel padding="flush">
      <Box
        role="toolbar"
        aria-label={t('toolbar.label')}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          gap: 2,
          px: 4,
          py: 3,
          borderBottom: 1,
          borderColor: 'divider',
          displayPrint: 'none',
        }}
      >
        {tools}
        <MapSearch store={store} words={words} onFind={onFind} />
        {kinds ? (
          <KindFilter
            chosen={filter.kinds}
            onChoose={(chosen) => {
              onParams({ filter: { ...filter, kinds: chosen } });
            }}
          />
        ) : null}
        <Legend
          store={store}
          counts={counted}
          phaseWords={phaseWords}
          chosen={filter.phases}
          onChoose={onPhases}
        />
        <Box sx={{ flex: 1 }} />
        <ZoomTools control={control} />
        <ToolButton
          label={t('toolbar.table')}
          icon={<TableRows width={16} height={16} />}
          marked={table}
          aria={{ 'aria-pressed': table }}
          onClick={() => {
            onParams({ table: !table });
          }}
        />
        <ExportMenu onExport={save} />
        <KeyHelp />
      </Box>
      <PaperMap
        head={{ title, note: note ?? '' }}
        entries={key}
        layout={layout}
        store={store}
        words={words}
      />
      <Box
        sx={{
          display: 'flex',
          flexDirection: { xs: 'column', md: 'row' },
          height: { md: height },
          displayPrint: 'none',
        }}
      >
        {table ? (
          <Box
            sx={{
              // Between table and details there must be room for the map.
              display: { xs: 'flex', md: node === undefined ? 'flex' : 'none', lg: 'flex' },
              minHeight: 0,
            }}
          >
            <TreeTable
              graph={graph}
              store={store}
              words={words}
              selected={selected}
              onSelect={onSelect}
            />
          </Box>
        ) : null}
        <Box
          sx={{
            position: 'relative',
            flex: 1,
            minWidth: 0,
            minHeight: 360,
            overflow: 'hidden',
            // All of an upright map is in the page, which scrolls over it.
            ...(upright && { flex: 'none', height: heightOfUpright(layout, size?.width ?? 360) }),
          }}
        >
          <MapPicture
            svgRef={svgRef}
            label={label}
            graph={graph}
            layout={layout}
            store={store}
            words={words}
            control={control}
            filter={filter}
            choices={choices}
            selected={selected}
            onSelect={onSelect}
            onFold={onFold}
          />
          <Minimap layout={layout} control={control} />
        </Box>
        {node === undefined ? null : (
          <Inspector
            key={node.id}
            id={node.id}
            graph={graph}
            store={store}
            words={words}
            folded={isFolded(graph, node, choices)}
            actions={actions?.(node)}
            chosenHere={chosenHere}
            onSelect={onFind}
            onFold={onFold}
            onClose={() => {
              onSelect(null);
              svgRef.current?.querySelector<SVGGElement>('[tabindex="0"]')?.focus();
            }}
          />
        )}
      </Box>
      <MapKey store={store} phaseWords={phaseWords} />
      {foot}
    </Panel>
  );
}
