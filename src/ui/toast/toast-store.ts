export interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'error' | 'info' | 'warning';
  readonly text: string;
}

type Listener = () => void;

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<Listener>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

/**
 * Says something in the corner of the screen. A success only after the server said so. At most
 * four are kept; what a form or a dialog shows itself is never said here too.
 */
export function showToast(tone: Toast['tone'], text: string): void {
  publish([...toasts.slice(-3), { id: nextId++, tone, text }]);
}

export function dismissToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

export const toastStore = {
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  snapshot: (): readonly Toast[] => toasts,
};
