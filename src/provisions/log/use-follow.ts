import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

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
export function useFollow({ scroller, count, follow, onFollow, toEnd }: FollowOptions) {
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
