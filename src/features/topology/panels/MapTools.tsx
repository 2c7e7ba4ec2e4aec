import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Download, Expand, Filter, HelpCircle, Minus, Plus } from 'iconoir-react/regular';
import { useId, useState, type AriaAttributes, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { NodeKind } from '@/domain/topology/model';
import type { ViewportControl } from '@/features/topology/picture/use-viewport';
import { FILTER_KINDS } from '@/features/topology/view/map-params';

interface ToolProps {
  readonly label: string;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly aria?: AriaAttributes;
  readonly children: ReactNode;
}

function Tool({ label, onClick, aria, children }: ToolProps) {
  return (
    <Tooltip title={label}>
      <IconButton aria-label={label} {...aria} onClick={onClick}>
        {children}
      </IconButton>
    </Tooltip>
  );
}

/** Zoom and fit. */
export function ZoomTools({ control }: { readonly control: ViewportControl }) {
  const { t } = useTranslation('topology');
  return (
    <>
      <Tool label={t('toolbar.zoomIn')} onClick={control.zoomIn}>
        <Plus width={18} height={18} />
      </Tool>
      <Tool label={t('toolbar.zoomOut')} onClick={control.zoomOut}>
        <Minus width={18} height={18} />
      </Tool>
      <Tool label={t('toolbar.fit')} onClick={control.fit}>
        <Expand width={18} height={18} />
      </Tool>
    </>
  );
}

interface ToolButtonProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly marked: boolean;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly aria: AriaAttributes;
}

/** A tool with its name beside the icon; where there is little room, the icon stands alone. */
export function ToolButton({ label, icon, marked, onClick, aria }: ToolButtonProps) {
  return (
    <Button
      variant="outlined"
      color={marked ? 'primary' : 'inherit'}
      aria-label={label}
      {...aria}
      onClick={onClick}
      sx={{ borderColor: 'surface.edge', gap: 2, minWidth: 0 }}
    >
      {icon}
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {label}
      </Box>
    </Button>
  );
}

interface MenuToolProps {
  readonly label: string;
  readonly icon: ReactNode;
  readonly marked?: boolean;
  /** Its name stands in a tooltip alone, however much room there is. */
  readonly small?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** A tool that opens a menu. */
function MenuTool({ label, icon, marked = false, small = false, children }: MenuToolProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const button = {
    label,
    aria: {
      'aria-haspopup': 'menu',
      'aria-expanded': anchor !== null,
      'aria-controls': anchor === null ? undefined : id,
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      setAnchor(event.currentTarget);
    },
  } as const;
  const close = () => {
    setAnchor(null);
  };
  return (
    <>
      {small ? (
        <Tool {...button}>{icon}</Tool>
      ) : (
        <ToolButton {...button} icon={icon} marked={marked} />
      )}
      <Menu id={id} anchorEl={anchor} open={anchor !== null} onClose={close}>
        {children(close)}
      </Menu>
    </>
  );
}

interface KindFilterProps {
  readonly chosen: ReadonlySet<NodeKind>;
  readonly onChoose: (chosen: ReadonlySet<NodeKind>) => void;
}

/** Which kinds of things show brightly. */
export function KindFilter({ chosen, onChoose }: KindFilterProps) {
  const { t } = useTranslation('topology');
  return (
    <MenuTool
      label={t('toolbar.filter')}
      icon={<Filter width={16} height={16} />}
      marked={chosen.size > 0}
    >
      {() =>
        FILTER_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            role="menuitemcheckbox"
            aria-checked={chosen.has(kind)}
            onClick={() => {
              const next = new Set(chosen);
              if (!next.delete(kind)) next.add(kind);
              onChoose(next);
            }}
          >
            <Checkbox checked={chosen.has(kind)} tabIndex={-1} disableRipple aria-hidden />
            <ListItemText>{t(`kinds.${kind}`)}</ListItemText>
          </MenuItem>
        ))
      }
    </MenuTool>
  );
}

export const EXPORTS = ['svg', 'png', 'mermaid', 'print'] as const;
export type ExportKind = (typeof EXPORTS)[number];

/** The map as a file, or on paper. */
export function ExportMenu({ onExport }: { readonly onExport: (kind: ExportKind) => void }) {
  const { t } = useTranslation('topology');
  return (
    <MenuTool label={t('toolbar.export')} icon={<Download width={16} height={16} />}>
      {(close) =>
        EXPORTS.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              close();
              onExport(kind);
            }}
          >
            {t(`toolbar.${kind}`)}
          </MenuItem>
        ))
      }
    </MenuTool>
  );
}

const KEYS = [
  ['siblings', '← →'],
  ['inside', '↓'],
  ['outside', '↑'],
  ['along', 'Shift + ← →'],
  ['ends', 'Home, End'],
  ['inspect', 'Enter'],
  ['fold', 'Space'],
  ['leave', 'Esc'],
  ['zoom', '+ −'],
  ['fit', '0'],
] as const;

/** What the keys do. */
export function KeyHelp() {
  const { t } = useTranslation('topology');
  return (
    <MenuTool label={t('toolbar.keys')} icon={<HelpCircle width={18} height={18} />} small>
      {(close) =>
        KEYS.map(([word, keys]) => (
          <MenuItem key={word} onClick={close} sx={{ gap: 4 }}>
            <ListItemText>{t(`keys.${word}`)}</ListItemText>
            <kbd>{keys}</kbd>
          </MenuItem>
        ))
      }
    </MenuTool>
  );
}
