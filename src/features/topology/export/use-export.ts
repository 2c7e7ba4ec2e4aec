import { useTranslation } from 'react-i18next';

import { toMermaid } from '@/domain/topology/export-mermaid';
import type { Layout } from '@/domain/topology/layout';
import { fileName } from '@/features/topology/export/file-name';
import { mermaidWords } from '@/features/topology/export/mermaid-words';
import { toPng } from '@/features/topology/export/to-png';
import { toSvg } from '@/features/topology/export/to-svg';
import type { ExportKind } from '@/features/topology/panels/MapTools';
import type { MapStore } from '@/features/topology/view/map-store';
import type { MapWords } from '@/features/topology/view/words';
import { saveFile } from '@/lib/save-file';
import { showToast } from '@/ui/toast/toast-store';

interface ExportOptions {
  readonly title: string;
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
  /** Prints the page, with the whole map in the window. */
  readonly onPrint: () => void;
}

/** Saves the map as it is now as a file, or prints it. A failure is told as a message. */
export function useExport({ title, layout, store, words, onPrint }: ExportOptions) {
  const { t } = useTranslation('topology');
  const save = async (kind: Exclude<ExportKind, 'print'>): Promise<void> => {
    if (kind === 'mermaid') {
      const text = toMermaid(store.graph, mermaidWords(t, words));
      saveFile(fileName(title, 'mmd'), new Blob([text], { type: 'text/plain' }));
      return;
    }
    const svg = toSvg(layout, store, words);
    if (svg === null) throw new Error('The map was not drawn');
    const blob =
      kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg, layout);
    saveFile(fileName(title, kind), blob);
  };
  return (kind: ExportKind): void => {
    if (kind === 'print') {
      onPrint();
      return;
    }
    save(kind).catch(() => {
      showToast('error', t('toolbar.exportFailed'));
    });
  };
}
