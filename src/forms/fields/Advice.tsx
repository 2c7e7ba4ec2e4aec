import FormHelperText from '@mui/material/FormHelperText';

/** Something worth knowing about what was typed, which stops nobody. Read out when it appears. */
export function Advice({ children }: { readonly children: string }) {
  return (
    <FormHelperText component="output" sx={{ display: 'block', mt: 1, color: 'warning.main' }}>
      {children}
    </FormHelperText>
  );
}
