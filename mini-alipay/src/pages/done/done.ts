import type { MiniCaseQuery } from '../../generated/graphql.ts';
import { MiniCase } from '../../lib/cases.graphql.ts';
import { busily, definePage } from '../../lib/page.ts';
import { openPaper } from '../../lib/paper.ts';
import { HOTLINE } from '../../lib/places.ts';
import { run } from '../../lib/session.ts';
import { clock } from '../../lib/when.ts';

type Matter = MiniCaseQuery['myApplication']['matters'][number];
type Row = Matter & { modeTitle: string; next: string };

const MODES: Readonly<Record<Matter['mode'], string>> = {
  ONLINE: '线上办理',
  OFFLINE: '线下办理',
  NO_APPLICATION: '免申即享',
};
/** What follows once the centre has accepted, as on the pages of a PC. */
const NEXT: Readonly<Record<Matter['mode'], string>> = {
  ONLINE: '受理后由部门在线办理，办结后短信告诉您',
  OFFLINE: '受理后由部门线下办理，需要您到场的，会告诉您时间和地点',
  NO_APPLICATION: '不用申请，符合条件的，会请您一键确认',
};

/** The place is said beside it. */
const AT_WINDOW = '受理后由部门线下办理';

/** 完成: numbers, where it is handled and until when, what comes next (01 §9.4 page 4). */
definePage(
  { id: '', application: null as MiniCaseQuery['myApplication'] | null, matters: [] as Row[], due: '' },
  {
    onLoad({ id = '' }: { id?: string }) {
      return busily(this, async () => {
        const { myApplication } = await run(MiniCase, { id });
        const matters = myApplication.matters.map((matter) => ({
          ...matter,
          modeTitle: MODES[matter.mode],
          next: matter.window ? AT_WINDOW : NEXT[matter.mode],
        }));
        this.setData({ id, application: myApplication, matters, due: clock(myApplication.promiseDueAt) });
      });
    },
    follow() {
      my.redirectTo({ url: `/pages/case/case?id=${this.data.application?.id ?? ''}` });
    },
    withdraw() {
      const { id = '', version = 0 } = this.data.application ?? {};
      my.navigateTo({ url: `/pages/withdraw/withdraw?id=${id}&version=${version}` });
    },
    receipt() {
      return busily(this, () => openPaper(`/intake/applications/${this.data.id}/receipt.pdf`));
    },
    form() {
      return busily(this, () => openPaper(`/intake/applications/${this.data.id}/form.pdf`));
    },
    evaluate() {
      my.navigateTo({ url: `/pages/evaluate/evaluate?id=${this.data.id}` });
    },
    callOffice() {
      const { office } = this.data.application ?? {};
      if (office) my.makePhoneCall({ number: office.phone });
    },
    call() {
      my.makePhoneCall({ number: HOTLINE });
    },
    home() {
      my.switchTab({ url: '/pages/home/home' });
    },
  },
);
