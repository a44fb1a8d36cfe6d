import { Readable } from 'node:stream';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { sm3Hex } from '../../../platform/crypto/index.ts';
import { type DocumentColumn, writePdf } from '../../../platform/documents/index.ts';
import { type ExportFile, makeExportFile } from '../../../platform/files/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import type { MatterType } from '../../cases/index.ts';
import type { ApplicationGuideType, GuideMaterialType } from '../guide/guide.type.ts';
import { viewGuide } from '../guide/guide-view.ts';
import type { HandlingWindowType } from '../places/window.type.ts';

const materialColumns: readonly DocumentColumn<GuideMaterialType>[] = [
  { title: '材料', width: 26, value: ({ name }) => name },
  { title: '要求', width: 10, value: ({ required }) => (required ? '必需' : '可选') },
  { title: '提交', width: 16, value: (one) => (one.generated ? '系统生成' : one.obtainable ? '免于提交' : '上传') },
  { title: '说明', width: 48, value: ({ note, ruleText }) => [note, ruleText].filter(Boolean).join('；') },
];

const matterColumns: readonly DocumentColumn<MatterType>[] = [
  { title: '事项', width: 30, value: ({ name }) => name },
  { title: '适用', width: 26, value: ({ conditionText }) => conditionText },
  { title: '办理部门', width: 26, value: ({ department }) => department },
  { title: '方式', width: 14, value: ({ modeTitle }) => modeTitle },
  { title: '时限', width: 22, value: ({ limitText }) => limitText || '—' },
];

interface Printed {
  /** Digest of all that it says. */
  says: string;
  name: string;
  bytes: Promise<Buffer>;
}
const printed = new WeakMap<App['registry'], Map<string, Printed>>();

/** 办事指南 of a bundle, for anybody (01 §9.4 page 1): printed once for as long as it says the same, however often it is asked for. @throws NOT_FOUND */
export async function printGuide(ctx: Ctx, bundle: string): Promise<{ name: string; file: SentFile }> {
  const guide = await viewGuide(ctx, bundle);
  const says = sm3Hex(JSON.stringify(guide));
  const papers = printed.get(ctx.app.registry) ?? new Map<string, Printed>();
  printed.set(ctx.app.registry, papers);
  let paper = papers.get(bundle);
  if (paper?.says !== says) {
    paper = { says, name: `${guide.title}办事指南.pdf`, bytes: print(ctx, guide) };
    papers.set(bundle, paper);
  }
  try {
    const bytes = await paper.bytes;
    return { name: paper.name, file: { size: bytes.length, content: () => Readable.from([bytes]) } };
  } catch (error) {
    papers.delete(bundle);
    throw error;
  }
}

const placeText = ({ place, phone, hours }: HandlingWindowType) =>
  [place, phone && `电话${phone}`, hours].filter(Boolean).join('，');

type SentFile = Pick<ExportFile, 'size' | 'content'>;

async function print(ctx: Ctx, guide: ApplicationGuideType): Promise<Buffer> {
  const madeAt = ctx.app.clock.now();
  const frame = {
    title: `${guide.title}办事指南`,
    subtitles: [guide.version],
    footer: `生成于 ${formatDateTime(madeAt)}`,
    madeAt,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writePdf(target, frame, (pdf) => {
        pdf.heading('办理对象和条件');
        pdf.paragraph(guide.audience);
        for (const condition of guide.conditions) pdf.paragraph(`· ${condition}`);
        pdf.heading('办理时间和时限');
        pdf.paragraph(guide.deadline);
        pdf.paragraph(`${guide.single ? '自受理起' : '整件事自受理起'}${guide.limitText}。${guide.fees}。`);
        pdf.heading('办理流程');
        for (const [at, { title, text }] of guide.steps.entries()) pdf.paragraph(`${at + 1}. ${title}：${text}`);
        pdf.heading('办理渠道');
        for (const { title, text } of guide.channels) pdf.paragraph(`${title}：${text}`);
        pdf.heading('申请材料');
        pdf.table(materialColumns, guide.materials);
        pdf.heading('包含的事项');
        pdf.table(matterColumns, guide.matters);
        const offline = guide.matters.filter(({ windows }) => windows.length > 0);
        if (offline.length > 0) pdf.heading('线下办理地点');
        for (const { name, windows } of offline)
          for (const one of windows) pdf.paragraph(`${name}（${one.regionName}）：${placeText(one)}`);
        pdf.heading('咨询');
        pdf.paragraph(guide.advice);
      }).then(() => guide.matters.length),
    () => Promise.resolve(),
  );
  return Buffer.concat(await file.content().toArray());
}
