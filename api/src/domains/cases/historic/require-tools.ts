import { DomainError } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { toolsEnabled } from './parameters.ts';

export const historicErrors = { 'E-HIST-01': '历史数据处理工具已停用' } as const;

/** @throws E-HIST-01 while the administrator has switched the tools off (01 §7.2) */
export async function requireTools(ctx: Ctx): Promise<void> {
  if (!(await readParameter(ctx, toolsEnabled))) throw new DomainError('E-HIST-01', historicErrors['E-HIST-01']);
}
