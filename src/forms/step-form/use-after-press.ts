import { useCallback, useEffect, useRef } from 'react';

/**
 * Puts something off while a mouse button or a finger is down. A field that is left by a press on something else
 * would show its error between the press and its release: everything below moves, and the click meets nothing.
 */
export function useAfterPress(): (action: () => void) => void {
  const held = useRef(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    const press = () => {
      held.current = true;
    };
    const release = () => {
      held.current = false;
      const actions = waiting.current;
      waiting.current = [];
      // The click comes right after the release: let it find its target first.
      setTimeout(() => {
        for (const action of actions) action();
      });
    };
    window.addEventListener('pointerdown', press, true);
    window.addEventListener('pointerup', release, true);
    window.addEventListener('pointercancel', release, true);
    return () => {
      window.removeEventListener('pointerdown', press, true);
      window.removeEventListener('pointerup', release, true);
      window.removeEventListener('pointercancel', release, true);
    };
  }, []);

  return useCallback((action) => {
    if (held.current) waiting.current.push(action);
    else action();
  }, []);
}
