import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { memo, useDeferredValue, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { findInputs, isRequired, shareOut } from '@/domain/inputs/find';
import type { InputGroup } from '@/domain/inputs/layout';
import { groupIds } from '@/forms/groups/group-ids';
import { GroupList, GroupMenu } from '@/forms/groups/GroupNav';
import { GroupSection } from '@/forms/groups/GroupSection';
import { GroupTools } from '@/forms/groups/GroupTools';
import { useGrowing } from '@/forms/groups/use-growing';
import { useFormView, type ViewState } from '@/forms/inputs/form-view';
import type { InputsForm } from '@/forms/inputs/use-inputs-form';
import { focusField } from '@/forms/step-form/focus-field';

interface InputGroupsProps {
  readonly form: InputsForm;
  /** So many fields are on the page without being asked for. */
  readonly mostShown?: number;
}

/** With more inputs than these a form needs a way through it. */
const LONG = 20;

/** More fields than this make a page slow to type in. */
const SHOWN = 200;

/** All fields of a step, in the driver's groups; a single group needs no title. */
export const InputGroups = memo(function InputGroups({
  form,
  mostShown = SHOWN,
}: InputGroupsProps) {
  const { t } = useTranslation('forms');
  const view = useFormView(form.view);
  const { groups } = form;
  const { only, changed, folded, asked, wanted } = view;
  // The search box follows the typing; the fields may come a moment later, unless one of them is wanted now.
  const deferred = useDeferredValue(view.text);
  const text = wanted === null ? deferred : view.text;
  const names = useMemo(() => namesOf(groups, only, changed), [groups, only, changed]);
  const found = useMemo(() => findInputs(groups, { text, only: names }), [groups, text, names]);
  const count = groups.reduce((sum, { inputs }) => sum + inputs.length, 0);
  const grown = useGrowing(Math.min(count, mostShown));
  const shares = shareOut(found, folded, grown, asked);
  const settled = shareOut(found, folded, mostShown, asked);

  useEffect(() => {
    // Wanted until the fields follow the search box again, or the old search would take the field away.
    const there = wanted !== null && focusField(wanted);
    if (there && deferred === view.text) form.view.change({ wanted: null });
  }, [wanted, form.view, found, folded, asked, deferred, view.text]);

  useEffect(() => {
    // While fields are still added above it, the title that was jumped to stays in sight.
    const focused = document.activeElement;
    if (found.some(({ index }) => groupIds(index).title === focused?.id)) {
      focused?.scrollIntoView({ block: 'start' });
    }
  }, [grown, found]);

  if (groups.length === 0) return <Typography>{t('groups.noInputs')}</Typography>;
  const titled = groups.length > 1;
  const jump = (group: number) => {
    form.view.fold(group, false);
    // oxlint-disable-next-line unicorn/prefer-query-selector -- an id is no selector
    const title = document.getElementById(groupIds(group).title);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'start' });
  };
  const sections = (
    <Box sx={{ display: 'grid', gap: 8, minWidth: 0, '& h3 button': { scrollMarginTop: '88px' } }}>
      {found.map((each) => (
        <GroupSection
          key={each.group.name ?? ''}
          form={form}
          found={each}
          count={shares.get(each.index) ?? 0}
          settled={settled.get(each.index) ?? 0}
          folded={folded.has(each.index)}
          titled={titled}
        />
      ))}
    </Box>
  );
  if (count <= LONG) return sections;
  const total = found.reduce((sum, { inputs }) => sum + inputs.length, 0);
  return (
    <Box sx={{ display: 'grid', gap: 5, minWidth: 0 }}>
      <GroupTools form={form} view={view} count={count} found={total}>
        {titled ? <GroupMenu found={found} onJump={jump} /> : null}
      </GroupTools>
      <Box
        sx={{
          display: 'grid',
          gap: 6,
          alignItems: 'start',
          gridTemplateColumns: titled
            ? { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1fr) 240px' }
            : 'minmax(0, 1fr)',
        }}
      >
        {sections}
        {titled ? <GroupList form={form} found={found} onJump={jump} /> : null}
      </Box>
    </Box>
  );
});

/** The inputs that are looked for, by name; null for all. */
function namesOf(
  groups: readonly InputGroup[],
  only: ViewState['only'],
  changed: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (only === 'all') return null;
  if (only === 'changed') return changed;
  const inputs = groups.flatMap((group) => group.inputs);
  return new Set(inputs.filter(isRequired).map(({ name }) => name));
}
