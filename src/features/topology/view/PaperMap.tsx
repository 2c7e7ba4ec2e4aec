import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Layout } from '@/domain/topology/layout';
import { Whole } from '@/features/topology/export/Whole';
import type { KeyEntry } from '@/features/topology/picture/map-key';
import type { MapStore } from '@/features/topology/view/map-store';
import type { MapWords } from '@/features/topology/view/words';

/** Whether the page is being printed just now. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => {
      // The browser takes the page as it is when this returns.
      flushSync(() => {
        setPrinting(true);
      });
    };
    const after = () => {
      setPrinting(false);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}

interface PaperMapProps {
  readonly head: { readonly title: string; readonly note: string };
  readonly entries: readonly KeyEntry[];
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
}

/** The whole map, as broad as the paper; it is there only while the page is printed. */
export function PaperMap({ head, entries, layout, store, words }: PaperMapProps) {
  if (!usePrinting()) return null;
  return (
    <Box
      sx={{
        display: 'none',
        displayPrint: 'block',
        '& > svg': { display: 'block', width: '100%', height: 'auto', maxHeight: '90vh' },
      }}
    >
      <Whole {...head} entries={entries} layout={layout} store={store} words={words} />
    </Box>
  );
}
