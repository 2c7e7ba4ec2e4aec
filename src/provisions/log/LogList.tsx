import Box from '@mui/material/Box';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';

import { lineAt, type LineBlocks } from '@/domain/log/line-blocks';
import { timeOf, type Zones } from '@/domain/log/zones';
import { LogRow } from '@/provisions/log/LogRow';
import { useLineParts } from '@/ui/log/use-line-parts';
import { VIEW_HEIGHT } from '@/ui/theme/view-height';
import { usePrinting } from '@/ui/use-printing';

/** Height of a line that fits its width, in px. */
const LINE_HEIGHT = 19.2;
/** Lines on paper: some 100 pages. */
const MOST_PRINTED = 5_000;
/** Of one line on paper, in characters: two pages. */
const LONGEST_PRINTED = 10_000;

interface LogListProps {
  readonly label: string;
  readonly lines: LineBlocks;
  readonly zones: Zones;
  /** The numbers of the lines to show; null for all. */
  readonly numbers: readonly number[] | null;
  /** What was searched for, to be marked. */
  readonly highlight: string;
  /** The number of the line to show and to mark; a new object shows it again. */
  readonly target: { readonly number: number } | null;
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
}

/** The lines of a log, however many: only those in view exist. */
export function LogList(props: LogListProps) {
  const { label, lines, zones, numbers, highlight, target, follow, onFollow } = props;
  const { t } = useTranslation('provision');
  const printing = usePrinting();
  const { mostOf, showMore } = useLineParts();
  const scroller = useRef<HTMLDivElement>(null);
  const count = numbers === null ? lines.length : numbers.length;
  const first = lines.dropped + 1;
  const numberAt = (index: number): number =>
    numbers === null ? first + index : (numbers[index] ?? 0);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    // Nothing has a height while the page is not laid out.
    measureElement: (row) => row.getBoundingClientRect().height || LINE_HEIGHT,
    overscan: 30,
    getItemKey: numberAt,
  });
  const toEnd = useCallback(() => {
    virtualizer.scrollToIndex(count - 1, { align: 'end' });
  }, [virtualizer, count]);
  const { onScroll } = useFollow({ scroller, count, follow, onFollow, toEnd });
  const leftOut = printing ? Math.max(0, count - MOST_PRINTED) : 0;
  const rows = printing
    ? Array.from({ length: count - leftOut }, (_, index) => ({
        index: leftOut + index,
        start: null,
      }))
    : virtualizer.getVirtualItems();
  useEffect(() => {
    if (target === null) return;
    const index =
      numbers === null ? target.number - first : numbers.findIndex((n) => n >= target.number);
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
    // Only a new target moves the list, not the lines that come meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [target]);
  return (
    <Box
      ref={scroller}
      onScroll={printing ? undefined : onScroll}
      role="log"
      // Hundreds of lines a minute would drown a screen reader; the state is announced elsewhere.
      aria-live="off"
      aria-label={label}
      tabIndex={0}
      sx={{
        height: `max(320px, calc(${VIEW_HEIGHT} - 330px))`,
        overflow: 'auto',
        overflowAnchor: 'none',
        py: 2,
        bgcolor: 'background.paper',
        // The panel around it cuts off what reaches beyond it.
        '&:focus-visible': { outlineOffset: -2 },
        '@media print': { height: 'auto', overflow: 'visible', outline: 'none' },
      }}
    >
      {count === 0 ? (
        <Box sx={{ p: 4 }}>{lines.length === 0 ? t('log.empty') : t('log.noMatch')}</Box>
      ) : null}
      {leftOut > 0 ? <p>{t('log.printedLast', { count: MOST_PRINTED, all: count })}</p> : null}
      <Box
        style={printing ? undefined : { height: virtualizer.getTotalSize(), position: 'relative' }}
      >
        {rows.map(({ index, start }) => {
          const number = numberAt(index);
          const line = lineAt(lines, number - first);
          return line === undefined ? null : (
            <LogRow
              key={number}
              ref={printing ? undefined : virtualizer.measureElement}
              index={index}
              top={start}
              line={line}
              at={timeOf(zones, line)?.at ?? null}
              highlight={highlight}
              marked={target?.number === number}
              most={printing ? Math.max(LONGEST_PRINTED, mostOf(number)) : mostOf(number)}
              onMore={showMore}
            />
          );
        })}
      </Box>
    </Box>
  );
}

/** So near the end counts as at the end, in px. */
const AT_END = 32;
/** A smaller way up is the list's own correcting, not a hand. */
const BY_HAND = 8;

interface FollowOptions {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Grows with the list. */
  readonly count: number;
  readonly follow: boolean;
  readonly onFollow: (follow: boolean) => void;
  readonly toEnd: () => void;
}

/**
 * Keeps the end of a growing list in view until somebody scrolls up, and again once they are back at
 * the end.
 */
function useFollow({ scroller, count, follow, onFollow, toEnd }: FollowOptions) {
  const lastTop = useRef(0);
  useLayoutEffect(() => {
    if (follow && count > 0) toEnd();
  }, [follow, count, toEnd]);
  const onScroll = useCallback(() => {
    const box = scroller.current;
    if (box === null) return;
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < AT_END;
    if (atEnd) onFollow(true);
    else if (box.scrollTop < lastTop.current - BY_HAND) onFollow(false);
    lastTop.current = box.scrollTop;
  }, [scroller, onFollow]);
  return { onScroll };
}
