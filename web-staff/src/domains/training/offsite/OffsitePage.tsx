import { DownloadButton, type Facts, formatMoney } from '@yjs/web-kit';
import { RecordPage } from '../../../platform/records/RecordPage.tsx';
import { type OffsiteTrainingTypes, offsiteTraining } from '../../../records/offsite-training.ts';
import { EditOffsite } from './EditOffsite.tsx';
import { MoneySection } from './MoneySection.tsx';
import { offsiteActs } from './offsite-acts.tsx';

const facts: Facts<OffsiteTrainingTypes> = {
  provinceTitle: ({ provinceTitle, city }) => [provinceTitle, city].filter(Boolean).join(' '),
  institutionName: ({ institutionName, institutionUscc }) =>
    [institutionName, institutionUscc].filter(Boolean).join(' '),
  inDirectory: ({ inDirectory, outsideReason }) => (inDirectory ? '是' : `否（${outsideReason ?? ''}）`),
  startDate: ({ startDate, endDate }) => `${startDate} 至 ${endDate}`,
  hours: ({ hours, days, nights }) => `${hours} 课时，${days} 天${nights ? `，住宿 ${nights} 晚` : ''}`,
  applicationNo: ({ applicationNo, applicationDate }) =>
    [applicationNo, applicationDate].filter(Boolean).join(' ') || '无',
  certificateNo: ({ certificateNo, certificateDate }) =>
    [certificateNo, certificateDate].filter(Boolean).join(' ') || '无',
};

/** One training elsewhere: who, what, its invoices, and what was reimbursed. */
export default function OffsitePage() {
  return (
    <RecordPage
      record={offsiteTraining}
      actions={(one) => (
        <>
          <EditOffsite training={one} />
          <DownloadButton label="异地培训登记表" url={`/exports/offsite-trainings/${one.id}/registration.pdf`} />
          {one.registeredAt && (
            <DownloadButton label="报销结果登记表" url={`/exports/offsite-trainings/${one.id}/result.pdf`} />
          )}
        </>
      )}
      title={({ offsiteNo }) => `异地培训 ${offsiteNo}`}
      subtitle={({ personNameMasked, projectName }) => `${personNameMasked} · ${projectName}`}
      help={['先登记发票，再提交、登记报销结果。', '没有证书的只能登记不予报销；登记后的更正须经市局同意。']}
      about="培训情况"
      files="证书、发票等材料"
      facts={facts}
      more={(one) =>
        one.approved
          ? [
              { key: 'approved', label: '核定金额', children: `${formatMoney(one.approved)} 元` },
              {
                key: 'funds',
                label: '资金',
                children: `中央 ${formatMoney(one.central)}，地方 ${formatMoney(one.local)}`,
              },
              {
                key: 'paid',
                label: '支付',
                children: [one.paidOn, one.voucherNo, one.bankAccountMasked].filter(Boolean).join(' ') || '未登记',
              },
              { key: 'reason', label: '原因', children: one.resultReason ?? '无', wide: true },
              { key: 'by', label: '登记人', children: `${one.registeredByName ?? ''}（第${one.resultVersion}版）` },
            ]
          : []
      }
      acts={offsiteActs}
      sections={(one) => <MoneySection key={one.version} training={one} />}
    />
  );
}
