import Alert from '@mui/material/Alert';

import { useWriteBlock } from '@/ui/notes/use-write-block';

/** Says up front that this user may look but not change anything, before a form is filled in for nothing. */
export function ReadOnlyNote() {
  const block = useWriteBlock();
  if (block === null) return null;
  return (
    <Alert severity="warning" sx={{ mb: 4 }}>
      {block}
    </Alert>
  );
}
