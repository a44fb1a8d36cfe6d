/** Set-up and tear-down are loaded apart from each other; what they share hangs on the global object. */
const key = Symbol.for('onething.test.close');
const shared = globalThis as { [key]?: () => Promise<void> };

/** Registers what the tear-down has to do. */
export function closeAfterTests(close: () => Promise<void>): void {
  shared[key] = close;
}

/** Does it, once. */
export async function closeNow(): Promise<void> {
  const close = shared[key];
  delete shared[key];
  await close?.();
}
