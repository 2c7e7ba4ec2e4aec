import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { sameFormValue } from '@/domain/inputs/values';
import { typedValue } from '@/forms/inputs/check-form';
import { fieldKey } from '@/forms/inputs/field-key';
import type { ViewState } from '@/forms/inputs/form-view';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface GroupToolsProps {
  readonly form: InputsForm;
  readonly view: ViewState;
  /** How many inputs there are, and how many of them are looked for. */
  readonly count: number;
  readonly found: number;
  /** A way to jump to a group. */
  readonly children: ReactNode;
}

/** What is looked for is seen: a folded group would hide it. It can be folded again. */
const UNFOLDED: ReadonlySet<number> = new Set();

const CHOICES = ['all', 'required', 'changed'] as const;

/** What a long form is looked through with: a search, and what is left of it. */
export function GroupTools({ form, view, count, found, children }: GroupToolsProps) {
  const { t } = useTranslation('forms');
  return (
    <Stack component="search" sx={{ gap: 2 }} aria-label={t('groups.tools')}>
      <Stack direction="row" sx={{ gap: 3, alignItems: 'center', flexWrap: 'wrap' }}>
        <TextField
          type="search"
          label={t('groups.search')}
          value={view.text}
          onChange={(event) => {
            form.view.change({ text: event.target.value, folded: UNFOLDED });
          }}
          // Enter searches here; it goes on from everywhere else.
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
          sx={{ flex: '1 1 240px' }}
        />
        <ToggleButtonGroup
          exclusive
          size="small"
          aria-label={t('groups.only')}
          value={view.only}
          onChange={(_event, only: ViewState['only'] | null) => {
            if (only === null) return;
            form.view.change({
              only,
              folded: UNFOLDED,
              ...(only === 'changed' ? { changed: changedIn(form) } : {}),
            });
          }}
        >
          {CHOICES.map((choice) => (
            <ToggleButton key={choice} value={choice}>
              {t(`groups.show.${choice}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        {children}
      </Stack>
      <Typography component="output" variant="body2">
        {found === count
          ? t('groups.inputs', { count })
          : found === 0
            ? t('groups.noneFound')
            : t('groups.found', { found, count })}
      </Typography>
    </Stack>
  );
}

/** The inputs that no longer hold what they began with: their default, or nothing. */
function changedIn(form: InputsForm): ReadonlySet<string> {
  return new Set(
    form.groups
      .flatMap(({ inputs }) => inputs)
      .filter((spec) => {
        const value = form.value(fieldKey(spec.name));
        return value !== undefined && !sameFormValue(value, typedValue(spec, {}));
      })
      .map(({ name }) => name),
  );
}
