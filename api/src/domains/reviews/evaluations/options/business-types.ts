import type { BusinessType } from '../../words.ts';

/** Which kind of business a matter is (01 §11.4). */
export interface MatterBusiness {
  matterCode: string;
  businessType: BusinessType;
}

const OF: Readonly<Record<Exclude<BusinessType, 'CONSULT' | 'OTHER'>, readonly string[]>> = {
  REPORT: ['BUNDLE', 'M01', 'M11'],
  TRANSFER: ['M02', 'M03', 'M04', 'M05', 'M06', 'M10'],
  FUNDS: ['M07', 'M08', 'M12', 'M13'],
  TRAINING: ['M14'],
};

/** The business types that every installation begins with. */
export const SHIPPED_MATTERS: readonly MatterBusiness[] = Object.entries(OF)
  .flatMap(([businessType, codes]) =>
    codes.map((matterCode) => ({ matterCode, businessType: businessType as BusinessType })),
  )
  .sort((a, b) => (a.matterCode < b.matterCode ? -1 : 1));

/** The business type of a matter; one of which nothing is said is 其他. */
export function businessTypeOf(matters: readonly MatterBusiness[], matterCode: string): BusinessType {
  return matters.find((one) => one.matterCode === matterCode)?.businessType ?? 'OTHER';
}
