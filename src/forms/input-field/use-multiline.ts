import { useEffect, useRef, useState, type ClipboardEvent, type RefObject } from 'react';

import { pasteOver, tidyLines } from '@/forms/input-field/lines';

type Box = HTMLInputElement | HTMLTextAreaElement;

interface Multiline {
  readonly multiline: boolean;
  readonly boxRef: RefObject<Box | null>;
  /** For the box while it has one line: a text of several lines that is pasted keeps them. */
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * A box that grows from one line to many when the value needs it: a browser throws the line ends away that are
 * pasted into one line. It never shrinks again while it is on the screen, since that would take the focus away.
 */
export function useMultiline(value: string, onChange: (value: string) => void): Multiline {
  const [grown, setGrown] = useState(false);
  const boxRef = useRef<Box>(null);
  const focusNext = useRef(false);
  const multiline = grown || value.includes('\n');
  if (multiline && !grown) setGrown(true);

  useEffect(() => {
    if (multiline && focusNext.current) boxRef.current?.focus();
    focusNext.current = false;
  }, [multiline]);

  const onPaste = (event: ClipboardEvent) => {
    const pasted = tidyLines(event.clipboardData.getData('text'));
    if (multiline || !pasted.includes('\n') || !isBox(event.target)) return;
    event.preventDefault();
    focusNext.current = true;
    onChange(pasteOver(event.target, pasted));
  };
  return { multiline, boxRef, onPaste };
}

function isBox(target: EventTarget): target is Box {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
