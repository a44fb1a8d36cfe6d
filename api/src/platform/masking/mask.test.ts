import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type MaskKind, mask } from './index.ts';

describe('00-common masking', () => {
  it.each<[MaskKind, string, string]>([
    ['name', '张三', '张*'],
    ['name', '欧阳锋', '欧**'],
    ['name', '𠮷野家', '𠮷**'],
    ['name', '王𡈽', '王*'],
    ['name', '阿卜杜拉·买买提', '阿*******'],
    ['name', '张', '*'],
    ['name', '', ''],
    ['idNumber', '310109200103153218', '310109********3218'],
    ['idNumber', '31010619970418108X', '310106********108X'],
    ['idNumber', '310101580903281', '310*********281'],
    ['idNumber', '军字第123456号', '军字******6号'],
    ['idNumber', 'E12', '***'],
    ['phone', '13812341234', '138****1234'],
    ['phone', '021-63211234', '********1234'],
    ['phone', '12345', '*****'],
    ['bankAccount', '6222020000000000018', '****0018'],
    ['bankAccount', '6222 0200 0000 0000 018', '****0018'],
    ['bankAccount', '1234', '****'],
    ['bankAccount', '', ''],
    ['hidden', '高血压', '****'],
    ['hidden', ' ', ''],
  ])('%s %s → %s', (kind, value, masked) => expect(mask(kind, value)).toBe(masked));
});

describe('00-common addresses down to the street', () => {
  it.each([
    ['上海市浦东新区陆家嘴街道世纪大道100号3室', '上海市浦东新区陆家嘴街道****'],
    ['上海市 宝山区 罗店镇 市一路 1 弄', '上海市宝山区罗店镇****'],
    ['上海市普陀区真如镇街道兰溪路100号', '上海市普陀区真如镇街道****'],
    ['上海市崇明区新村乡新中村1号', '上海市崇明区新村乡****'],
    ['上海市黄浦区人民大道200号', '上海市黄浦区****'],
    ['上海市黄浦区人民路乡村大酒店', '上海市黄浦区****'],
    ['上海市静安区', '上海市静安区'],
    ['浦东新区惠南镇城市花园3号', '浦东新区惠南镇****'],
    ['江苏省苏州市昆山市花桥镇光明路1号', '江苏省苏州市昆山市花桥镇****'],
    ['江苏省昆山市花桥镇光明路1号', '江苏省昆山市花桥镇****'],
    ['江苏省镇江市京口区正东路街道1号', '江苏省镇江市京口区正东路街道****'],
    ['上海市黄浦区南京东路街道福州路1号', '上海市黄浦区南京东路街道****'],
    ['上海市虹口区欧阳路街道四平路1号', '上海市虹口区欧阳路街道****'],
    ['上海市浦东新区惠南镇人民路街道旁1号', '上海市浦东新区惠南镇****'],
    ['新疆维吾尔自治区乌鲁木齐市天山区解放南路街道1号', '新疆维吾尔自治区乌鲁木齐市天山区解放南路街道****'],
    ['内蒙古自治区呼伦贝尔市鄂温克族自治旗巴彦嵯岗苏木1号', '内蒙古自治区呼伦贝尔市鄂温克族自治旗巴彦嵯岗苏木****'],
    ['幸福小区3号楼', '****'],
    ['3号楼201', '****'],
    ['', ''],
  ])('%s → %s', (address, masked) => expect(mask('address', address)).toBe(masked));
});

describe('properties', () => {
  const kinds = fc.constantFrom<MaskKind>('name', 'idNumber', 'phone', 'bankAccount', 'address', 'hidden');
  const values = fc.string({ unit: fc.constantFrom('张', '𠮷', '·', '1', 'X', '路', '号'), maxLength: 30 });

  it('never breaks a surrogate pair and always hides something', () => {
    fc.assert(
      fc.property(kinds, values, (kind, value) => {
        const masked = mask(kind, value);
        expect(masked.isWellFormed()).toBe(true);
        if (value !== '') expect(masked).toContain('*');
      }),
      { seed: 20_260_309, numRuns: 500 },
    );
  });
});
