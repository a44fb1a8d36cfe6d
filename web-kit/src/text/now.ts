let source: () => number = () => Date.now();

/** Milliseconds since the epoch by the client's clock; the one place of the clients that reads it. */
export function now(): number {
  return source();
}

/** Replaces the clock (tests, demonstrations at a given day); returns the way back. */
export function setNow(next: () => number): () => void {
  const previous = source;
  source = next;
  return () => {
    source = previous;
  };
}
