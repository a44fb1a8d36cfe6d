import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Lost, Queued, QueueStore } from './queue.ts';

interface PadDatabase extends DBSchema {
  evaluations: { key: string; value: Queued; indexes: { at: number } };
  lost: { key: string; value: Lost };
}

/** The queue's entries in IndexedDB: they survive a reload, a crash and a power cut. */
export function indexedStore(): QueueStore {
  const database = open();
  // Where there is no store each use fails by itself, and the pad goes on without one.
  database.catch(() => undefined);
  return {
    put: async (entry) => {
      const tx = (await database).transaction('evaluations', 'readwrite', { durability: 'strict' });
      await tx.store.put(entry);
      await tx.done;
    },
    all: async () => (await database).getAllFromIndex('evaluations', 'at'),
    remove: async (clientId) => (await database).delete('evaluations', clientId),
    lose: async (note) => {
      const tx = (await database).transaction(['evaluations', 'lost'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        tx.objectStore('lost').put(note),
        tx.objectStore('evaluations').delete(note.clientId),
        tx.done,
      ]);
    },
    lost: async () => (await database).getAll('lost'),
    forget: async (clientId) => (await database).delete('lost', clientId),
  };
}

async function open(): Promise<IDBPDatabase<PadDatabase>> {
  return openDB<PadDatabase>('yjs-pad', 2, {
    upgrade: (db, before) => {
      if (before < 1) db.createObjectStore('evaluations', { keyPath: 'clientId' }).createIndex('at', 'at');
      db.createObjectStore('lost', { keyPath: 'clientId' });
    },
  });
}
