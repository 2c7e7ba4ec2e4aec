import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import type { FocusEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { fieldIds } from '@/forms/fields/field-ids';
import { Hint } from '@/forms/fields/Hint';
import { MONOSPACE } from '@/ui/theme/theme';

interface FieldShellProps {
  /** The DOM id of the control; the other ids are made from it. */
  readonly id: string;
  readonly label: string;
  /** Beside the label; null where there is none, or where the control shows it. */
  readonly unit?: string | null;
  /** What the driver's author calls it, to look it up there. */
  readonly variable?: string;
  readonly required: boolean;
  /** `control`: one control with the id. `group`: several, named together by the label. */
  readonly holds: 'control' | 'group';
  /** At the right of the label: the default, and the way back to it. */
  readonly aside?: ReactNode;
  /** Text of the driver: Markdown, and never markup. */
  readonly hint: string;
  /** Advice that does not stop anybody. */
  readonly notice?: ReactNode;
  readonly error: string | null;
  /** The ids of all that; `describedBy` of `field-ids` makes it. A single control carries it itself. */
  readonly describedBy: string | undefined;
  /** The focus has left the whole field, not only one of its controls. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/** What every field looks like: label above, control, and below it error, advice and hint, all tied to it. */
export function FieldShell(props: FieldShellProps) {
  const { id, label, unit = null, variable, required, holds, hint, error, notice } = props;
  const ids = fieldIds(id);
  const leave = (event: FocusEvent<HTMLElement>) => {
    const to = event.relatedTarget;
    // A list of choices opens elsewhere in the document, yet belongs to the field.
    const inside =
      to !== null && (event.currentTarget.contains(to) || to.closest('[role="listbox"]') !== null);
    if (!inside) props.onLeave();
  };
  const group = holds === 'group';
  return (
    <Box
      component={group ? 'fieldset' : 'div'}
      aria-labelledby={group ? ids.label : undefined}
      aria-describedby={group ? props.describedBy : undefined}
      onBlur={leave}
      sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 2, mb: 1 }}>
        <Box
          component={group ? 'span' : 'label'}
          {...(group ? {} : { htmlFor: id })}
          id={ids.label}
          sx={{
            fontWeight: 500,
            color: error === null ? 'text.primary' : 'error.main',
            overflowWrap: 'anywhere',
          }}
        >
          {label}
        </Box>
        {required ? (
          <Box component="span" aria-hidden sx={{ color: 'error.main', ml: -1 }}>
            *
          </Box>
        ) : null}
        {unit === null ? null : (
          <Box component="span" id={ids.unit} sx={{ color: 'text.secondary', ml: -1 }}>
            {unit}
          </Box>
        )}
        {variable === undefined ? null : <VariableName name={variable} />}
        <Box sx={{ flex: 1 }} />
        {props.aside}
      </Box>
      <Box id={group ? id : undefined}>{props.children}</Box>
      {error === null ? null : (
        <FormHelperText id={ids.error} error sx={BELOW}>
          {error}
        </FormHelperText>
      )}
      {/* There before anything is said in it, or it would not be read out. The control is tied to what is inside:
          descriptions pass over an element of this kind. */}
      <output>
        <Box component="span" id={ids.notice} sx={{ display: 'block' }}>
          {notice}
        </Box>
      </output>
      {hint === '' ? null : <Hint id={ids.hint} label={label} text={hint} />}
    </Box>
  );
}

const BELOW = { mt: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

/**
 * What the driver's author calls an input: one click selects all of it, to be copied. No control of its own, since Tab
 * goes from field to field, of which a form may have hundreds; for the keyboard the driver's page has it to copy.
 */
function VariableName({ name }: { readonly name: string }) {
  const { t } = useTranslation('forms');
  return (
    <Box
      component="code"
      title={t('variable')}
      sx={{
        color: 'text.secondary',
        fontFamily: MONOSPACE,
        fontSize: '0.75rem',
        minWidth: 0,
        overflowWrap: 'anywhere',
        userSelect: 'all',
      }}
    >
      {name}
    </Box>
  );
}
