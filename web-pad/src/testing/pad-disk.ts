import type { Lost, Queued, QueueStore } from '../net/queue.ts';

/** What survives when a pad loses its power: its queue's entries as text, like a disk holds them. */
export class PadDisk implements QueueStore {
  readonly lines = new Map<string, string>();
  readonly notes = new Map<string, string>();

  put(entry: Queued): Promise<void> {
    this.lines.set(entry.clientId, JSON.stringify(entry));
    return Promise.resolve();
  }
  all(): Promise<Queued[]> {
    const entries = [...this.lines.values()].map((line) => JSON.parse(line) as Queued);
    return Promise.resolve(entries.sort((a, b) => a.at - b.at));
  }
  remove(clientId: string): Promise<void> {
    this.lines.delete(clientId);
    return Promise.resolve();
  }
  lose(note: Lost): Promise<void> {
    this.notes.set(note.clientId, JSON.stringify(note));
    return this.remove(note.clientId);
  }
  lost(): Promise<Lost[]> {
    return Promise.resolve([...this.notes.values()].map((line) => JSON.parse(line) as Lost));
  }
  forget(clientId: string): Promise<void> {
    this.notes.delete(clientId);
    return Promise.resolve();
  }
}
