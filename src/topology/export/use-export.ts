import { useTranslation } from 'react-i18next';

import { toMermaid } from '@/domain/topology/export-mermaid';
import type { Layout } from '@/domain/topology/layout';
import { saveFile } from '@/lib/save-file';
import { exactTime } from '@/lib/time';
import { mermaidWords } from '@/topology/export/mermaid-words';
import { toSvg, type Colors } from '@/topology/export/to-svg';
import { sizeOfWhole } from '@/topology/export/Whole';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';
import type { ExportKind } from '@/topology/panels/MapTools';
import type { KeyEntry } from '@/topology/picture/map-key';
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

/** A name that every file system takes: `edge-cluster.svg` for "Edge / cluster". */
function fileName(title: string, ending: string): string {
  const stem = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${stem === '' ? 'map' : stem}.${ending}`;
}

/** The longest side of the picture that browsers still make, in pixels. */
const LONGEST = 8_192;
/** Sharp on dense screens too. */
const DENSITY = 2;

/**
 * An SVG as a PNG.
 * @throws when the browser can't draw a picture of this size
 */
async function toPng(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const density = Math.min(DENSITY, LONGEST / Math.max(width, height));
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil(width * density);
    canvas.height = Math.ceil(height * density);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('The browser made no picture');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
