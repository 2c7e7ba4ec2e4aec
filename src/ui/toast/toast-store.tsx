import { createContext, useContext } from 'react';

export interface Toast {
  readonly id: number;
  readonly tone: 'success' | 'error' | 'info' | 'warning';
  readonly text: string;
}

/** The messages in the corner of the screen. */
export interface ToastStore {
  /**
   * Says something. A success only after the server said so. At most four are kept; what a form or a dialog shows
   * itself is never said here too.
   */
  readonly show: (tone: Toast['tone'], text: string) => void;
  readonly dismiss: (id: number) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => readonly Toast[];
}

export function createToastStore(): ToastStore {
  let toasts: readonly Toast[] = [];
  let nextId = 1;
  const listeners = new Set<() => void>();
  const publish = (next: readonly Toast[]): void => {
    toasts = next;
    for (const listener of listeners) listener();
  };
  return {
    show: (tone, text) => {
      publish([...toasts.slice(-3), { id: nextId++, tone, text }]);
    },
    dismiss: (id) => {
      publish(toasts.filter((toast) => toast.id !== id));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    snapshot: () => toasts,
  };
}

const ToastContext = createContext<ToastStore | null>(null);

export const ToastProvider = ToastContext.Provider;

export function useToasts(): ToastStore {
  const store = useContext(ToastContext);
  if (store === null) throw new Error('useToasts needs a ToastProvider around it');
  return store;
}
