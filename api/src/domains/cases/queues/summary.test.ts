import { describe, expect, it } from '@jest/globals';
import { summarise } from './summary.ts';

const part = (matterName: string, state: string, mode = 'ONLINE') =>
  ({ matterName, state, mode }) as Parameters<typeof summarise>[0][number];

describe('the line above the decision (7.5 no. 2)', () => {
  it('counts what is closed and names what is open, offline matters apart', () => {
    const parts = [
      ...Array.from({ length: 4 }, (_, index) => part(`事项${index}`, 'FINISHED_NORMAL')),
      part('户口登记', 'IN_PROGRESS'),
      part('组织关系转移', 'IN_PROGRESS', 'OFFLINE'),
    ];
    expect(summarise(parts)).toBe('共 6 个子办件：已办结 4，办理中 1（户口登记），线下 1（组织关系转移）');
  });

  it('counts an offline matter that is handled with those that wait for the end, not with those to be asked after', () => {
    const parts = [
      part('退役报到', 'PENDING_FINISH'),
      part('居民身份证申领', 'PENDING_FINISH', 'OFFLINE'),
      part('组织关系转移', 'ACCEPTED', 'OFFLINE'),
    ];
    expect(summarise(parts)).toBe('共 3 个子办件：待办结 2（退役报到、居民身份证申领），线下 1（组织关系转移）');
  });

  it('names three at most: the table below the line has them all', () => {
    const parts = ['退役报到', '户口登记', '社会保险登记', '社会保障卡申领'].map((name) => part(name, 'ACCEPTED'));
    expect(summarise(parts)).toBe('共 4 个子办件：已接件 4（退役报到、户口登记、社会保险登记等）');
  });
});
