import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { Bookmark, Trash } from 'iconoir-react/regular';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useViews } from '@/provisions/list/views';
import { links } from '@/lib/links';
import { PopoverButton } from '@/ui/PopoverButton';

/** The views that were saved, and a field to save the present one. */
export function ViewsMenu({ search }: { readonly search: string }) {
  const { t } = useTranslation('provisions');
  const { views, save, remove } = useViews();
  const [name, setName] = useState('');
  const [full, setFull] = useState(false);
  const wanted = name.trim();
  const known = views.some((view) => view.name === wanted);
  return (
    <PopoverButton
      label={t('views.button')}
      icon={<Bookmark width={16} height={16} aria-hidden />}
      title={t('views.button')}
    >
      {(close) => (
        <>
          {views.length === 0 ? <p style={{ margin: 0 }}>{t('views.none')}</p> : null}
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {views.map((view) => (
              <Box component="li" key={view.name} sx={{ display: 'flex', alignItems: 'center' }}>
                <Link
                  href={`${links.provisions()}?${view.search}`}
                  onClick={close}
                  sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}
                >
                  {view.name}
                </Link>
                <IconButton
                  size="small"
                  aria-label={t('views.remove', { name: view.name })}
                  onClick={() => {
                    remove(view.name);
                  }}
                >
                  <Trash width={16} height={16} />
                </IconButton>
              </Box>
            ))}
          </Box>
          <Box
            component="form"
            onSubmit={(event: SyntheticEvent) => {
              event.preventDefault();
              if (wanted === '') return;
              const saved = save({ name: wanted, search });
              setFull(!saved);
              if (saved) setName('');
            }}
            sx={{ mt: 3, display: 'grid', gap: 2 }}
          >
            <TextField
              label={t('views.name')}
              value={name}
              onChange={({ target }) => {
                setName(target.value);
              }}
              slotProps={{ htmlInput: { maxLength: 80 } }}
            />
            {full ? <Alert severity="warning">{t('views.full')}</Alert> : null}
            <Button type="submit" variant="outlined">
              {t(known ? 'views.replace' : 'views.save')}
            </Button>
          </Box>
        </>
      )}
    </PopoverButton>
  );
}
