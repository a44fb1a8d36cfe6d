import { useRef } from 'react';

/** UUID for `requestId`; works on plain http as well, where `crypto.randomUUID` is missing. */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/**
 * One id per distinct input: a second click and a retry after a lost answer carry the first id, so that the server
 * answers with the first result; a changed input gets a new one (E-IDEM-01).
 */
export function useRequestId(): (input: unknown) => string {
  const last = useRef<{ key: string; id: string }>(undefined);
  return (input) => {
    const key = JSON.stringify(input);
    if (last.current?.key !== key) last.current = { key, id: newRequestId() };
    return last.current.id;
  };
}
