import { type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { UplinkField, UplinkSource, UplinkValue } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const plain = (name: string, title: string, type: UplinkField['type'] = 'STRING'): UplinkField => ({
  name,
  title,
  type,
  sensitivity: 'NONE',
  content: 'PLAIN',
});

const instant = (value: SqlInstant | null): UplinkValue => toDateOrNull(value)?.toISOString() ?? null;

/** 办件状态推送 (03 §36.3): where each sub-case stands; nothing of the person. */
export const subCaseSource: UplinkSource = {
  key: 'cases.sub-cases',
  title: '办件状态',
  recordType: 'subCase',
  fields: [
    plain('bjNo', '办件编号'),
    plain('caseNo', '一件事编号'),
    plain('matterCode', '事项编码'),
    plain('matterName', '事项名称'),
    plain('ownerName', '办理单位'),
    plain('state', '状态', 'CODE'),
    plain('stateSince', '状态时间', 'DATETIME'),
    plain('acceptedAt', '受理时间', 'DATETIME'),
    plain('finishedAt', '办结时间', 'DATETIME'),
    plain('finishMode', '办结方式', 'CODE'),
    plain('districtCode', '所在区', 'CODE'),
  ],
  read: async (ctx, ids) => {
    const found = await tables(ctx)
      .selectFrom('sub_case as s')
      .innerJoin('one_thing_case as c', 'c.id', 's.case_id')
      .select([
        's.id',
        's.version',
        's.bj_no as bjNo',
        'c.case_no as caseNo',
        's.matter_code as matterCode',
        's.matter_name as matterName',
        's.owner_name as ownerName',
        's.state',
        's.state_since as stateSince',
        's.accepted_at as acceptedAt',
        's.finished_at as finishedAt',
        's.finish_mode as finishMode',
        's.district_code as districtCode',
      ])
      .where('s.id', '=', anyOf(ids))
      .execute();
    return found.map(({ id, version, stateSince, acceptedAt, finishedAt, ...values }) => ({
      id,
      key: values.bjNo,
      version,
      values: {
        ...values,
        stateSince: instant(stateSince),
        acceptedAt: instant(acceptedAt),
        finishedAt: instant(finishedAt),
      },
    }));
  },
};

/** 办件库: the One-Thing cases. Persons leave as the queue shows them, masked: nothing is decrypted for it. */
export const caseSource: UplinkSource = {
  key: 'cases.cases',
  title: '一件事办件',
  recordType: 'case',
  fields: [
    plain('caseNo', '一件事编号'),
    plain('applicantName', '申请人（脱敏）'),
    plain('idNo', '证件号码（脱敏）'),
    plain('placementType', '安置方式', 'CODE'),
    plain('personCategory', '人员类别', 'CODE'),
    plain('dischargeDate', '退役日期', 'DATE'),
    plain('channel', '申请渠道', 'CODE'),
    plain('state', '状态', 'CODE'),
    plain('submittedAt', '提交时间', 'DATETIME'),
    plain('acceptedAt', '接件时间', 'DATETIME'),
    plain('finishedAt', '办结时间', 'DATETIME'),
    plain('districtCode', '所在区', 'CODE'),
  ],
  read: async (ctx: Ctx, ids) => {
    const found = await tables(ctx)
      .selectFrom('one_thing_case')
      .select([
        'id',
        'version',
        'case_no as caseNo',
        'person_name_masked as applicantName',
        'id_no_masked as idNo',
        'placement_type as placementType',
        'person_category as personCategory',
        sql<string>`discharge_date::text`.as('dischargeDate'),
        'channel',
        'state',
        'submitted_at as submittedAt',
        'accepted_at as acceptedAt',
        'finished_at as finishedAt',
        'district_code as districtCode',
      ])
      .where('id', '=', anyOf(ids))
      .execute();
    return found.map(({ id, version, submittedAt, acceptedAt, finishedAt, ...values }) => ({
      id,
      key: values.caseNo,
      version,
      values: {
        ...values,
        submittedAt: instant(submittedAt),
        acceptedAt: instant(acceptedAt),
        finishedAt: instant(finishedAt),
      },
    }));
  },
};
