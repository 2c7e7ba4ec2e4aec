import Box from '@mui/material/Box';
import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { isFoldable, isFolded, type FoldChoices } from '@/domain/topology/folding';
import type { Layout, Placed } from '@/domain/topology/layout';
import type { MapFilter } from '@/domain/topology/matching';
import { ROOT, type Graph } from '@/domain/topology/model';
import { stepFrom, type Step } from '@/domain/topology/navigate';
import { Blocks } from '@/topology/picture/Blocks';
import { detailOf, nodeAt } from '@/topology/picture/detail';
import { HoverNote } from '@/topology/picture/HoverNote';
import { commandOf } from '@/topology/picture/keys';
import { SelectedWires, Wires } from '@/topology/picture/Lines';
import { DIMMED, FONT, MOTION } from '@/topology/picture/look';
import { NodeShape } from '@/topology/picture/NodeShape';
import { Signposts } from '@/topology/picture/Signposts';
import { pointIn, usePointer } from '@/topology/picture/use-pointer';
import type { ViewportControl } from '@/topology/picture/use-viewport';
import { seenRect, toMap, type Point } from '@/topology/picture/viewport';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';

interface MapPictureProps {
  readonly svgRef: RefObject<SVGSVGElement | null>;
  readonly label: string;
  /** Its structure; what the nodes are like just now is in the store. */
  readonly graph: Graph;
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
  readonly control: ViewportControl;
  readonly filter: MapFilter;
  readonly choices: FoldChoices;
  readonly selected: string | null;
  readonly onSelect: (id: string | null) => void;
  readonly onFold: (id: string, folded: boolean) => void;
}

/** The map itself: one SVG, of which only what the window sees is there. */
export function MapPicture({
  svgRef,
  label,
  graph,
  layout,
  store,
  words,
  control,
  filter,
  choices,
  selected,
  onSelect,
  onFold,
}: MapPictureProps) {
  const { viewport, size } = control;
  const [hover, setHover] = useState<string | null>(null);
  const [moved, setMoved] = useState<string | null>(null);
  // The one node that the Tab key reaches: where the arrows have led, else the selection, else the first.
  const active =
    [moved, selected].find((id) => id !== null && layout.places.has(id)) ??
    graph.children.get(ROOT)?.[0] ??
    null;
  const takeFocus = useRef(false);
  const nodeStatus = useMemo(() => nodeStatuses(graph), [graph]);

  const { full, blocks } = useMemo(() => {
    if (size === null) return { full: [], blocks: [] };
    const seen = seenRect(viewport, size);
    const detail = detailOf(layout.places.values(), seen, viewport.scale);
    const there = new Set(detail.full.map(({ id }) => id));
    // What has the focus must not vanish under it; what is selected must be seen to be.
    const always = [...new Set([selected, active])].flatMap((id) => {
      const place = id === null || there.has(id) ? undefined : layout.places.get(id);
      return place === undefined ? [] : [{ ...place, form: 'cell' as const }];
    });
    // In reading order, which is that of the tree: levels alone would make a host the child of a gateway.
    const placed = new Map([...detail.full, ...always].map((place) => [place.id, place]));
    const inOrder: Placed[] = [];
    for (const { id } of layout.places.values()) {
      const place = placed.get(id);
      if (place !== undefined) inOrder.push(place);
    }
    return { full: inOrder, blocks: detail.blocks };
  }, [layout, viewport, size, selected, active]);

  const focusNode = useCallback(
    (id: string) => {
      const element = svgRef.current?.querySelector<SVGGElement>(`[data-id="${CSS.escape(id)}"]`);
      element?.focus({ preventScroll: true });
    },
    [svgRef],
  );
  useLayoutEffect(() => {
    if (!takeFocus.current || active === null) return;
    takeFocus.current = false;
    focusNode(active);
  }, [active, focusNode]);
  /** Moves the focus to a node: at once where it can be reached already, else once it has been rendered so. */
  const activate = (id: string) => {
    setMoved(id);
    if (id === active) focusNode(id);
    else takeFocus.current = true;
  };

  const foldedOf = (id: string): boolean | null => {
    const node = graph.nodes.get(id);
    return node !== undefined && isFoldable(node) ? isFolded(graph, node, choices) : null;
  };
  const go = (id: string) => {
    activate(id);
    const place = layout.places.get(id);
    if (place !== undefined) control.show(place, 'whole');
  };
  const fold = (id: string) => {
    const folded = foldedOf(id);
    if (folded !== null) onFold(id, !folded);
  };
  const step = (to: Step) => {
    const next =
      active === null ? null : stepFrom(graph, active, to, (id) => layout.places.has(id));
    if (next !== null) go(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event);
    if (command === null || active === null) return;
    if (command.kind === 'leave' && selected === null) return;
    event.preventDefault();
    if (command.kind === 'step') step(command.step);
    else if (command.kind === 'inspect') onSelect(active);
    else if (command.kind === 'fold') {
      if (foldedOf(active) === null) onSelect(active);
      else fold(active);
    } else if (command.kind === 'leave') onSelect(null);
    else control[command.kind]();
  };
  const at = (point: Point) => {
    const { x, y } = toMap(viewport, point);
    return nodeAt(layout.places.values(), x, y);
  };
  const pointer = usePointer({
    ref: svgRef,
    onChange: control.change,
    onClick: (point, target) => {
      const place = at(point);
      const onMark = target instanceof Element && target.closest('[data-fold]') !== null;
      if (place === null) onSelect(null);
      else if (onMark) fold(place.id);
      else {
        activate(place.id);
        onSelect(place.id);
      }
    },
  });
  const shape = (place: Placed) => (
    <NodeShape
      key={place.id}
      place={place}
      store={store}
      words={words}
      filter={filter}
      selected={place.id === selected}
      active={place.id === active}
      folded={foldedOf(place.id)}
      position={nodeStatus.get(place.id)?.position ?? 1}
      siblings={nodeStatus.get(place.id)?.siblings ?? 1}
    />
  );
  // Rails and hosts lie over the lines between them, boxes below.
  const hanging = full.findIndex(({ form }) => form === 'rail' || form === 'host');
  const behind = hanging === -1 ? full.length : hanging;
  return (
    <Box
      sx={{
        position: 'absolute',
        inset: 0,
        '& svg': {
          display: 'block',
          // A finger on a telephone must be able to scroll past the map.
          touchAction: { xs: 'pan-y', sm: 'none' },
          cursor: 'grab',
          userSelect: 'none',
        },
        '& svg:active': { cursor: 'grabbing' },
        '& g:focus': { outline: 'none' },
        '& g:focus-visible': {
          outline: '3px solid',
          outlineColor: 'primary.main',
          outlineOffset: '2px',
        },
        ...DIMMED,
        ...MOTION,
      }}
    >
      <svg
        ref={svgRef}
        role="tree"
        // The focus is on its items.
        tabIndex={-1}
        aria-label={label}
        width="100%"
        height="100%"
        fontFamily={FONT}
        onKeyDown={onKeyDown}
        // Assistive technology may put the focus anywhere: the keys go on from there.
        onFocus={({ target }) => {
          const id = target.closest('[data-id]')?.getAttribute('data-id') ?? null;
          if (id !== null) setMoved(id);
        }}
        {...pointer}
        onPointerMove={(event) => {
          pointer.onPointerMove(event);
          const place = event.buttons === 0 ? at(pointIn(event.currentTarget, event)) : null;
          setHover(place?.id ?? null);
        }}
        onPointerDown={(event) => {
          setHover(null);
          pointer.onPointerDown(event);
        }}
        onPointerLeave={() => {
          setHover(null);
        }}
      >
        <g transform={`translate(${viewport.x} ${viewport.y}) scale(${viewport.scale})`}>
          {full.slice(0, behind).map(shape)}
          <Wires layout={layout} store={store} />
          <SelectedWires graph={graph} layout={layout} selected={selected} />
          {full.slice(behind).map(shape)}
          <Blocks blocks={blocks} store={store} filter={filter} />
          <Signposts places={full} store={store} words={words} scale={viewport.scale} />
        </g>
      </svg>
      <HoverNote
        hover={hover}
        store={store}
        words={words}
        shown={full}
        layout={layout}
        viewport={viewport}
        size={size}
      />
    </Box>
  );
}

interface NodeStatus {
  /** From 1. */
  readonly position: number;
  readonly siblings: number;
}

/** Where each node stands among its siblings, whether or not they are rendered. */
function nodeStatuses(graph: Graph): ReadonlyMap<string, NodeStatus> {
  const found = new Map<string, NodeStatus>();
  for (const ids of graph.children.values()) {
    for (const [index, id] of ids.entries()) {
      found.set(id, { position: index + 1, siblings: ids.length });
    }
  }
  return found;
}
