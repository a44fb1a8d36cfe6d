import { findDocument } from '../../lib/crop/find-document.ts';
import { CORNERS, nearestCorner, type Point, type Quad, WHOLE, withCorner } from '../../lib/crop/quad.ts';
import { drawSheet, type Sheet, sheetOf } from '../../lib/crop/sheet.ts';
import { answerTrim, cutOut, toTrim } from '../../lib/crop/trim.ts';
import { layDown, pixelsAt, type Standing, standUp } from '../../lib/crop/upright.ts';
import { busily, definePage } from '../../lib/page.ts';

/** Enough to find the edges of a document, and quick. */
const LOOK = 256;
/** How far from a corner a finger may be, as a share of the picture. */
const REACH = 0.15;
const STEP = 0.01;
const WAYS = [
  { title: '向上', x: 0, y: -STEP },
  { title: '向下', x: 0, y: STEP },
  { title: '向左', x: -STEP, y: 0 },
  { title: '向右', x: STEP, y: 0 },
] as const;

interface Touched {
  touches?: readonly { x?: number; y?: number; clientX?: number; clientY?: number }[];
}

let standing: Standing | undefined;
let sheet: Sheet | undefined;
let quad: Quad = WHOLE;
let held = -1;

/** 裁剪材料 (01 §10.4): the edges of the document are proposed, the person moves the corners, by finger or by buttons, or takes the whole picture. */
definePage(
  { told: '正在识别材料边缘…', ready: false, corners: CORNERS, ways: WAYS, chosen: 0, quad: WHOLE as Quad },
  {
    onLoad() {
      [standing, sheet, quad, held] = [undefined, undefined, WHOLE, -1];
      const picture = toTrim();
      if (!picture) return my.navigateBack();
      return busily(this, async () => {
        standing = await standUp(picture.path);
        await this.propose();
        this.setData({ ready: true });
        await this.draw();
      });
    },
    /** Gone without a choice: the person has changed his mind. */
    onUnload() {
      if (standing) layDown(standing);
      standing = undefined;
      answerTrim(undefined);
    },
    async propose() {
      if (!standing) return;
      const found = findDocument(await pixelsAt(standing, LOOK));
      this.move(found ?? WHOLE);
      const told = found
        ? '已识别材料边缘。不准的，拖动四角调整。'
        : '没有识别到材料边缘。请拖动四角对准材料，或使用原图。';
      this.setData({ told });
    },
    again() {
      return busily(this, async () => {
        await this.propose();
        this.paint();
      });
    },
    /** The canvas stands, or the picture has been read: whichever comes last. */
    async draw() {
      if (!standing || sheet) return;
      sheet = await sheetOf('#trim', standing);
      this.paint();
    },
    paint() {
      if (standing && sheet) drawSheet(sheet, standing, quad, this.data.chosen);
    },
    move(to: Quad) {
      quad = to;
      this.setData({ quad });
    },
    placeOf({ touches }: Touched): Point | undefined {
      const touch = touches?.[0];
      if (!touch || !sheet) return undefined;
      const x = touch.x ?? (touch.clientX ?? 0) - sheet.left;
      const y = touch.y ?? (touch.clientY ?? 0) - sheet.top;
      return { x: (x - sheet.x) / sheet.width, y: (y - sheet.y) / sheet.height };
    },
    grab(event: Touched) {
      const place = this.placeOf(event);
      held = place && !this.data.busy ? nearestCorner(quad, place, REACH) : -1;
      if (held >= 0) this.setData({ chosen: held });
    },
    drag(event: Touched) {
      const place = this.placeOf(event);
      if (!place || held < 0) return;
      quad = withCorner(quad, held, place);
      this.paint();
    },
    drop() {
      if (held >= 0) this.move(quad);
      held = -1;
    },
    choose(event: { currentTarget: { dataset: { n: number } } }) {
      this.setData({ chosen: Number(event.currentTarget.dataset.n) });
      this.paint();
    },
    nudge(event: { currentTarget: { dataset: { title: string } } }) {
      const way = WAYS.find(({ title }) => title === event.currentTarget.dataset.title);
      const from = quad[this.data.chosen];
      if (!way || !from) return;
      this.move(withCorner(quad, this.data.chosen, { x: from.x + way.x, y: from.y + way.y }));
      this.paint();
    },
    use() {
      return busily(this, async () => {
        if (!standing) return;
        const picture = await cutOut(standing, quad);
        answerTrim(picture);
        my.navigateBack();
      });
    },
    whole() {
      answerTrim(toTrim());
      my.navigateBack();
    },
  },
);
