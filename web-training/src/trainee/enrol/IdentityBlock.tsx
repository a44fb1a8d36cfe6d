import { Descriptions } from 'antd';
import type { OwnTraineeQuery } from '../../generated/graphql.ts';

/** Who enrols, as the discharge system says; nothing here can be typed (SC13-3). */
export function IdentityBlock({ trainee }: { trainee: OwnTraineeQuery['ownTrainee'] }) {
  const { name, idNo, categoryTitle, districtName, dischargeDate } = trainee;
  return (
    <section className="phone-card" aria-label="本人身份信息">
      <h2>本人身份信息</h2>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'name', label: '姓名', children: name },
          { key: 'id', label: '身份证号码', children: idNo },
          { key: 'category', label: '人员类别', children: categoryTitle ?? '提交后核验' },
          { key: 'district', label: '安置地', children: districtName ?? '提交后核验' },
          { key: 'discharge', label: '退役日期', children: dischargeDate ?? '提交后核验' },
        ]}
      />
      <p className="yjs-quiet">以上信息来自实名登录和退役退休系统；有误请联系安置地的区退役军人事务局更正。</p>
    </section>
  );
}
