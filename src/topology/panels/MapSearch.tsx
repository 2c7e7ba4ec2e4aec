import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { findNodes } from '@/domain/topology/matching';
import type { MapNode } from '@/domain/topology/model';
import type { MapStore } from '@/topology/model/map-store';
import type { MapWords } from '@/topology/model/words';

/** More are not listed; typing on narrows it. */
const MOST_FOUND = 20;

interface MapSearchProps {
  readonly store: MapStore;
  readonly words: MapWords;
  readonly onFind: (id: string) => void;
}

/** Finds a node by name, address or id, and flies there. */
export const MapSearch = memo(function MapSearch({ store, words, onFind }: MapSearchProps) {
  const { t } = useTranslation('topology');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const found = findNodes(store.graph, text, MOST_FOUND);
  return (
    <Autocomplete<MapNode>
      options={[...found]}
      value={null}
      inputValue={text}
      onInputChange={(_event, next, reason) => {
        setText(reason === 'reset' ? '' : next);
      }}
      onChange={(_event, node) => {
        if (node !== null) onFind(node.id);
      }}
      filterOptions={(options) => options}
      getOptionLabel={words.title}
      getOptionKey={({ id }) => id}
      noOptionsText={t('toolbar.nothingFound')}
      open={open && text.trim() !== ''}
      onOpen={() => {
        setOpen(true);
      }}
      onClose={() => {
        setOpen(false);
      }}
      forcePopupIcon={false}
      blurOnSelect
      autoHighlight
      slotProps={{
        // As menus have it: over the white of the map the list had no edge.
        paper: { sx: { border: 1, borderColor: 'divider', borderRadius: 3, mt: 1 } },
      }}
      sx={{ width: { xs: '100%', sm: 240 } }}
      renderInput={(params) => <TextField {...params} label={t('toolbar.find')} />}
    />
  );
});
