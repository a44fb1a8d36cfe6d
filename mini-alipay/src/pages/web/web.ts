import { definePage } from '../../lib/page.ts';
import { isOurPlace } from '../../lib/places.ts';

/** A page of the city or of our own, within the mini-program: 好差评, 智能问答, 培训报名. Others' addresses are not opened. */
definePage(
  { url: '' },
  {
    onLoad({ url = '' }: { url?: string }) {
      const asked = decodeURIComponent(url);
      if (isOurPlace(asked)) this.setData({ url: asked });
      else this.setData({ fault: '该地址不能在小程序内打开' });
    },
  },
);
