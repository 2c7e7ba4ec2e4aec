import FormHelperText from '@mui/material/FormHelperText';

/** Something worth knowing about what was typed, which stops nobody. It is read out when it appears inside of an `output`. */
export function Advice({ children }: { readonly children: string }) {
  return (
    <FormHelperText component="span" sx={{ display: 'block', mt: 1, color: 'warning.main' }}>
      {children}
    </FormHelperText>
  );
}
