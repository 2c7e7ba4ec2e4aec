import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

import { useHost } from '@/ui/host';

/**
 * After a move to another page: puts the focus on its heading and gives back its title for the screen reader. Tabs and
 * steps (the same page with another ending) keep the focus where it is.
 */
export function useRouteFocus(): string {
  const { page: host } = useHost();
  const { t } = useTranslation();
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
      const heading = host.root.querySelector<HTMLElement>('[data-page-heading]');
      if (heading === null) {
        frame.id = requestAnimationFrame(settle);
        return;
      }
      setAnnounced(`${heading.textContent} · ${t('product')}`);
      heading.focus({ preventScroll: true });
      host.scrollToTop();
    };
    frame.id = requestAnimationFrame(settle);
    return () => {
      cancelAnimationFrame(frame.id);
    };
  }, [page, host, t]);
  return announced;
}
