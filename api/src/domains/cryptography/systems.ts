/** The client systems of the cryptography service (03 §41.1): the eleven that are transformed. This platform is none of them: no client may stand in its name. */
export const CLIENT_SYSTEMS = {
  TYTX: '退役退休系统',
  XF: '信访系统',
  YF: '优抚系统',
  YWB: '义务兵系统',
  FN: '赋能平台',
  PX: '培训系统',
  JXFW: '军休服务管理系统',
  JXJF: '军休经费管理系统',
  WJJ: '无军籍职工接收安置系统',
  LS: '烈士纪念设施管理系统',
  FWBZ: '服务保障管理系统',
} as const;

export type ClientId = keyof typeof CLIENT_SYSTEMS;

/** Whose keys the platform keeps: the client systems', and its own. */
export const KEY_OWNERS = { ...CLIENT_SYSTEMS, YJS: '一件事平台' } as const;

/** Whether a code is one of a client system; that of this platform is not. */
export const isClientSystem = (code: string): code is ClientId => Object.hasOwn(CLIENT_SYSTEMS, code);
