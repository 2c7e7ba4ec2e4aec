import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

import type { ApiFailure } from '@/api/errors';
import { carryOut, type Write } from '@/api/write';

type WriteResult<Variables, Answer> = UseMutationResult<Answer, Error, Variables> & {
  /** Why the answer was lost, while OneForm is asked what came of it; null otherwise. */
  readonly lost: ApiFailure | null;
};

/**
 * A write of this page. It is pending until it is known what came of it: where its answer was lost, OneForm is asked
 * (by reads only; nothing is sent twice), and `lost` says so meanwhile.
 */
export function useWrite<Variables, Answer>(
  write: Write<Variables, Answer>,
): WriteResult<Variables, Answer> {
  const [lost, setLost] = useState<ApiFailure | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const mutation = useMutation({
    ...write,
    mutationFn: (variables: Variables) => {
      setLost(null);
      return carryOut(write, variables, { onLost: setLost, isWanted: () => here.current });
    },
  });
  return { ...mutation, lost: mutation.isPending ? lost : null };
}
