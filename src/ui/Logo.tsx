import Box from '@mui/material/Box';

/** The product's own sign: one point that grows into two. Decorative: its name stands beside it or in the title. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 32 32"
      aria-hidden
      sx={{ width: size, height: size, flex: 'none' }}
    >
      <Box
        component="rect"
        width="32"
        height="32"
        rx="8"
        sx={{ fill: 'var(--mui-palette-primary-main)' }}
      />
      <Box
        component="g"
        sx={{
          fill: 'none',
          stroke: 'var(--mui-palette-primary-contrastText)',
          strokeWidth: 2.4,
          strokeLinecap: 'round',
        }}
      >
        <path d="M16 7v6M16 13 9 19M16 13l7 6" />
        <circle cx="9" cy="22" r="3" />
        <circle cx="23" cy="22" r="3" />
      </Box>
      <Box
        component="circle"
        cx="16"
        cy="7.5"
        r="2.5"
        sx={{ fill: 'var(--mui-palette-primary-contrastText)' }}
      />
    </Box>
  );
}
