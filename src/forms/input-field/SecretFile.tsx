import IconButton from '@mui/material/IconButton';
import Tooltip from '@mui/material/Tooltip';
import { Upload } from 'iconoir-react/regular';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { tidyLines } from '@/forms/input-field/lines';

/** Larger than any key; a film chosen by mistake must not stop the page. In kB. */
const LIMIT = 256;

interface SecretFileProps {
  readonly label: string;
  readonly onText: (text: string) => void;
}

/** Reads a secret, such as the JSON key of a service account, from a file of the person's own machine. */
export function SecretFile({ label, onText }: SecretFileProps) {
  const { t } = useTranslation('forms');
  const picker = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const read = async (file: File) => {
    if (file.size > LIMIT * 1024) {
      setFailure(t('secret.tooLarge', { limit: LIMIT }));
      return;
    }
    const text = await file.text().catch(() => '\uFFFD');
    // What can't be read, or is no text (a picture, a key store), has bytes that no character is written with.
    if (text.includes('\uFFFD') || text.includes('\0')) {
      setFailure(t('secret.unreadable'));
      return;
    }
    setFailure(null);
    onText(tidyLines(text));
  };
  const word = t('secret.fromFile', { label });
  return (
    <>
      <Tooltip title={failure ?? word}>
        <IconButton
          size="small"
          color={failure === null ? 'default' : 'error'}
          aria-label={word}
          onClick={() => {
            picker.current?.click();
          }}
        >
          <Upload width={18} height={18} />
        </IconButton>
      </Tooltip>
      {failure === null ? null : (
        <span role="alert" style={{ fontSize: '0.75rem' }}>
          {failure}
        </span>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={word}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file !== undefined) void read(file);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
    </>
  );
}
