import Box from '@mui/material/Box';
import Radio from '@mui/material/Radio';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

import { focusRing, FORCED_COLORS } from '@/ui/theme/focus-ring';

export interface Choice {
  readonly value: string;
  readonly title: string;
  /** Beside the title, at its right: a version, an id. */
  readonly aside?: ReactNode;
  readonly mark?: ReactNode;
  readonly details?: ReactNode;
  /** Why it can't be chosen and the way out, which may hold links; null when it can. */
  readonly blockedBy: ReactNode;
}

interface ChoiceCardsProps {
  /** Names the group. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  /** `rows`: one below the other, for things that need many words. */
  readonly layout: 'grid' | 'rows';
  /** What is wrong with the choice; null when nothing is. */
  readonly error: string | null;
  readonly onChoose: (value: string) => void;
}

/**
 * One of a few things, each a card with a mark, words and a radio button. What can't be chosen stays
 * in its place and says why.
 */
export function ChoiceCards(props: ChoiceCardsProps) {
  const { label, choices, value, layout, error, onChoose } = props;
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <Box
      role="radiogroup"
      aria-label={label}
      aria-invalid={error !== null}
      aria-describedby={error === null ? undefined : errorId}
    >
      {error === null ? null : (
        <Typography id={errorId} sx={{ color: 'error.main', mb: 2 }}>
          {error}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns:
            layout === 'rows'
              ? 'minmax(0, 1fr)'
              : 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
          gap: 3,
        }}
      >
        {choices.map((choice) => (
          <Card
            key={choice.value}
            group={id}
            choice={choice}
            checked={choice.value === value}
            onChoose={onChoose}
          />
        ))}
      </Box>
    </Box>
  );
}

interface CardProps {
  readonly group: string;
  readonly choice: Choice;
  readonly checked: boolean;
  readonly onChoose: (value: string) => void;
}

function Card({ group, choice, checked, onChoose }: CardProps) {
  const id = useId();
  const blocked = choice.blockedBy !== null;
  return (
    <Box
      sx={(theme) => ({
        display: 'flex',
        flexDirection: 'column',
        minWidth: 0,
        border: 1,
        borderRadius: 3,
        borderColor: checked ? 'primary.main' : 'divider',
        boxShadow: checked ? `inset 0 0 0 1px ${theme.vars?.palette.primary.main ?? ''}` : 'none',
        bgcolor: blocked ? 'surface.muted' : checked ? 'surface.selected' : 'background.paper',
        '&:hover': blocked ? {} : { borderColor: checked ? 'primary.main' : 'surface.edge' },
        '&:has(:focus-visible)': blocked ? {} : focusRing(theme),
        // The card has the ring.
        '& .MuiRadio-root.Mui-focusVisible': { outline: 'none' },
        [FORCED_COLORS]: checked ? { border: '3px solid Highlight' } : {},
        // What can't be chosen steps back: the muted ground does so in light only.
        ...(blocked && theme.applyStyles('dark', { bgcolor: 'background.default' })),
      })}
    >
      <Stack
        component="label"
        direction="row"
        sx={{
          position: 'relative',
          flex: 1,
          gap: 3,
          p: 3,
          alignItems: 'flex-start',
          cursor: blocked ? 'default' : 'pointer',
          minWidth: 0,
        }}
      >
        {choice.mark}
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Stack direction="row" sx={{ gap: 2, pr: 7, alignItems: 'baseline', flexWrap: 'wrap' }}>
            <Typography
              id={`${id}-title`}
              component="span"
              variant="h3"
              sx={{ color: 'text.primary', overflowWrap: 'anywhere' }}
            >
              {choice.title}
            </Typography>
            {choice.aside}
          </Stack>
          <Box id={`${id}-details`} sx={{ overflowWrap: 'anywhere', fontSize: '0.875rem' }}>
            {choice.details}
          </Box>
        </Box>
        <Radio
          name={group}
          value={choice.value}
          checked={checked}
          disabled={blocked}
          onChange={() => {
            onChoose(choice.value);
          }}
          sx={{ position: 'absolute', top: 12, right: 12, p: 0 }}
          slotProps={{
            input: {
              'aria-labelledby': `${id}-title`,
              'aria-describedby': `${id}-details${blocked ? ` ${id}-blocked` : ''}`,
            },
          }}
        />
      </Stack>
      {blocked ? (
        <Box
          id={`${id}-blocked`}
          sx={{
            px: 3,
            py: 2,
            borderTop: 1,
            borderColor: 'divider',
            fontSize: '0.8125rem',
            // Among words, colour alone does not tell a link.
            '& a': { textDecoration: 'underline' },
          }}
        >
          {choice.blockedBy}
        </Box>
      ) : null}
    </Box>
  );
}
