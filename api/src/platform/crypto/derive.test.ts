import { pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { derive } from './derive.ts';

const of = (password: string) => ({ password, salt: Buffer.from('salt-of-the-test'), iterations: 30_000, bytes: 32 });
const expected = (password: string) => pbkdf2Sync(password, 'salt-of-the-test', 30_000, 32, 'sm3');

describe('derivations on threads', () => {
  it('are those of the main thread, each its own, while the main thread goes on', async () => {
    const words = ['一', '二', '三', '四', '五'];
    let turns = 0;
    const beat = setInterval(() => {
      turns += 1;
    }, 2);
    const derived = await Promise.all(words.map((word) => derive(of(word))));
    clearInterval(beat);
    expect(derived).toEqual(words.map(expected));
    expect(turns).toBeGreaterThan(3);
  });

  it('step back where others want the core', async () => {
    if (process.platform !== 'linux') return;
    await derive(of('nice'));
    const nices = readdirSync('/proc/self/task').map((task) =>
      Number(readFileSync(`/proc/self/task/${task}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[16]),
    );
    expect(Math.max(...nices)).toBeGreaterThan(Math.min(...nices));
  });
});
