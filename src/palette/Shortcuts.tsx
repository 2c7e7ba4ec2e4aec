import { CommandPalette } from '@/palette/CommandPalette';
import { ShortcutHelp } from '@/palette/ShortcutHelp';
import { useShortcuts } from '@/palette/use-shortcuts';

/** The keys of every page, and what they open. */
export function Shortcuts() {
  const { open, close, singleKeys, setSingleKeys } = useShortcuts();
  if (open === 'palette') return <CommandPalette onClose={close} />;
  if (open === null) return null;
  return <ShortcutHelp singleKeys={singleKeys} onSingleKeys={setSingleKeys} onClose={close} />;
}
