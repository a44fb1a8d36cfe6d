import { type FileHandle, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** A segment that has grown beyond this is closed when all of it is confirmed, and a new one begun. */
const SEGMENT_BYTES = 4 * 1024 * 1024;

/**
 * A queue of lines that survives the process: what `append` has returned from lies in a file. Lines are taken from the front and forgotten
 * once confirmed; after a crash those not confirmed come again, so that a reader must bear repetition.
 */
export class Spool {
  readonly #folder: string;
  readonly #lines: string[];
  #segment: FileHandle;
  #segmentName: string;
  #segmentBytes = 0;
  /** Files that hold nothing but confirmed lines once the queue is empty. */
  #old: string[];
  #waiting: { line: string; done: () => void; failed: (error: unknown) => void }[] = [];
  #writing: Promise<void> | undefined;

  private constructor(folder: string, lines: string[], old: string[], segment: FileHandle, name: string) {
    this.#folder = folder;
    this.#lines = lines;
    this.#old = old;
    this.#segment = segment;
    this.#segmentName = name;
  }

  /** Opens the queue of a folder and finds what an earlier process left in it. */
  static async open(folder: string): Promise<Spool> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const old = (await readdir(folder)).filter((name) => name.endsWith('.jsonl')).sort();
    const texts = await Promise.all(old.map((name) => readFile(join(folder, name), 'utf8')));
    // A line that a crash cut off was never answered for.
    const lines = texts.flatMap((text) =>
      text
        .slice(0, text.lastIndexOf('\n') + 1)
        .split('\n')
        .filter(Boolean),
    );
    const name = nextName(old.at(-1));
    return new Spool(folder, lines, old, await open(join(folder, name), 'ax', 0o600), name);
  }

  get size(): number {
    return this.#lines.length;
  }

  /** Puts a line behind the others; everybody who asks while a write is under way shares the next one. */
  append(line: string): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ line, done, failed });
      this.#writing ??= this.#writeAll();
    });
  }

  /** The first lines, which stay until they are confirmed. */
  first(count: number): readonly string[] {
    return this.#lines.slice(0, count);
  }

  /** Forgets the first lines; files are removed when nothing in them is needed. */
  async confirm(count: number): Promise<void> {
    this.#lines.splice(0, count);
    if (this.#lines.length > 0 || this.#waiting.length > 0 || this.#writing) return;
    const full = this.#segmentBytes > SEGMENT_BYTES;
    const done = this.#old;
    this.#old = [];
    for (const name of done) await rm(join(this.#folder, name), { force: true });
    if (full) await this.#beginSegment();
  }

  /** Ends the queue; a file with nothing left in it goes. */
  async close(): Promise<void> {
    await this.#writing;
    await this.#segment.close();
    if (this.#lines.length === 0)
      for (const name of [...this.#old, this.#segmentName]) await rm(join(this.#folder, name), { force: true });
  }

  async #beginSegment(): Promise<void> {
    const [handle, name] = [this.#segment, this.#segmentName];
    const next = nextName(name);
    this.#segment = await open(join(this.#folder, next), 'ax', 0o600);
    this.#segmentName = next;
    this.#segmentBytes = 0;
    this.#old.push(name);
    await handle.close();
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const text = batch.map(({ line }) => `${line}\n`).join('');
      try {
        await this.#segment.appendFile(text);
        this.#segmentBytes += Buffer.byteLength(text);
        for (const { line } of batch) this.#lines.push(line);
        for (const { done } of batch) done();
      } catch (error) {
        // On a full disk the beginning of a line may have been written, which the next one must not go on with.
        await this.#segment.truncate(this.#segmentBytes).catch(() => undefined);
        for (const { failed } of batch) failed(error);
      }
    }
    this.#writing = undefined;
  }
}

function nextName(last: string | undefined): string {
  return `${String(Number.parseInt(last ?? '0', 10) + 1).padStart(8, '0')}.jsonl`;
}
