import { describe, expect, it } from '@jest/globals';
import { inOne, type Telling } from './in-one.ts';

const CENTRE = { roleCode: 'CITY_CENTRE', orgId: 'centre' };
const SCHOOL = { roleCode: 'INST', orgId: 'school' };
const telling = (n: number, receivers = [CENTRE], situation = '待复核'): Telling => ({
  notice: { template: 'N161', receivers, variables: { 申报编号: `SB${n}` } },
  situation,
  line: `项目${n}（SB${n}）`,
});
const together = {
  template: 'N164',
  listOf: (receiver: object) => ('roleCode' in receiver && receiver.roleCode === 'INST' ? '/applications' : '/list'),
};

describe('2.4 no. 7 what one act tells one receiver is one notice', () => {
  it('a single record keeps its own words', () => {
    expect(inOne([telling(1)], together)).toEqual([telling(1).notice]);
  });

  it('several are counted, the first five named, and lead to the list', () => {
    expect(
      inOne(
        [1, 2, 3, 4, 5, 6].map((n) => telling(n)),
        together,
      ),
    ).toEqual([
      {
        template: 'N164',
        receivers: [CENTRE],
        variables: {
          数量: 6,
          情形: '待复核',
          明细: '项目1（SB1）；项目2（SB2）；项目3（SB3）；项目4（SB4）；项目5（SB5）等6条',
        },
        link: '/list',
      },
    ]);
  });

  it('what the act says of them stands in the one notice; what is said of another record only is told apart', () => {
    const said = (意见: string) => ({ ...telling(1), said: { 意见 } });
    const told = inOne([said('意见：缺少收费依据'), said('意见：缺少收费依据'), said('意见：学时不符')], together);
    expect(told.map(({ template, variables }) => [template, variables.数量, variables.意见])).toEqual([
      ['N164', 2, '意见：缺少收费依据'],
      ['N161', undefined, undefined],
    ]);
  });

  it('other receivers and other outcomes are told apart', () => {
    const told = inOne([telling(1), telling(2, [CENTRE, SCHOOL]), telling(3, [SCHOOL], '已入库')], together);
    expect(told.map(({ template, receivers }) => [template, receivers])).toEqual([
      ['N164', [CENTRE]],
      ['N161', [SCHOOL]],
      ['N161', [SCHOOL]],
    ]);
  });
});
