import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { AnyDraft } from '@/forms/drafts/model/draft-file';
import { useStartWith } from '@/forms/drafts/use-drafts';
import { useDescribeError } from '@/ui/notes/describe-error';
import { useWriteBlock } from '@/ui/notes/use-write-block';
import { DisabledReason } from '@/ui/DisabledReason';
import { useToasts } from '@/ui/toast/toast-store';

interface StartButtonProps {
  readonly label: string;
  /** Why it can't be; null when it can. */
  readonly blockedBy: string | null;
  /** Makes the draft; a text says why there can be none. */
  readonly prepare: () => Promise<AnyDraft | string>;
}

/** Begins a wizard with a draft that is made when it is asked for. */
export function StartButton({ label, blockedBy, prepare }: StartButtonProps) {
  const { t } = useTranslation('drafts');
  const toasts = useToasts();
  const startWith = useStartWith();
  const describe = useDescribeError();
  const writeBlock = useWriteBlock();
  const block = blockedBy ?? writeBlock;
  const [busy, setBusy] = useState(false);

  const begin = async (): Promise<string | null> => {
    try {
      const start = await prepare();
      if (typeof start === 'string') return start;
      return startWith(start) ? null : t('importProblem.no_room');
    } catch (error) {
      return describe(error);
    }
  };
  const onClick = async () => {
    setBusy(true);
    const problem = await begin();
    setBusy(false);
    if (problem !== null) toasts.show('error', problem);
  };
  return (
    <DisabledReason reason={block}>
      <Button
        variant="outlined"
        loading={busy}
        disabled={block !== null}
        onClick={() => void onClick()}
      >
        {label}
      </Button>
    </DisabledReason>
  );
}
