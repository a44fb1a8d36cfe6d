import { describe, expect, it } from '@jest/globals';
import { Turnstile } from './turnstile.ts';

/** A work that ends when it is told. */
function work(log: string[], name: string) {
  let end: (error?: Error) => void = () => undefined;
  const done = new Promise<string>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve(name));
  });
  return {
    run: () => {
      log.push(name);
      return done;
    },
    end: (error?: Error) => end(error),
  };
}
const settle = (ms = 5) => new Promise((resolve) => setTimeout(resolve, ms));

describe('turnstile', () => {
  it('runs as many as there are places, the others in the order in which they came', async () => {
    const log: string[] = [];
    const turnstile = new Turnstile(2, 60_000);
    const works = ['a', 'b', 'c', 'd'].map((name) => work(log, name));
    const passed = works.map((w) => turnstile.pass(w.run));
    await settle();
    expect(log).toEqual(['a', 'b']);
    works[1]?.end();
    await settle();
    expect(log).toEqual(['a', 'b', 'c']);
    for (const w of works) w.end();
    expect(await Promise.all(passed)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('gives the place of a failed work on', async () => {
    const log: string[] = [];
    const turnstile = new Turnstile(1, 60_000);
    const [first, second] = [work(log, 'a'), work(log, 'b')];
    const failed = expect(turnstile.pass(first.run)).rejects.toThrow('broken');
    const passed = turnstile.pass(second.run);
    first.end(new Error('broken'));
    await failed;
    second.end();
    expect(await passed).toBe('b');
  });

  it('does not let a slow work keep the others waiting, nor hand its place out twice', async () => {
    const log: string[] = [];
    const turnstile = new Turnstile(1, 20);
    const [slow, next, last] = [work(log, 'slow'), work(log, 'next'), work(log, 'last')];
    const passed = [slow, next, last].map((w) => turnstile.pass(w.run));
    await settle(30);
    expect(log).toEqual(['slow', 'next']);
    next.end();
    await settle();
    expect(log).toEqual(['slow', 'next', 'last']);
    slow.end();
    last.end();
    await Promise.all(passed);
    await expect(turnstile.pass(() => 'free again')).resolves.toBe('free again');
  });
});
