import type { Worker } from 'node:worker_threads';

/** A thread that nobody has asked for so long ends. */
const IDLE_MS = 60_000;

interface IdleThread {
  worker: Worker;
  /** Takes it out of those that wait for work. */
  forget(): void;
}

/** Threads that answer each message with one, kept for a while after their work; as many as work at the same time. */
export class ThreadPool<Task, Answer> {
  private readonly idle: IdleThread[] = [];

  constructor(private readonly open: () => Worker) {}

  /** @throws what the thread throws, and where it ends by itself instead of answering */
  run(task: Task): Promise<Answer> {
    const worker = this.take();
    return new Promise((resolve, reject) => {
      const ended = (code: number) => reject(new Error(`A thread ended by itself with ${code} at its work`));
      worker.once('message', (answer: Answer) => {
        worker.off('error', reject).off('exit', ended);
        this.leave(worker);
        resolve(answer);
      });
      worker.once('error', reject).once('exit', ended);
      worker.postMessage(task);
    });
  }

  private take(): Worker {
    const waiting = this.idle.pop();
    if (!waiting) return this.open();
    waiting.forget();
    waiting.worker.ref();
    return waiting.worker;
  }

  /** A thread without work keeps no process alive, and one that ends by itself gets none. */
  private leave(worker: Worker): void {
    const forget = () => {
      clearTimeout(end);
      worker.off('error', forget).off('exit', forget);
      const at = this.idle.findIndex((place) => place.worker === worker);
      if (at >= 0) this.idle.splice(at, 1);
    };
    const end = setTimeout(() => {
      forget();
      void worker.terminate();
    }, IDLE_MS).unref();
    worker.once('error', forget).once('exit', forget).unref();
    this.idle.push({ worker, forget });
  }
}
