/** A tiny event: subscribers are told, nothing is kept. */
export interface Signal<T> {
  emit(value: T): void;
  on(listener: (value: T) => void): () => void;
}

/** Creates a signal. */
export function createSignal<T = void>(): Signal<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    emit: (value) => {
      for (const listener of [...listeners]) listener(value);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** The server no longer knows the session (E-0007): typed data stays, sign-in is offered again. */
export const sessionExpired = createSignal();
