import Checkbox from '@mui/material/Checkbox';
import { styled } from '@mui/material/styles';
import { useTranslation } from 'react-i18next';

import { CLASSES, hasRight, RIGHTS, withRight } from '@/domain/permissions';

interface PermissionTableProps {
  readonly octet: string;
  readonly onChange: (octet: string) => void;
}

const Table = styled('table')(({ theme }) => ({
  borderCollapse: 'collapse',
  width: '100%',
  maxWidth: 420,
  'th, td': {
    padding: theme.spacing(0.5, 2),
    borderBottom: `1px solid ${theme.vars?.palette.divider ?? ''}`,
    textAlign: 'center',
    fontWeight: 400,
  },
  'th:first-of-type': { textAlign: 'start', paddingInlineStart: 0 },
  'thead th': { fontSize: '0.75rem' },
  'tbody th': { color: theme.vars?.palette.text.primary },
}));

/** Who may use, manage and administer it, as checkboxes. */
export function PermissionTable({ octet, onChange }: PermissionTableProps) {
  const { t } = useTranslation('actions');
  return (
    <Table aria-label={t('access.table')}>
      <thead>
        <tr>
          <th scope="col">{t('access.who')}</th>
          {RIGHTS.map((right) => (
            <th key={right} scope="col">
              {t(`access.rights.${right}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLASSES.map((whose) => (
          <tr key={whose}>
            <th scope="row">{t(`access.classes.${whose}`)}</th>
            {RIGHTS.map((right) => (
              <td key={right}>
                <Checkbox
                  size="small"
                  checked={hasRight(octet, whose, right)}
                  onChange={(event) => {
                    onChange(withRight(octet, whose, right, event.target.checked));
                  }}
                  slotProps={{
                    input: {
                      'aria-label': t('access.right', {
                        right: t(`access.rights.${right}`),
                        who: t(`access.classes.${whose}`),
                      }),
                    },
                  }}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
