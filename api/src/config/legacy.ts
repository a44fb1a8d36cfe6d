import { z } from 'zod';

const database = (system: string) =>
  z
    .url()
    .optional()
    .describe(
      `Database of ${system} that is transformed (password with the rights to read, write and alter its tables)`,
    );

/** The databases of the eleven client systems (03 §41.12), each by an address of its own; absent = not connected. */
export const legacyVariables = {
  LEGACY_FILES_FOLDER: z
    .string()
    .optional()
    .describe(
      'Folder with logs and dumps of the client systems, mounted for reading, a subfolder for each named by its id (`YF`). Nothing is accepted before they were looked through',
    ),
  LEGACY_DATABASE_URL_TYTX: database('退役退休系统'),
  LEGACY_DATABASE_URL_XF: database('信访系统'),
  LEGACY_DATABASE_URL_YF: database('优抚系统'),
  LEGACY_DATABASE_URL_YWB: database('义务兵系统'),
  LEGACY_DATABASE_URL_FN: database('赋能平台'),
  LEGACY_DATABASE_URL_PX: database('培训系统'),
  LEGACY_DATABASE_URL_JXFW: database('军休服务管理系统'),
  LEGACY_DATABASE_URL_JXJF: database('军休经费管理系统'),
  LEGACY_DATABASE_URL_WJJ: database('无军籍职工接收安置系统'),
  LEGACY_DATABASE_URL_LS: database('烈士纪念设施管理系统'),
  LEGACY_DATABASE_URL_FWBZ: database('服务保障管理系统'),
};
