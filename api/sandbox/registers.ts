/** A value of the city's registers, with whose it is. */
export interface SharedField {
  name: string;
  value: string;
  source: string;
}

/** What the registers know of a man of Hongkou who came back as a conscript: nine of the twelve personal fields (AC-07-02), and the discharge. */
export function fieldsOfConscript(birthDate: string): SharedField[] {
  return [
    ...from('市公安局人口库', {
      sex: '1',
      birthDate,
      ethnic: '01',
      marital: '10',
      regRegion: '310109',
      regAddress: '上海市虹口区示范路88号',
    }),
    ...from('市教委学历库', { education: '30' }),
    ...from('市民一网通办账户', { liveRegion: '310109009', liveAddress: '上海市虹口区示范路66弄8号501室' }),
    ...from('退役退休系统', {
      dischargeDocType: '11',
      enlistDate: '2023-09-16',
      dischargeDate: '2025-09-16',
      personCategory: 'CONSCRIPT',
      serviceBranch: '10',
      placementType: 'ZZJY',
      placementRegion: '310109',
    }),
  ];
}

function from(source: string, values: Readonly<Record<string, string>>): SharedField[] {
  return Object.entries(values).map(([name, value]) => ({ name, value, source }));
}
