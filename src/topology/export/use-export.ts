import { useTranslation } from 'react-i18next';

import { toMermaid } from '@/domain/topology/export-mermaid';
import type { Layout } from '@/domain/topology/layout';
import { fileName } from '@/topology/export/file-name';
import { mermaidWords } from '@/topology/export/mermaid-words';
import { toPng } from '@/topology/export/to-png';
import { toSvg, type Colors } from '@/topology/export/to-svg';
import { sizeOfWhole } from '@/topology/export/Whole';
import type { ExportKind } from '@/topology/panels/MapTools';
import type { KeyEntry } from '@/topology/picture/map-key';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';
import { exactTime } from '@/lib/time';
import { saveFile } from '@/lib/save-file';
import { useHost } from '@/ui/host';
import { useToasts } from '@/ui/toast/toast-store';

interface ExportOptions {
  readonly title: string;
  /** How it stands. */
  readonly note: string;
  /** Of the legend. */
  readonly entries: readonly KeyEntry[];
  readonly layout: Layout;
  readonly store: MapStore;
  readonly words: MapWords;
  /** Prints the page, with the whole map in the window. */
  readonly onPrint: () => void;
}

/** Saves the map as it is now as a file, or prints it. A failure is told as a message. */
export function useExport({ title, note, entries, layout, store, words, onPrint }: ExportOptions) {
  const { t, i18n } = useTranslation('topology');
  const toasts = useToasts();
  const { root } = useHost().page;
  const save = async (kind: Exclude<ExportKind, 'print'>, colors: Colors): Promise<void> => {
    if (kind === 'mermaid') {
      const text = toMermaid(store.graph, mermaidWords(t, words));
      saveFile(fileName(title, 'mmd'), new Blob([text], { type: 'text/plain' }));
      return;
    }
    const time = t('picture.time', { time: exactTime(Date.now() / 1_000, i18n.language) });
    const head = note === '' ? time : `${note} · ${time}`;
    const picture = { title, note: head, entries, layout, store, words };
    const svg = await toSvg(picture, colors, i18n, root);
    if (svg === null) throw new Error('The map was not rendered');
    const blob =
      kind === 'svg'
        ? new Blob([svg], { type: 'image/svg+xml' })
        : await toPng(svg, sizeOfWhole(layout, entries));
    saveFile(fileName(title, kind), blob);
  };
  return (kind: ExportKind, colors: Colors): void => {
    if (kind === 'print') {
      onPrint();
      return;
    }
    save(kind, colors).catch(() => {
      toasts.show('error', t('toolbar.exportFailed'));
    });
  };
}
