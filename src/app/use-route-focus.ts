import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * After a move to another page: puts the focus on its heading and gives back the page's title for the
 * screen reader. Tabs and steps (the same page with another ending) keep the focus where it is.
 */
export function useRouteFocus(): string {
  const { pathname } = useLocation();
  const page = pathname.split('/').slice(0, 3).join('/');
  const last = useRef(page);
  const [announced, setAnnounced] = useState('');
  useEffect(() => {
    if (last.current === page) return undefined;
    last.current = page;
    // The page may be a chunk that is still on its way: wait until its heading is there.
    const frame = { id: 0 };
    const settle = () => {
      const heading = document.querySelector<HTMLElement>('[data-page-heading]');
      if (heading === null) {
        frame.id = requestAnimationFrame(settle);
        return;
      }
      setAnnounced(document.title);
      heading.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    };
    frame.id = requestAnimationFrame(settle);
    return () => {
      cancelAnimationFrame(frame.id);
    };
  }, [page]);
  return announced;
}
