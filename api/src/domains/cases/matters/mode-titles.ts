import type { MatterMode } from './matter.entity.ts';

/** 办理方式 in words. */
export const MODE_TITLES: Readonly<Record<MatterMode, string>> = {
  ONLINE: '线上办理',
  OFFLINE: '线下办理',
  NO_APPLICATION: '免申即享',
};
