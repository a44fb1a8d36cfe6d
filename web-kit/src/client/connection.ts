import { useSyncExternalStore } from 'react';
import { createSignal } from './signals.ts';

/** `idle` before the first subscription; `lost` while the live connection is being tried again. */
export type ConnectionStatus = 'idle' | 'online' | 'lost';

let status: ConnectionStatus = 'idle';
const changed = createSignal<ConnectionStatus>();

/** Told after the live connection came back: refetch what may have been missed. */
export const reconnected = createSignal();

/** Sets the state of the live connection; coming back from `lost` tells `reconnected`. */
export function setConnectionStatus(next: ConnectionStatus): void {
  if (next === status) return;
  const wasLost = status === 'lost';
  status = next;
  changed.emit(next);
  if (wasLost && next === 'online') reconnected.emit();
}

/** The state of the live connection, as React state. */
export function useConnectionStatus(): ConnectionStatus {
  return useSyncExternalStore(changed.on, () => status);
}
