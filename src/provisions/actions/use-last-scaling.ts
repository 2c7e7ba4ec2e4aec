import { scalingIn, scalingText, type Scaling } from '@/domain/provision/last-scaling';
import type { Provision } from '@/domain/provision/provision';
import { useHost } from '@/ui/host';

/** The last scaling of a provision that was sent from this browser; a retry after its failure has to say it again. */
export function useLastScaling(provision: Provision) {
  const { storage } = useHost();
  const key = `scaling:${String(provision.id)}`;
  return {
    /** Null where none was sent from here, or where it can't be sent again. */
    last: scalingIn(provision, storage.read(key)),
    remember: (scaling: Scaling) => {
      storage.write(key, scalingText(provision, scaling));
    },
  };
}
