import Box from '@mui/material/Box';

import type { Layout } from '@/domain/topology/layout';
import { Whole } from '@/topology/export/Whole';
import type { KeyEntry } from '@/topology/picture/map-key';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';
import { usePrinting } from '@/ui/use-printing';

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
