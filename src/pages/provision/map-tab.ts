import { latePart } from '@/ui/late-part';

/** A chunk of its own: most visits are not for the map. */
export const mapTab = latePart(async () => {
  const { MapTab } = await import('@/pages/provision/MapTab');
  return MapTab;
});
