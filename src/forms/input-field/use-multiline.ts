import {
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

import { pasteOver, tidyLines } from '@/forms/input-field/lines';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface Multiline {
  readonly multiline: boolean;
  readonly boxRef: RefObject<Box | null>;
  /** For the box while it has one line: a text of several lines that is pasted keeps them. */
  readonly onPaste: (event: ClipboardEvent) => void;
  /** For the same box: Shift+Enter begins a second line, since Enter alone goes on. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** A text that is longer from the start is shown in full. In characters. */
const LONG = 90;

/**
 * A box that grows from one line to many when the value needs it: a browser throws the line ends away that are
 * pasted into one line. It never shrinks again while it is on the screen, since that would take the focus away.
 */
export function useMultiline(value: string, onChange: (value: string) => void): Multiline {
  const [grown, setGrown] = useState(value.length > LONG);
  const boxRef = useRef<Box>(null);
  // Where the caret goes once the box has grown; null when the focus is elsewhere.
  const caret = useRef<number | null>(null);
  const multiline = grown || value.includes('\n');
  if (multiline && !grown) setGrown(true);

  useEffect(() => {
    if (multiline && caret.current !== null) {
      boxRef.current?.focus();
      boxRef.current?.setSelectionRange(caret.current, caret.current);
    }
    caret.current = null;
  }, [multiline]);

  const grow = (box: Box, more: string) => {
    caret.current = (box.selectionStart ?? box.value.length) + more.length;
    onChange(pasteOver(box, more));
  };
  const onPaste = (event: ClipboardEvent) => {
    const pasted = tidyLines(event.clipboardData.getData('text'));
    if (multiline || !pasted.includes('\n') || !isBox(event.target)) return;
    event.preventDefault();
    grow(event.target, pasted);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (multiline || event.key !== 'Enter' || !event.shiftKey || !isBox(event.target)) return;
    event.preventDefault();
    grow(event.target, '\n');
  };
  return { multiline, boxRef, onPaste, onKeyDown };
}

function isBox(target: EventTarget): target is Box {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
