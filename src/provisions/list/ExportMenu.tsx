import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Download } from 'iconoir-react/regular';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { rowsAsCsv, rowsAsJson } from '@/provisions/list/export-rows';
import type { ProvisionRow } from '@/provisions/list/rows';
import { saveFile } from '@/lib/save-file';

/** Offers what the filter shows, in its order, as a file. */
export function ExportMenu({ rows }: { readonly rows: () => readonly ProvisionRow[] }) {
  const { t } = useTranslation('provisions');
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const save = (type: string, ending: string, content: string) => {
    saveFile(`${t('export.file')}.${ending}`, new Blob([content], { type }));
    setAnchor(null);
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<Download width={16} height={16} aria-hidden />}
        aria-haspopup="menu"
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
      >
        {t('export.button')}
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        <MenuItem
          onClick={() => {
            save('text/csv', 'csv', rowsAsCsv(rows()));
          }}
        >
          {t('export.csv')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            save('application/json', 'json', rowsAsJson(rows()));
          }}
        >
          {t('export.json')}
        </MenuItem>
      </Menu>
    </>
  );
}
