import { randomUUID } from 'node:crypto';
import { tables } from '../../../../database/tables.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { drawPdf, storeFile } from '../../../../platform/files/index.ts';
import { type ActInput, advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { type DemoPlayer, demoPlayer, everywhere } from '../../demo/demo-player.ts';
import { writeMirror } from '../../trainees/identity/mirror.ts';
import { enterOffsite } from '../enter.ts';
import type { Entry } from '../offsite.record.ts';
import { OFFSITE } from '../record-type.ts';
import { type GivenResult, registerResult } from '../register-result.ts';
import { saveExpenses } from '../save-expenses.ts';

type Step = 'submit' | 'reimburse' | 'partly' | 'refuse' | 'correct' | 'agree' | 'void';
const PAID: readonly Step[] = ['submit', 'reimburse'];
/** Who it is, from which district, where he was trained, and how far his reimbursement is: one for every state that acts lead to. */
const GOALS: readonly {
  name: string;
  districtCode: string;
  province: string;
  course: string;
  steps: readonly Step[];
}[] = [
  { name: '罗建平', districtCode: '310109', province: '32', course: '工业机器人系统操作员', steps: [] },
  { name: '郭海波', districtCode: '310109', province: '33', course: '无人机驾驶员', steps: ['submit'] },
  { name: '何志远', districtCode: '310109', province: '32', course: '低压电工作业', steps: PAID },
  { name: '高鹏飞', districtCode: '310115', province: '34', course: '焊工', steps: PAID },
  {
    name: '林少军',
    districtCode: '310109',
    province: '33',
    course: '网络与信息安全管理员',
    steps: ['submit', 'partly'],
  },
  { name: '郑国强', districtCode: '310109', province: '44', course: '健身教练', steps: ['submit', 'refuse'] },
  { name: '谢东升', districtCode: '310109', province: '32', course: '消防设施操作员', steps: [...PAID, 'correct'] },
  {
    name: '韩立新',
    districtCode: '310115',
    province: '33',
    course: '数控车工',
    steps: ['submit', 'partly', 'correct', 'agree'],
  },
  { name: '唐文博', districtCode: '310109', province: '34', course: '育婴员', steps: ['void'] },
];
const DELTA: readonly string[] = ['32', '33', '34'];

const WORDS: Partial<Readonly<Record<Step, string>>> = {
  correct: '住宿费发票补齐，申请重新核定',
  agree: '材料齐全，同意更正',
  void: '与另一条登记重复录入',
};

/** Trainings outside Shanghai of two districts, in every state that acts lead to (02 §26); all persons are fictional. */
export async function loadDemoOffsite(ctx: Ctx): Promise<void> {
  if (await tables(ctx).selectFrom('offsite_training').select('id').limit(1).executeTakeFirst()) return;
  const officer = await demoPlayer(ctx, 'officer_hk', 'BIZ_OFFICER');
  const city = await demoPlayer(ctx, 'city_officer', 'CITY_OFFICER');
  if (!officer || !city) return;
  const cast = { officer: everywhere(officer), city: everywhere(city) };
  for (const [at, goal] of GOALS.entries()) {
    const idNo = buildIdNumber('310100', '1995-08-01', 800 + at);
    await writeMirror(ctx, {
      idNo,
      name: goal.name,
      birthDate: '1995-08-01',
      category: '10',
      dischargeDate: addDays(localDateOf(ctx.app.clock.now()), -400),
      registered: true,
      districtCode: goal.districtCode,
      alive: true,
      recordState: 'ACTIVE',
    });
    const id = await enterOffsite(cast.officer, entryOf(ctx, goal, idNo, at), null, randomUUID());
    await saveExpenses(cast.officer, id, await versionOf(ctx, id), expensesOf(ctx, at));
    for (const step of goal.steps) await take(cast, id, step);
  }
}

function entryOf(ctx: Ctx, { name, province, course }: (typeof GOALS)[number], idNo: string, at: number): Entry {
  const ended = addDays(localDateOf(ctx.app.clock.now()), -20 - at);
  return {
    kind: DELTA.includes(province) ? 'DELTA' : 'NATION',
    person_name: name,
    id_no: idNo,
    province,
    city: null,
    institution_name: '示范职业技能培训学院（演示）',
    institution_uscc: null,
    in_directory: true,
    outside_reason: null,
    project_name: course,
    occupation: null,
    level: '4',
    start_date: addDays(ended, -20),
    end_date: ended,
    hours: '90.0',
    days: 15,
    nights: 15,
    application_no: null,
    application_date: null,
    certificate_no: `YSYD${String(at + 1).padStart(4, '0')}`,
    certificate_date: ended,
    exam_result: 'PASS',
  };
}

const expensesOf = (ctx: Ctx, at: number) =>
  (
    [
      ['TRAIN', '3800.00'],
      ['CERT', '280.00'],
      ['LODGE', '1200.00'],
    ] as const
  ).map(([item, amount], n) => ({
    item,
    invoiceNo: `YSFP${at + 1}${n + 1}`,
    invoiceDate: addDays(localDateOf(ctx.app.clock.now()), -15),
    payee: '示范职业技能培训学院（演示）',
    amount,
  }));

async function take({ officer, city }: Record<'officer' | 'city', DemoPlayer>, id: string, step: Step): Promise<void> {
  const result = RESULTS[step];
  if (result) {
    const paid = step === 'refuse' ? {} : { paidOn: localDateOf(officer.app.clock.now()), voucherNo: 'YSPZ0001' };
    return registerResult(officer, id, await versionOf(officer, id), { ...NOTHING, ...result, ...paid }, randomUUID());
  }
  const input: ActInput = WORDS[step] ? { reasonText: WORDS[step] } : {};
  if (step === 'submit') {
    const proof = await storeFile(officer, drawPdf(['Certificate', 'Specimen for demonstration']), {
      name: '证书和发票（演示）.pdf',
    });
    Object.assign(input, { attachmentIds: [proof.id] });
  }
  const by = step === 'agree' || step === 'void' ? city : officer;
  await advanceOne(by, { type: OFFSITE, action: step, rows: [{ id }], input });
}

const NOTHING = { approved: [], reason: null, paidOn: null, voucherNo: null, bankAccount: null } as const;
const RESULTS: Partial<Readonly<Record<Step, Pick<GivenResult, 'result'> & Partial<GivenResult>>>> = {
  reimburse: { result: 'REIMBURSED' },
  partly: {
    result: 'PARTLY',
    approved: [
      { item: 'TRAIN', amount: '3500.00' },
      { item: 'CERT', amount: '280.00' },
    ],
    reason: '住宿费发票抬头有误，未予核定',
  },
  refuse: { result: 'REFUSED', reason: '培训项目不属于职业技能培训补助范围' },
};

async function versionOf(ctx: Ctx, id: string): Promise<number> {
  const { version } = await tables(ctx)
    .selectFrom('offsite_training')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return version;
}
