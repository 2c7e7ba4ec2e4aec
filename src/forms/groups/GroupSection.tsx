import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ButtonBase from '@mui/material/ButtonBase';
import Typography from '@mui/material/Typography';
import { NavArrowDown, NavArrowRight } from 'iconoir-react/regular';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

import { allowedValues } from '@/domain/inputs/allowed';
import type { FoundGroup } from '@/domain/inputs/find';
import type { InputSpec } from '@/domain/inputs/spec';
import { FORM_COLUMN } from '@/forms/fields/form-column';
import { groupIds } from '@/forms/groups/group-ids';
import { GroupProblems } from '@/forms/groups/GroupProblems';
import { BoundField } from '@/forms/input-field/BoundField';
import { DependentField } from '@/forms/input-field/DependentField';
import { widgetOf } from '@/forms/input-field/widget-of';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';

interface InputFieldProps {
  readonly form: InputsForm;
  readonly spec: InputSpec;
}

/** The field of one input, whatever it is. Rendered again only when its own value or error changes. */
const InputField = memo(function InputField({ form, spec }: InputFieldProps) {
  if (widgetOf(spec) === 'dependent') return <DependentField form={form} spec={spec} />;
  const allowed =
    spec.kind === 'bool' && spec.match === null ? [true, false] : allowedValues(spec, {});
  return <BoundField form={form} spec={spec} allowed={allowed ?? []} />;
});

interface GroupSectionProps {
  readonly form: InputsForm;
  readonly found: FoundGroup;
  /** How many of its inputs are on the page. */
  readonly count: number;
  /** How many there will be in a moment without asking: what is missing to that is on its way. */
  readonly settled: number;
  readonly folded: boolean;
  /** The only group needs no title. */
  readonly titled: boolean;
}

/** So many more inputs come at one press. */
const MORE = 50;

/** The fields of one group, below a title that folds them. */
export const GroupSection = memo(function GroupSection(props: GroupSectionProps) {
  const { form, found, count, settled, folded, titled } = props;
  const { t } = useTranslation('forms');
  const { group, index, inputs } = found;
  const ids = groupIds(index);
  const label = group.label ?? t('groups.others');
  const left = folded ? 0 : inputs.length - settled;
  const next = Math.min(left, MORE);
  return (
    <Box
      component={titled ? 'section' : 'div'}
      aria-labelledby={titled ? ids.title : undefined}
      sx={FORM_COLUMN}
    >
      {titled ? (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 2,
            borderBottom: 1,
            borderColor: 'divider',
            pb: 1,
            mb: -1,
          }}
        >
          <Typography variant="h3" sx={{ minWidth: 0 }}>
            <ButtonBase
              id={ids.title}
              aria-expanded={!folded}
              aria-controls={folded ? undefined : ids.body}
              onClick={() => {
                form.view.fold(index, !folded);
              }}
              sx={{ font: 'inherit', gap: 1, textAlign: 'start', minHeight: 28, borderRadius: 1 }}
            >
              {folded ? (
                <NavArrowRight width={18} height={18} aria-hidden />
              ) : (
                <NavArrowDown width={18} height={18} aria-hidden />
              )}
              {label}
            </ButtonBase>
          </Typography>
          <GroupProblems form={form} group={group} />
          <Box sx={{ flex: 1 }} />
          {folded ? (
            <Typography variant="caption">
              {t('groups.inputs', { count: inputs.length })}
            </Typography>
          ) : null}
        </Box>
      ) : null}
      {folded ? null : (
        <Box id={ids.body} sx={FORM_COLUMN}>
          {inputs.slice(0, count).map((spec) => (
            <InputField key={spec.name} form={form} spec={spec} />
          ))}
        </Box>
      )}
      {left > 0 ? (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 3, flexWrap: 'wrap' }}>
          <Typography variant="body2">
            {t('groups.shown', { shown: settled, count: inputs.length })}
          </Typography>
          <Button
            size="small"
            variant="outlined"
            aria-label={t('groups.moreOf', { count: next, group: label })}
            onClick={() => {
              form.view.ask(index, settled + next);
            }}
          >
            {t('groups.more', { count: next })}
          </Button>
        </Box>
      ) : null}
    </Box>
  );
});
