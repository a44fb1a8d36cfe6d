import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a counterpart has kept, one JSON line each, so that it remembers after a restart like a real one. Without a path: memory only. */
export class Journal<T> {
  readonly #path: string | undefined;

  constructor(path: string | undefined) {
    this.#path = path;
    if (path) mkdirSync(dirname(path), { recursive: true });
  }

  /** Everything written so far; a line that a crash cut off is left out. */
  read(): T[] {
    if (!this.#path || !existsSync(this.#path)) return [];
    return readFileSync(this.#path, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as T];
        } catch {
          return [];
        }
      });
  }

  append(entry: T): void {
    if (this.#path) appendFileSync(this.#path, `${JSON.stringify(entry)}\n`);
  }
}
