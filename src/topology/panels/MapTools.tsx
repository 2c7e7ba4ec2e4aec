import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Tooltip from '@mui/material/Tooltip';
import { Check, Download, Expand, Filter, Minus, Plus } from 'iconoir-react/regular';
import { useId, useState, type AriaAttributes, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { NodeKind } from '@/domain/topology/model';
import type { ViewportControl } from '@/topology/picture/use-viewport';
import { FILTER_KINDS } from '@/topology/model/map-params';

interface ToolProps {
  readonly label: string;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
  readonly aria?: AriaAttributes;
  readonly children: ReactNode;
}

export function Tool({ label, onClick, aria, children }: ToolProps) {
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
  readonly children: (close: () => void) => ReactNode;
}

/** A tool that opens a menu. */
function MenuTool({ label, icon, marked = false, children }: MenuToolProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const close = () => {
    setAnchor(null);
  };
  return (
    <>
      <ToolButton
        label={label}
        icon={icon}
        marked={marked}
        aria={{
          'aria-haspopup': 'menu',
          'aria-expanded': anchor !== null,
          'aria-controls': anchor === null ? undefined : id,
        }}
        onClick={({ currentTarget }) => {
          setAnchor(currentTarget);
        }}
      />
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={close}
        // Print is in a menu that is still closing when the page is printed.
        sx={{ displayPrint: 'none' }}
      >
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
            <ListItemIcon>
              {chosen.has(kind) ? <Check width={18} height={18} aria-hidden /> : null}
            </ListItemIcon>
            <ListItemText>{t(`kinds.${kind}`)}</ListItemText>
          </MenuItem>
        ))
      }
    </MenuTool>
  );
}

export const EXPORTS = ['svg', 'png', 'mermaid', 'print'] as const;
export type ExportKind = (typeof EXPORTS)[number];

interface ExportMenuProps {
  readonly onExport: (kind: ExportKind, colors: 'light' | 'dark') => void;
}

/** The map as a file, or on paper; light unless asked otherwise, since most paper and wikis are. */
export function ExportMenu({ onExport }: ExportMenuProps) {
  const { t } = useTranslation('topology');
  const [dark, setDark] = useState(false);
  return (
    <MenuTool label={t('toolbar.export')} icon={<Download width={16} height={16} />}>
      {(close) => [
        ...EXPORTS.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              close();
              onExport(kind, dark ? 'dark' : 'light');
            }}
          >
            {t(`toolbar.${kind}`)}
          </MenuItem>
        )),
        <MenuItem
          key="dark"
          role="menuitemcheckbox"
          aria-checked={dark}
          onClick={() => {
            setDark(!dark);
          }}
          sx={{ borderTop: 1, borderColor: 'divider' }}
        >
          <ListItemIcon>{dark ? <Check width={18} height={18} aria-hidden /> : null}</ListItemIcon>
          <ListItemText>{t('toolbar.darkPicture')}</ListItemText>
        </MenuItem>,
      ]}
    </MenuTool>
  );
}
