import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkName, checkText, type TextProblem } from '@/domain/inputs/name';
import { ConfirmDialog } from '@/ui/ConfirmDialog';
import { NO_AUTOFILL } from '@/ui/no-autofill';

export interface Texts {
  readonly name: string;
  readonly description: string;
}

interface EditTextsDialogProps {
  /** As they are at the server when the dialog opens. */
  readonly texts: Texts;
  readonly running: boolean;
  /** What is said while OneForm is asked whether it was done; null otherwise. */
  readonly checking: string | null;
  /** What the server refused with; null otherwise. */
  readonly failure: string | null;
  /** Why it can't be saved now; null when it can. */
  readonly blockedBy: string | null;
  /** Gets only what was changed. */
  readonly onSave: (changed: Partial<Texts>) => void;
  readonly onClose: () => void;
}

/** Name and description of a provider or a provision, checked as OneForm would not (it answers a 500 that does not say why). */
export function EditTextsDialog(props: EditTextsDialogProps) {
  const { t } = useTranslation(['actions', 'forms', 'common']);
  // What was typed stays, whatever a refresh brings behind the dialog.
  const [before] = useState(props.texts);
  const [name, setName] = useState(before.name);
  const [description, setDescription] = useState(before.description);
  const words = (problem: TextProblem | null): string | null => {
    if (problem === null) return null;
    switch (problem.code) {
      case 'too_long': {
        const { max, bytes } = problem;
        return t('forms:problems.too_long', { max, bytes });
      }
      case 'name_chars':
        return t('forms:problems.name_chars', { found: problem.found.join(' ') });
      case 'markup':
        return t('forms:problems.markup', { found: problem.found });
      case 'empty':
        return t('forms:problems.empty');
    }
  };
  // One that was made elsewhere may stay as it is.
  const nameProblem = name === before.name ? null : words(checkName(name));
  const textProblem = words(checkText(description));
  const changed: Partial<Texts> = {
    ...(name.trim() === before.name ? {} : { name: name.trim() }),
    ...(description === before.description ? {} : { description }),
  };
  const blocked = (): string | null => {
    if (props.blockedBy !== null) return props.blockedBy;
    if (nameProblem !== null || textProblem !== null) return t('edit.invalid');
    return Object.keys(changed).length === 0 ? t('edit.unchanged') : null;
  };
  return (
    <ConfirmDialog
      open
      title={t('edit.title', { name: before.name })}
      confirmLabel={t('common:actions.save')}
      tone="normal"
      running={props.running}
      checking={props.checking}
      failure={props.failure}
      blockedBy={blocked()}
      typed={name !== before.name || description !== before.description}
      onClose={props.onClose}
      onConfirm={() => {
        props.onSave(changed);
      }}
    >
      <TextField
        label={t('edit.name')}
        value={name}
        error={nameProblem !== null}
        helperText={nameProblem}
        onChange={(event) => {
          setName(event.target.value);
        }}
        slotProps={NOT_FILLED_IN}
        sx={{ mt: 2 }}
      />
      <TextField
        label={t('edit.description')}
        value={description}
        multiline
        minRows={3}
        maxRows={10}
        error={textProblem !== null}
        helperText={textProblem}
        onChange={(event) => {
          setDescription(event.target.value);
        }}
        slotProps={NOT_FILLED_IN}
      />
    </ConfirmDialog>
  );
}

const NOT_FILLED_IN = { htmlInput: NO_AUTOFILL } as const;
