import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import InputLabel from '@mui/material/InputLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { Eye, EyeClosed } from 'iconoir-react/regular';
import { useId, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { useApi } from '@/api/api-context';
import { failureOf } from '@/api/errors';
import { useDescribeError } from '@/ui/notes/describe-error';

interface LogInFormProps {
  /** Filled in when a session has ended: the same person goes on. */
  readonly username?: string;
  readonly onLoggedIn: (username: string) => void;
}

/** User name and password. The password lives in the field alone and is taken out of it when it was sent. */
export function LogInForm({ username = '', onLoggedIn }: LogInFormProps) {
  const { t } = useTranslation(['login', 'common']);
  const describe = useDescribeError();
  const { sessions } = useApi();
  const nameId = useId();
  const passwordId = useId();
  const passwordField = useRef<HTMLInputElement>(null);
  const [revealed, setRevealed] = useState(false);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running) return;
    const form = new FormData(event.currentTarget);
    const name = textOf(form.get('username')).trim();
    const password = textOf(form.get('password'));
    if (name === '' || password === '') {
      setFailure(t('required'));
      return;
    }
    setRunning(true);
    setFailure(null);
    try {
      await sessions.own?.logIn({ username: name, password });
      onLoggedIn(name);
    } catch (error) {
      setRunning(false);
      setFailure(refusal(error));
      passwordField.current?.focus();
    } finally {
      if (passwordField.current !== null) passwordField.current.value = '';
    }
  };

  const refusal = (error: unknown): string => {
    const { kind } = failureOf(error);
    if (kind === 'unauthenticated') return t('wrong');
    if (kind === 'too_many_requests') return t('tooMany');
    return describe(error);
  };

  return (
    <Stack
      component="form"
      noValidate
      sx={{ gap: 4 }}
      onSubmit={(event) => {
        void submit(event);
      }}
    >
      {failure === null ? null : <Alert severity="error">{failure}</Alert>}
      {/* Not a TextField: that one loads lists of choices with it, before anything else is on the screen. */}
      <FormControl size="small" fullWidth>
        <InputLabel htmlFor={nameId}>{t('username')}</InputLabel>
        <OutlinedInput
          id={nameId}
          name="username"
          label={t('username')}
          defaultValue={username}
          autoComplete="username"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- logging in is all that can be done here
          autoFocus={username === ''}
          slotProps={{ input: { autoCapitalize: 'none', spellCheck: false } }}
        />
      </FormControl>
      <FormControl size="small" fullWidth>
        <InputLabel htmlFor={passwordId}>{t('password')}</InputLabel>
        <OutlinedInput
          id={passwordId}
          name="password"
          label={t('password')}
          type={revealed ? 'text' : 'password'}
          autoComplete="current-password"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the name is known: the password is all that is asked
          autoFocus={username !== ''}
          inputRef={passwordField}
          endAdornment={
            <InputAdornment position="end">
              <IconButton
                edge="end"
                aria-label={revealed ? t('hidePassword') : t('showPassword')}
                onClick={() => {
                  setRevealed(!revealed);
                }}
              >
                {revealed ? (
                  <EyeClosed width={18} height={18} aria-hidden />
                ) : (
                  <Eye width={18} height={18} aria-hidden />
                )}
              </IconButton>
            </InputAdornment>
          }
        />
      </FormControl>
      <Button type="submit" variant="contained" size="large" loading={running}>
        {running ? t('submitting') : t('submit')}
      </Button>
    </Stack>
  );
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
