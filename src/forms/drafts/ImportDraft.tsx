import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Driver } from '@/domain/driver';
import { MAX_FILE, readDraftFile, type AnyDraft } from '@/forms/drafts/model/draft-file';
import { useCatalogue } from '@/forms/drafts/use-catalogue';
import { useStartWith } from '@/forms/drafts/use-drafts';
import { useDescribeError } from '@/ui/notes/describe-error';
import { keptProvider } from '@/forms/drafts/provider-draft';
import { keptProvision } from '@/forms/drafts/provision-draft';

/** Takes a draft from a file, and goes on with it in its wizard. */
export function ImportDraft() {
  const { t } = useTranslation('drafts');
  const catalogue = useCatalogue();
  const startWith = useStartWith();
  const describe = useDescribeError();
  const picker = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const take = async (file: File): Promise<string | null> => {
    if (file.size > MAX_FILE) return t('importProblem.too_large');
    let text: string;
    try {
      text = await file.text();
    } catch {
      return t('importProblem.unreadable');
    }
    const reading = readDraftFile(text);
    if (!reading.ok) return t(`importProblem.${reading.problem}`);
    let drivers: readonly Driver[];
    try {
      drivers = await catalogue.drivers();
    } catch (error) {
      return describe(error);
    }
    // Only what the drivers ask for comes in, and no secrets that somebody wrote into the file.
    const start: AnyDraft =
      reading.file.kind === 'provider'
        ? { kind: 'provider', draft: keptProvider(drivers, reading.file.draft, null) }
        : { kind: 'provision', draft: keptProvision(drivers, reading.file.draft, null) };
    return startWith(start) ? null : t('importProblem.no_room');
  };

  return (
    <Stack sx={{ gap: 2, alignItems: 'flex-start' }}>
      <Button
        size="small"
        onClick={() => {
          picker.current?.click();
        }}
      >
        {t('import')}
      </Button>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={t('import')}
        hidden
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be chosen again after it was put right.
          event.target.value = '';
          if (file !== undefined) void take(file).then(setProblem);
        }}
      />
      {problem === null ? null : <Alert severity="error">{problem}</Alert>}
    </Stack>
  );
}
