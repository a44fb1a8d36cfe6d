import type { Ctx } from '../../../platform/kernel/index.ts';
import { listWindows, loadMatters } from '../../cases/index.ts';
import { shanghaiDistricts } from '../../people/index.ts';
import { CENTRE_HOURS, HOT_LINES, QUESTIONS } from './consultation.ts';
import type { ConsultationType } from './consultation.type.ts';

/** 咨询 (01 §9.4 pages 1 and 4): the public lines, the windows of the matters that are handled offline, questions and answers; two statements. */
export async function viewConsultation(ctx: Ctx): Promise<ConsultationType> {
  const offline = (await loadMatters(ctx)).filter(({ enabled, mode }) => enabled && mode === 'OFFLINE');
  const nameOf = new Map(offline.map(({ code, name }) => [code, name]));
  const districtOf = new Map(shanghaiDistricts().map(({ code, title }) => [code, title]));
  const windows = (await listWindows(ctx)).flatMap(({ matterCode, regionCode, place, phone, hours }) => {
    const matterName = nameOf.get(matterCode);
    if (!matterName) return [];
    return [{ matterCode, matterName, regionName: districtOf.get(regionCode) ?? '全市', place, phone, hours }];
  });
  return {
    centreHours: CENTRE_HOURS,
    hotLines: [...HOT_LINES],
    windows,
    questions: [...QUESTIONS],
  };
}
