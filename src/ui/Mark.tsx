import Box from '@mui/material/Box';

interface MarkProps {
  /** What the mark stands for; its first letters are rendered. */
  readonly name: string;
  /** Hex without `#`, already checked; null for the neutral mark. */
  readonly color: string | null;
  /** Edge length in px. */
  readonly size?: number;
}

function initials(name: string): string {
  const words = name.split(/[\s_-]+/u).filter((word) => word !== '');
  const letters =
    words.length > 1 ? words.map((word) => word.charAt(0)).join('') : (words[0] ?? '?');
  return letters.slice(0, 2).toUpperCase();
}

/** A simple mark of our own for a cloud: its first letters on its colour. Decorative: the name stands beside it. */
export function Mark({ name, color, size = 28 }: MarkProps) {
  const hue = color === null ? 'var(--mui-palette-text-secondary)' : `#${color}`;
  return (
    <Box
      component="span"
      aria-hidden
      sx={{
        display: 'inline-flex',
        flex: 'none',
        alignItems: 'center',
        justifyContent: 'center',
        width: size,
        height: size,
        borderRadius: 2,
        border: '1px solid',
        fontSize: size * 0.4,
        fontWeight: 700,
        letterSpacing: '0.02em',
        color: 'text.primary',
        backgroundColor: `color-mix(in srgb, ${hue} 16%, transparent)`,
        borderColor: `color-mix(in srgb, ${hue} 55%, transparent)`,
      }}
    >
      {initials(name)}
    </Box>
  );
}
