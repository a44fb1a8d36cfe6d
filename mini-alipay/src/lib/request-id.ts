/** A UUID (version 4) for one act; it tells repeats apart and protects nothing, so that chance of the platform's own is enough. */
export function newRequestId(): string {
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));
}
