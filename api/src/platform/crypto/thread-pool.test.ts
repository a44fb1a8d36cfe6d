import { Worker } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { ThreadPool } from './thread-pool.ts';

const SOURCE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (word) => (word === 'end' ? process.exit(3) : parentPort.postMessage(word + '!')));`;

/** A pool whose threads shout back, and all that it has opened. */
function pool() {
  const opened: Worker[] = [];
  const threads = new ThreadPool<string, string>(() => {
    const worker = new Worker(SOURCE, { eval: true });
    opened.push(worker);
    return worker;
  });
  return { threads, opened };
}

it('hands out a thread again while it lives', async () => {
  const { threads, opened } = pool();
  expect([await threads.run('one'), await threads.run('two')]).toEqual(['one!', 'two!']);
  expect(opened).toHaveLength(1);
  await opened[0]?.terminate();
});

it('does not hand out a thread that ended while it had no work', async () => {
  const { threads, opened } = pool();
  await threads.run('one');
  await opened[0]?.terminate();
  expect(await threads.run('two')).toBe('two!');
  expect(opened).toHaveLength(2);
  await opened[1]?.terminate();
});

it('refuses the work at which a thread ended by itself, and goes on with another', async () => {
  const { threads, opened } = pool();
  await threads.run('one');
  await expect(threads.run('end')).rejects.toThrow('ended by itself with 3');
  expect(await threads.run('two')).toBe('two!');
  expect(opened).toHaveLength(2);
  await opened[1]?.terminate();
});
