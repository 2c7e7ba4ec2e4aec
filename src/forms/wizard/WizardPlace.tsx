import Box from '@mui/material/Box';
import { useEffect, useRef, type ReactNode } from 'react';
import { Navigate } from 'react-router';

import { useHost } from '@/ui/host';

interface WizardPlaceProps<Id extends string> {
  readonly step: Id;
  /** Where the address has to go instead of where it is; null when it is right. */
  readonly redirectHref: string | null;
  /** Told which step was left. */
  readonly onLeft: (step: Id) => void;
  readonly children: ReactNode;
}

/** What is around a wizard: sees when its step changes, and puts the focus to the beginning of the new one. */
export function WizardPlace<Id extends string>(props: WizardPlaceProps<Id>) {
  const { step, redirectHref, onLeft, children } = props;
  const { page } = useHost();
  const container = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    const before = last.current;
    if (before === step) return;
    last.current = step;
    onLeft(before);
    const box = container.current;
    // A step that opens with a refused field has put the focus there already.
    if (box === null || box.contains(document.activeElement)) return;
    box.focus({ preventScroll: true });
    page.scrollToTop();
  }, [step, onLeft, page]);
  return (
    <Box
      ref={container}
      tabIndex={-1}
      // Right after a step the focus is on no field yet: Enter goes on all the same.
      onKeyDown={({ key, target, currentTarget }) => {
        if (key === 'Enter' && target === currentTarget) {
          currentTarget.querySelector('form')?.requestSubmit();
        }
      }}
      sx={{ outline: 'none', minWidth: 0 }}
    >
      {redirectHref === null ? null : <Navigate replace to={redirectHref} />}
      {children}
    </Box>
  );
}
