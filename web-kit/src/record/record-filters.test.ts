import { describe, expect, it } from '@jest/globals';
import { recordFilters } from './record-filters.ts';

const option = (value: string) => ({ value, label: `${value}区` });
const places = { districts: [option('310101')], centres: [], matters: [] };

describe('the filters of a declared record', () => {
  it('offer places that tell the records apart, and no single one', () => {
    const filter = { kind: 'place', of: 'district', key: 'district', label: '区' } as const;
    expect(recordFilters([filter], places)).toEqual([]);
    const both = [option('310101'), option('310104')];
    expect(recordFilters([filter], { ...places, districts: both })).toMatchObject([{ kind: 'select', options: both }]);
  });

  it('offer of a chosen one what the page brings, and nothing until it has it', () => {
    const filter = { kind: 'chosen', key: 'project', label: '项目' } as const;
    expect(recordFilters([filter], places)).toMatchObject([{ kind: 'select', key: 'project', options: [] }]);
    expect(recordFilters([filter], places, { project: [option('a')], other: [option('b')] })).toMatchObject([
      { options: [option('a')] },
    ]);
  });
});
