import { anyOf, tables } from '../../../database/tables.ts';
import { type FlowChange, verdictWords } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, type NoticeReceiver, sendNotices } from '../../../platform/notify/index.ts';
import { CANCEL_REASONS, REJECT_REASONS } from './enrolment.flow.ts';
import { ENROLMENT } from './record-type.ts';

/** What a trainee hears of his enrolment's steps, his own cancelling among them: it may have been somebody else at his phone (02 §5.4, §12.4). */
const PROGRESS: Readonly<Record<string, string>> = {
  cancel: '已按您的申请取消报名',
  promote: '已从候补转为待审核',
  admit: '身份核验通过，等待审核',
  intercept: '身份核验不符合，报名未成功',
  expire: '报名已取消，请重新报名',
  settle: '身份人工核验通过，等待审核',
  refuse: '身份人工核验不通过',
  recheck: '身份信息有变化，将重新审核',
  approveRelease: '已人工放行，等待审核',
  districtPass: '审核通过',
  districtPassWarned: '审核通过',
  districtReturn: '请补充材料',
  districtReject: '审核不通过',
  revoke: '审核通过已撤销，将重新审核',
  place: '已编入班次',
  joinRunning: '已补录入班，请按通知参加培训',
  unplace: '已移出班次，报名继续有效',
  study: '培训已开始',
  revokePlaced: '审核通过已撤销，已移出班次',
  complete: '已结业',
  fail: '未结业',
  endWithRound: '报名已取消',
  lapse: '报名已取消',
};
/** Steps that begin a deadline of his: he hears of them by SMS too, since he loses his place by not looking. */
const THREATENS: ReadonlySet<string> = new Set(['districtReturn']);
const RETURN_HINT = '请在5个工作日内补充提交，逾期报名自动取消。';

/** An enrolment as its notices need it. */
interface Told {
  accountId: string;
  officeName: string;
  officePhone: string | null;
  roundTitle: string;
  institutionOrgId: string;
}

/** Tells the trainee how it stands; district and institution that he has cancelled (T13-6). */
export async function tellAboutEnrolments(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const told = changes.filter(({ action }) => PROGRESS[action]);
  if (told.length === 0) return;
  const known = await toldOf(
    tx,
    told.map(({ row }) => row.id),
  );
  await sendNotices(
    tx,
    told.flatMap((change): Notice[] => {
      const one = known.get(change.row.id);
      if (!one) return [];
      return change.action === 'cancel' ? [cancelled(change, one), progress(change, one)] : [progress(change, one)];
    }),
  );
}

/** What the trainee is told as his enrolment begins (T13-1 … T13-4). */
export async function tellOfBegin(tx: Ctx, id: string, enrolNo: string, text: string, words = ''): Promise<void> {
  const one = (await toldOf(tx, [id])).get(id);
  if (one) await sendNotices(tx, [toTrainee(id, enrolNo, one, text, words)]);
}

function progress({ row, action, input }: FlowChange, one: Told): Notice {
  const words = wordsOf(action, input, one).filter(Boolean).join('。');
  const notice = toTrainee(row.id, row.title, one, PROGRESS[action] ?? '', words);
  return THREATENS.has(action) ? { ...notice, channels: ['IN_APP', 'SMS'] } : notice;
}

/** The opinion; with a return what is missing, with a rejection whom he may ask (T20-4, T20-6). */
function wordsOf(action: string, input: FlowChange['input'], one: Told): (string | undefined)[] {
  switch (action) {
    case 'cancel':
    case 'districtPassWarned':
      return [];
    case 'districtReturn':
      return [`需要补充：${(input.materials ?? []).map(({ name }) => name).join('、')}`, input.reasonText, RETURN_HINT];
    case 'districtReject':
      return [
        verdictWords(input, REJECT_REASONS),
        `如有疑问可咨询${one.officeName}${one.officePhone ? `，电话 ${one.officePhone}` : ''}`,
      ];
    default:
      return [input.reasonText];
  }
}

function toTrainee(id: string, enrolNo: string, one: Told, text: string, words: string): Notice {
  return {
    template: 'N215',
    receivers: [{ userId: one.accountId }],
    variables: { 批次名称: one.roundTitle, 报名编号: enrolNo, 进展: text, 说明: words },
    link: `/enrolments/${id}`,
  };
}

function cancelled({ row, from, input }: FlowChange, one: Told): Notice {
  const receivers: NoticeReceiver[] = [{ roleCode: 'BIZ_OFFICER', orgId: row.orgId }];
  if (from === 'APPROVED') receivers.push({ roleCode: 'INST', orgId: one.institutionOrgId });
  return {
    template: 'N216',
    receivers,
    variables: {
      批次名称: one.roundTitle,
      报名编号: row.title,
      学员姓名: row.subject,
      原因: verdictWords(input, CANCEL_REASONS) || '未填写',
    },
    record: { type: ENROLMENT, id: row.id, orgId: row.orgId, title: row.title },
  };
}

async function toldOf(tx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, Told>> {
  const found = await tables(tx)
    .selectFrom('training_enrolment as e')
    .innerJoin('enrolment_round as r', 'r.id', 'e.round_id')
    .innerJoin('org as o', 'o.id', 'e.org_id')
    .leftJoin('training_contact as c', 'c.district_code', 'e.district_code')
    .select([
      'e.id',
      'e.account_id as accountId',
      'r.title as roundTitle',
      'r.org_id as institutionOrgId',
      'o.name as officeName',
      'c.phone as officePhone',
    ])
    .where('e.id', '=', anyOf(ids))
    .execute();
  return new Map(found.map(({ id, ...rest }) => [id, rest]));
}
