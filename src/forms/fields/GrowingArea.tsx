import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type ComponentProps,
} from 'react';

interface GrowingAreaProps extends ComponentProps<'textarea'> {
  readonly value?: string;
  readonly minRows?: number;
  readonly maxRows?: number;
}

/** To follow its text a box is measured at each keystroke, which takes too long for more. In characters. */
const LONG = 10_000;

/**
 * A text box as high as its text; of its greatest height where that is long. MUI's own keeps a second, hidden box to
 * measure, whose text may be 100 kB too. One box all along: another in its place would lose the focus.
 */
export function GrowingArea({
  value = '',
  minRows = 1,
  maxRows = 16,
  ref,
  ...rest
}: GrowingAreaProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(
    ref,
    () => box.current,
  );
  const long = value.length > LONG;

  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current, value.length > LONG ? null : maxRows);
  }, [value, maxRows]);

  useEffect(() => {
    const area = box.current;
    if (area === null || long || !('ResizeObserver' in window)) return undefined;
    let width = area.clientWidth;
    // Lines break elsewhere once the window is narrower.
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return;
      width = area.clientWidth;
      fit(area, maxRows);
    });
    observer.observe(area);
    return () => {
      observer.disconnect();
    };
  }, [long, maxRows]);

  return <textarea {...rest} ref={box} value={value} rows={long ? maxRows : minRows} />;
}

/** @param maxRows null: as high as its rows say */
function fit(box: HTMLTextAreaElement, maxRows: number | null): void {
  box.style.height = '';
  if (maxRows === null) return;
  const text = box.scrollHeight;
  if (text <= box.clientHeight) return;
  const most = maxRows * Number.parseFloat(getComputedStyle(box).lineHeight);
  box.style.height = `${String(Number.isNaN(most) ? text : Math.min(text, most))}px`;
}
