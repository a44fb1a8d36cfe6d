import { DomainError, fillText } from '../../../platform/errors/index.ts';

/** Refusals of 材料库; they continue the row of 01 §2.9 for citizens on the phone. */
export const libraryErrors = {
  'E-0809': '材料库最多保存{max}份材料，请先删除不再需要的材料',
} as const;

export function refuseFull(max: number): DomainError {
  return new DomainError('E-0809', fillText(libraryErrors['E-0809'], { max }));
}
