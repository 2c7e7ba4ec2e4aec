import { links } from '@/lib/links';

/** The keys that do something on every page. `g d` is one key after the other. */
export const SHORTCUT_KEYS = [
  { keys: 'Ctrl K', does: 'palette' },
  { keys: '?', does: 'help' },
  { keys: 'g d', does: 'dashboard', href: links.home() },
  { keys: 'g p', does: 'provisions', href: links.provisions() },
  { keys: 'g m', does: 'map', href: links.map() },
  { keys: 'g c', does: 'providers', href: links.providers() },
  { keys: 'g v', does: 'drivers', href: links.drivers() },
] as const;
