import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

import { parseWorkload, type Workload } from '@/domain/guidance/guidance';

const PARAM = 'workload';

interface WorkloadChoice {
  /** Null: all. */
  readonly workload: Workload | null;
  readonly choose: (workload: Workload | null) => void;
}

/** What the wizard was entered for, as the address has it. */
export function useWorkload(): WorkloadChoice {
  const [search, setSearch] = useSearchParams();
  const choose = useCallback(
    (workload: Workload | null) => {
      setSearch(
        (before) => {
          const after = new URLSearchParams(before);
          if (workload === null) after.delete(PARAM);
          else after.set(PARAM, workload);
          return after;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [setSearch],
  );
  return { workload: parseWorkload(search.get(PARAM)), choose };
}
