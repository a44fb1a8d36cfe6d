import { describe, expect, it } from '@jest/globals';
import { documentsOf } from '../web-kit/codegen/record-documents.mjs';
import { moduleOf } from '../web-kit/codegen/record-module.mjs';

/** What is only read: without a flow, sorted by its heads, counted, with a choice, parts and a filter that links ask. */
const visit = {
  name: 'HomeVisit',
  plural: 'homeVisits',
  type: 'homeVisit',
  title: '走访',
  unit: '次',
  number: 'visitNo',
  operations: { list: 'homeVisits', one: 'homeVisit' },
  filter: 'HomeVisitFilter',
  sort: { input: 'HomeVisitSort', field: 'HomeVisitSortField', fields: [] },
  counted: true,
  filters: [
    { name: 'search', kind: 'search', label: '查找', url: 'search', hint: '编号' },
    { name: 'grades', kind: 'choices', label: '等级', url: 'grade', words: { 1: '差', 5: '好' } },
    {
      name: 'place',
      kind: 'choices',
      label: '地点',
      url: 'place',
      single: true,
      enum: 'VisitPlace',
      words: { HOME: '家' },
    },
    { name: 'personId', kind: 'equals', label: '人员', url: 'person', hidden: true },
    { name: 'roundId', kind: 'equals', label: '批次', url: 'round', chosen: true },
    { name: 'from', kind: 'from', label: '走访日期起', url: 'since', more: true },
    { name: 'to', kind: 'to', label: '走访日期止', url: 'until', more: true },
  ],
  fields: {
    visitNo: { kind: 'text', title: '走访编号' },
    place: { kind: 'choice', title: '地点', enum: 'VisitPlace' },
    placeTitle: { kind: 'text', title: '地点' },
    helpers: { kind: 'json', title: '同行', parts: ['name', 'no'] },
  },
  page: {
    client: 'staff',
    route: '/visits',
    columns: [{ name: 'visitNo', key: true, sort: 'NO' }, { name: 'place' }],
    facts: [{ name: 'place' }, { name: 'helpers', wide: true }],
    also: [],
    open: [],
  },
};
const plain = (text) => text.replaceAll(/\s+/g, ' ');

describe('what is written of a declared record', () => {
  it('asks for each field once, for the words of a choice, and on the record’s page for the rest alone', () => {
    const documents = plain(documentsOf(visit));
    expect(documents).toContain('fragment HomeVisitRow on HomeVisit { id visitNo placeTitle }');
    expect(documents).toContain(
      'query HomeVisits($filter: HomeVisitFilter, $sort: HomeVisitSort, $first: Int, $after: String)',
    );
    expect(documents).toContain('pageInfo { ...PageEnds } totalCount totalCapped');
    expect(documents).toContain('homeVisit(id: $id) { ...HomeVisitRow helpers { name no } }');
    expect(documents).not.toContain('mutation');
  });

  it('keeps each filter in the address, offers those that are not for links, and asks for what is filled', () => {
    const module = plain(moduleOf(visit));
    expect(module).toContain("place: urlChoice(['', ...wordKeys(placeWords)], '')");
    expect(module).toContain(
      "{ key: 'days', kind: 'days', label: '走访日期', from: 'since', to: 'until', more: true }",
    );
    expect(module).toContain('person: urlText()');
    expect(module).not.toContain("key: 'person'");
    expect(module).toContain("{ key: 'round', kind: 'chosen', label: '批次' }");
    expect(module).toContain('...(values.round && { roundId: values.round })');
    expect(module).toContain('...(values.grade.length > 0 && { grades: values.grade.map(Number) })');
    expect(module).toContain('...(values.until && { to: values.until })');
  });

  it('says the columns with their kinds and sorts, and no acts where nobody can act', () => {
    const module = plain(moduleOf(visit));
    expect(module).toContain(
      "{ name: 'visitNo', title: '走访编号', kind: 'number', value: (row) => row.visitNo, key: true, sort: 'NO' }",
    );
    expect(module).toContain(
      "{ name: 'helpers', title: '同行', kind: 'parts', value: (row) => row.helpers, wide: true }",
    );
    expect(module).toContain('export const homeVisit: ClientRecord<HomeVisitTypes>');
  });

  it('gives a list without a page of its own the arguments beside its filter, and leads nowhere', () => {
    const asked = {
      ...visit,
      operations: { list: 'homeVisits', act: 'advanceHomeVisits' },
      filter: undefined,
      state: { enum: 'HomeVisitState', words: { OPEN: '待走访' }, tones: { OPEN: 'waiting' } },
      filters: [{ name: 'states', kind: 'states', enum: 'HomeVisitState', label: '状态', url: 'state', apart: true }],
      page: { ...visit.page, facts: undefined },
    };
    const documents = plain(documentsOf(asked));
    expect(documents).toContain(
      'query HomeVisits($states: [HomeVisitState!], $sort: HomeVisitSort, $first: Int, $after: String)',
    );
    expect(documents).not.toContain('query HomeVisit(');
    const module = plain(moduleOf(asked));
    expect(module).toContain('ListedRecord<HomeVisitTypes> & ActedRecord<HomeVisitTypes> = {');
    expect(module).toContain("Filter: Pick<HomeVisitsQueryVariables, 'states'>;");
    expect(module).toContain('variables: (filter) => filter,');
    expect(module).toContain('opens: false,');
    expect(module).toContain("tones: { OPEN: 'waiting' },");
    expect(module).toContain("{ name: 'visitNo', title: '走访编号', kind: 'text'");
    expect(
      plain(moduleOf({ ...asked, filter: 'HomeVisitFilter', filters: [...visit.filters, ...asked.filters] })),
    ).toContain('variables: ({ states, ...filter }) => ({ states, filter })');
  });
});
