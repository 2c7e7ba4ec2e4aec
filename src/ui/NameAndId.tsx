import Box from '@mui/material/Box';

import { MONOSPACE } from '@/ui/theme/theme';

/** A display name with the id that the API knows it by beside it; once where both are the same. */
export function NameAndId({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <Box component="span" sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      {name}
      {name === id ? null : (
        <Box
          component="span"
          sx={{ ml: 2, fontFamily: MONOSPACE, fontSize: '0.75rem', color: 'text.secondary' }}
        >
          {id}
        </Box>
      )}
    </Box>
  );
}
