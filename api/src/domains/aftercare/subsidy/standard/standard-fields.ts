import { fieldCatalogue } from '../../../../platform/rules/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { CATEGORIES } from '../words.ts';

/** To whom a standard applies: what its conditions may look at. */
export const standardFields = fieldCatalogue([
  {
    field: 'personCategory',
    title: '人员类别',
    type: 'code',
    options: Object.entries(CATEGORIES).map(([code, title]) => ({ code, title })),
  },
  { field: 'dischargeDate', title: '退役日期', type: 'date' },
  { field: 'serviceMonths', title: '服役月数', type: 'number', unit: '个月' },
  {
    field: 'placementRegion',
    title: '安置地',
    type: 'code',
    options: shanghaiDistricts().map(({ code, title }) => ({ code, title })),
  },
]);

/** The facts of one person by these names. */
export interface StandardFacts {
  personCategory: string;
  dischargeDate: string;
  serviceMonths: number;
  placementRegion: string;
}
