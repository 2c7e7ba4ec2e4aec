import type { Step } from '@/domain/topology/navigate';

/** What a key does on the map. */
export type KeyCommand =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'inspect' | 'fold' | 'leave' | 'zoomIn' | 'zoomOut' | 'fit' };

const step = (to: Step): KeyCommand => ({ kind: 'step', step: to });

/** Arrows move among neighbours and in and out; with Shift, along connections. */
const KEYS: ReadonlyMap<string, KeyCommand> = new Map<string, KeyCommand>([
  ['ArrowRight', step('next')],
  ['ArrowLeft', step('previous')],
  ['ArrowDown', step('in')],
  ['ArrowUp', step('out')],
  ['Shift+ArrowDown', step('along')],
  ['Shift+ArrowRight', step('along')],
  ['Shift+ArrowUp', step('back')],
  ['Shift+ArrowLeft', step('back')],
  ['Home', step('first')],
  ['End', step('last')],
  ['Enter', { kind: 'inspect' }],
  [' ', { kind: 'fold' }],
  ['Escape', { kind: 'leave' }],
  ['+', { kind: 'zoomIn' }],
  ['=', { kind: 'zoomIn' }],
  ['-', { kind: 'zoomOut' }],
  ['0', { kind: 'fit' }],
]);

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** The command of a key; null for one that is the browser's. */
export function commandOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Key): KeyCommand | null {
  if (ctrlKey || altKey || metaKey) return null;
  return KEYS.get(shiftKey && key.startsWith('Arrow') ? `Shift+${key}` : key) ?? null;
}
