import { z } from 'zod';

/** Systems that the product asks or tells. */
export const counterpartVariables = {
  CASE_LIBRARY_URL: z.url().optional().describe('Base address of the case library (办件库)'),
  CASE_LIBRARY_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the case library, hex'),
  CASE_LIBRARY_TOKEN: z.string().optional().describe('Bearer token for the case library'),
  SMS_GATEWAY_URL: z
    .url()
    .optional()
    .describe('Base address of the SMS gateway; without one, messages fail visibly and reach the clerks'),
  SMS_GATEWAY_TOKEN: z.string().optional().describe('Bearer token for the SMS gateway'),
  DEPARTMENT_EXCHANGE_URL: z.url().optional().describe("Base address of the departments' exchange platform"),
  DEPARTMENT_EXCHANGE_TOKEN: z.string().optional().describe("Bearer token for the departments' exchange platform"),
  DEPARTMENT_EXCHANGE_PUBLIC_KEY: z
    .string()
    .optional()
    .describe("SM2 public key of the departments' exchange platform, hex"),
  REVIEW_PLATFORM_URL: z.url().optional().describe('Base address of the city’s 好差评 platform'),
  REVIEW_PLATFORM_TOKEN: z.string().optional().describe('Bearer token for the 好差评 platform'),
  REVIEW_PLATFORM_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the 好差评 platform, hex'),
  CADRE_SYSTEM_URL: z.url().optional().describe('Base address of 军休服务管理系统'),
  CADRE_SYSTEM_TOKEN: z.string().optional().describe('Bearer token for 军休服务管理系统'),
  CADRE_SYSTEM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 军休服务管理系统 are encrypted, hex'),
  CADRE_SYSTEM_SIGNING_KEY: z
    .string()
    .optional()
    .describe(
      'SM2 public key with which 军休服务管理系统 signs what it gives of cadres, hex; without it none are taken over, the nightly run says 未配置 and the city imports its sheet',
    ),
  HOTLINE_URL: z.url().optional().describe('Base address of the citizens’ hotline 12345'),
  HOTLINE_TOKEN: z.string().optional().describe('Bearer token for the hotline 12345'),
  HOTLINE_PUBLIC_KEY: z.string().optional().describe('SM2 public key of the hotline 12345, hex'),
  PLACEMENT_SYSTEM_URL: z.url().optional().describe('Base address of 安置系统, from which waiting soldiers are pulled'),
  PLACEMENT_SYSTEM_TOKEN: z.string().optional().describe('Bearer token for 安置系统'),
  PLACEMENT_SYSTEM_PUBLIC_KEY: z.string().optional().describe('SM2 public key with which 安置系统 signs, hex'),
  BIG_DATA_URL: z.url().optional().describe('Base address of the exchange of 市大数据中心, the way to 社保系统'),
  BIG_DATA_TOKEN: z.string().optional().describe('Bearer token for 市大数据中心'),
  BIG_DATA_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 市大数据中心 signs, hex'),
  BIG_DATA_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 社保系统 are encrypted, hex'),
  FUND_PLATFORM_URL: z.url().optional().describe('Base address of 资金监管平台, through which money is paid'),
  FUND_PLATFORM_TOKEN: z.string().optional().describe('Bearer token for 资金监管平台'),
  FUND_PLATFORM_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 资金监管平台 signs, hex'),
  FUND_PLATFORM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 资金监管平台 are encrypted, hex'),
  DISCHARGE_SYSTEM_URL: z
    .url()
    .optional()
    .describe('Base address of 退役退休系统, which is asked who a trainee is and what has changed of whom'),
  DISCHARGE_SYSTEM_TOKEN: z.string().optional().describe('Bearer token for 退役退休系统'),
  DISCHARGE_SYSTEM_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 退役退休系统 signs, hex'),
  DISCHARGE_SYSTEM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which questions to 退役退休系统 are encrypted, hex'),
  SHARED_DATA_URL: z
    .url()
    .optional()
    .describe('Base address of 市公共数据平台, which is asked what is known of an applicant and for e-licences'),
  SHARED_DATA_TOKEN: z.string().optional().describe('Bearer token for 市公共数据平台'),
  SHARED_DATA_SIGNING_KEY: z.string().optional().describe('SM2 public key with which 市公共数据平台 signs, hex'),
  SHARED_DATA_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which questions to 市公共数据平台 are encrypted, hex'),
  PORTAL_STATUS_URL: z
    .url()
    .optional()
    .describe('Base address of 一网通办办件中心, which is told where applications stand'),
  PORTAL_STATUS_TOKEN: z.string().optional().describe('Bearer token for 一网通办办件中心'),
  PORTAL_STATUS_PUBLIC_KEY: z
    .string()
    .optional()
    .describe('SM2 public key for which messages to 一网通办办件中心 are encrypted, hex'),
  DEATH_REGISTRY_URL: z.url().optional().describe('Base address of 死亡库, from which deaths are pulled every night'),
  DEATH_REGISTRY_TOKEN: z.string().optional().describe('Bearer token for 死亡库'),
  DEATH_REGISTRY_PUBLIC_KEY: z.string().optional().describe('SM2 public key with which 死亡库 signs, hex'),
  MINISTRY_SYSTEM_URL: z
    .url()
    .optional()
    .describe("Base address of the ministry's 优抚 system; without one, reductions are reported by file"),
  MINISTRY_SYSTEM_TOKEN: z.string().optional().describe("Bearer token for the ministry's 优抚 system"),
  MINISTRY_SYSTEM_PUBLIC_KEY: z
    .string()
    .optional()
    .describe("SM2 public key for which messages to the ministry's 优抚 system are encrypted, hex"),
  DEMO_SUPERIOR_URL: z
    .url()
    .optional()
    .describe('Base address to which the uplink entries of the demonstration send; set by the sandbox'),
};
