import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import {
  advanceSurvey,
  answerSurvey,
  createSurvey,
  openSurvey,
  readSurvey,
  saveSurvey,
  surveyInput,
} from '../../../../test/training-surveys.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let server: FastifyInstance;
let city: Browser;
let serial = 500;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const trainee = (changes: object = {}) => {
  serial += 1;
  return buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial), ...changes });
};

beforeAll(async () => {
  app = await product('training_surveys', { now: '2026-05-06T10:00:00+08:00' });
  server = await serverOf(app);
  city = await somebodyOf(app, '310000', ['CITY_OFFICER']);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const OWN =
  '{ ownSurveys { id title anonymous answered mayAnswer contentVersion answer questions { key title kind } } }';
interface Own {
  id: string;
  answered: boolean;
  mayAnswer: boolean;
  answer: Record<string, unknown> | null;
}
const ownOf = async (browser: Browser, id: string) =>
  ((await browser.run(OWN)).data.ownSurveys as Own[]).find((survey) => survey.id === id);
const RESULTS = `query ($id: ID!) { needsSurveyResults(id: $id) { responses byDistrict { title count } categories { title count }
  times { title count } questions { key counts { title count } } suggestions { districtName text } } }`;
const resultsOf = async (browser: Browser, id: string) =>
  (await browser.run(RESULTS, { id })).data.needsSurveyResults as Record<string, unknown>;
const urlOf = (surveyId: string) =>
  `/exports/needs-survey-answers.xlsx?filter=${encodeURIComponent(JSON.stringify({ surveyId }))}`;
const count = (title: string, n: number) => ({ title, count: n });

describe('answering (02 §5.3, BR13-6)', () => {
  it('AC13-5 two types and twenty characters are kept as two codes, and the city counts one for each', async () => {
    const survey = await openSurvey(app);
    const browser = await trainee();
    const answer = { interestedCategories: ['03', '04'], suggestions: '希望周末上课，离家近一些，学完能推荐工作' };
    expect([...answer.suggestions]).toHaveLength(20);
    expect((await answerSurvey(browser, survey, answer)).data).toEqual({ answerNeedsSurvey: true });
    expect(await ownOf(browser, survey.id)).toMatchObject({
      answered: true,
      mayAnswer: true,
      answer: { ...answer, questions: { q1: '学技能' } },
    });
    expect(await resultsOf(city, survey.id)).toEqual({
      responses: 1,
      byDistrict: [count('虹口区', 1)],
      categories: [count('无人机、低空经济', 1), count('电工焊工等特种作业', 1)],
      times: [],
      questions: [{ key: 'q1', counts: [count('学技能', 1), count('找工作', 0)] }],
      suggestions: [{ districtName: '虹口区', text: answer.suggestions }],
    });
  });

  it.each([
    [{}, 'answer.interestedCategories', '请至少选择一个培训类型或填写意见建议'],
    [
      { interestedCategories: [], suggestions: '  ' },
      'answer.interestedCategories',
      '请至少选择一个培训类型或填写意见建议',
    ],
    [{ suggestions: '建'.repeat(501) }, 'answer.suggestions', '意见建议不超过500字'],
    [{ suggestions: '好', interestedCategories: ['77'] }, undefined, undefined],
    [{ suggestions: '好', questions: {} }, 'answer.questions.q1', '必填项“最需要的帮助”未填写'],
    [{ suggestions: '好', questions: { q1: '发钱' } }, 'answer.questions.q1', '请选择一项'],
    [{ suggestions: '好', questions: { q1: '学技能', q9: 'x' } }, undefined, undefined],
    [{ suggestions: '好', traineeId: 'x' }, undefined, undefined],
  ])('%j is refused at its field and nothing is kept', async (answer, path, message) => {
    const survey = await openSurvey(app);
    const browser = await trainee();
    const refused = await answerSurvey(browser, survey, answer);
    expect(refused.code).toBe('BAD_INPUT');
    if (path) expect(refused.fields).toContainEqual(expect.objectContaining({ path, message }));
    expect(await ownOf(browser, survey.id)).toMatchObject({ answered: false, answer: null });
  });

  it('BR13-6 changing until the end overwrites with history; the same again is no change', async () => {
    const survey = await openSurvey(app);
    const browser = await trainee();
    for (const text of ['第一次的意见', '第二次的意见', '第二次的意见'])
      expect((await answerSurvey(browser, survey, { suggestions: text })).code).toBeUndefined();
    const kept = await rows(
      system(),
      sql`select a.revision, a.answer ->> 'suggestions' as now, r.answer ->> 'suggestions' as before from needs_survey_answer a
            join needs_survey_answer_revision r on r.answer_id = a.id where a.survey_id = ${survey.id}`,
    );
    expect(kept).toEqual([{ revision: 2, now: '第二次的意见', before: '第一次的意见' }]);
    expect(await resultsOf(city, survey.id)).toMatchObject({ responses: 1 });
  });

  it('one that may not be changed is answered once', async () => {
    const survey = await openSurvey(app, { allowEdit: false });
    const browser = await trainee();
    await answerSurvey(browser, survey, { suggestions: '一次的意见' });
    expect(await answerSurvey(browser, survey, { suggestions: '另一个意见' })).toMatchObject({
      code: 'E-1313',
      message: '您已提交过本次调查',
    });
    expect(await ownOf(browser, survey.id)).toMatchObject({ answered: true, mayAnswer: false });
  });

  it('anonymous: that he answered is known, what he answered leads to nobody', async () => {
    const survey = await openSurvey(app, { anonymous: true });
    const [browser, other] = [await trainee(), await trainee()];
    await answerSurvey(browser, survey, { suggestions: '匿名的意见' });
    expect(await answerSurvey(browser, survey, { suggestions: '再来一次' })).toMatchObject({ code: 'E-1313' });
    expect(await ownOf(browser, survey.id)).toMatchObject({ answered: true, mayAnswer: false, answer: null });
    expect(await ownOf(other, survey.id)).toMatchObject({ answered: false, mayAnswer: true });
    const [kept] = await rows<{ trainee: string | null; at: string; id: string }>(
      system(),
      sql`select id, trainee_id as trainee, (submitted_at at time zone 'Asia/Shanghai')::time::text as at from needs_survey_answer
           where survey_id = ${survey.id}`,
    );
    expect(kept).toMatchObject({ trainee: null, at: '00:00:00' });
    // Version 4: an id of version 7 would tell the millisecond.
    expect(kept?.id[14]).toBe('4');
    const columns = await rows(
      system(),
      sql`select column_name as name from information_schema.columns where table_name = 'needs_survey_token' order by 1`,
    );
    expect(columns).toEqual([{ name: 'survey_id' }, { name: 'token' }]);
    expect(await rows(system(), sql`select 1 from act_request where operation = 'answerNeedsSurvey'`)).toEqual([]);
  });

  it('only whom it asks sees it and answers it', async () => {
    const survey = await openSurvey(app, { districts: ['310115'], categories: ['10'] });
    const [inside, outside, category] = [
      await trainee({ districtCode: '310115' }),
      await trainee({ districtCode: '310109' }),
      await trainee({ districtCode: '310115', category: '30' }),
    ];
    expect(await ownOf(inside, survey.id)).toMatchObject({ mayAnswer: true });
    for (const browser of [outside, category]) {
      expect(await ownOf(browser, survey.id)).toBeUndefined();
      expect(await answerSurvey(browser, survey, { suggestions: '我也想填写' })).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('J1 opens and closes it; by the clock, not by the job', async () => {
    const survey = await openSurvey(app, { openTo: '2026-05-06T10:00:01+08:00' });
    const browser = await trainee();
    app.clock.advance(1000);
    expect(await answerSurvey(browser, survey, { suggestions: '晚了一秒钟' })).toMatchObject({
      code: 'E-1312',
      message: '调查尚未开始或已结束',
    });
    await app.job('training.survey-windows');
    expect(await readSurvey(city, survey.id)).toMatchObject({ state: 'CLOSED' });
  });
});

describe('making and reading (02 §5.2, §5.4)', () => {
  it('after the first answer other questions are version n+1; who has the old page is told', async () => {
    const survey = await openSurvey(app);
    const [kept] = surveyInput().questions;
    const saved = await saveSurvey(city, survey, { title: '改名', questions: [{ key: 'q1', ...kept }] });
    expect(saved.data.saveNeedsSurvey).toMatchObject({ contentVersion: 1 });
    await answerSurvey(await trainee(), survey, { suggestions: '第一版的意见' });
    const questions = [
      { key: 'q1', kind: 'SINGLE', title: '最需要的帮助', options: ['学技能', '找工作'], required: true },
      { kind: 'SCALE', title: '满意程度', required: false },
    ];
    const next = await saveSurvey(city, await readSurvey(city, survey.id), { questions });
    expect(next.data.saveNeedsSurvey).toMatchObject({ contentVersion: 2, questions: [{ key: 'q1' }, { key: 'q2' }] });
    expect(await answerSurvey(await trainee(), survey, { suggestions: '旧页面' })).toMatchObject({
      code: 'E-1314',
      message: '调查内容已更新，请刷新后重新填写',
    });
    const answer = { suggestions: '第二版的意见', questions: { q1: '找工作', q2: 4 } };
    await answerSurvey(await trainee(), await readSurvey(city, survey.id), answer);
    expect(await resultsOf(city, survey.id)).toMatchObject({
      responses: 2,
      questions: [
        { counts: [count('学技能', 1), count('找工作', 1)] },
        { counts: expect.arrayContaining([count('4分', 1)]) },
      ],
    });
    expect(
      await rows(
        system(),
        sql`select content_version as v from needs_survey_version where survey_id = ${survey.id} order by 1`,
      ),
    ).toEqual([{ v: 1 }, { v: 2 }]);
    expect(await saveSurvey(city, await readSurvey(city, survey.id), { anonymous: true })).toMatchObject({
      code: 'E-1316',
    });
  });

  it.each([
    [{ title: ' ' }, 'input.title'],
    [{ title: '长'.repeat(81) }, 'input.title'],
    [{ openTo: '2026-05-01T09:00:00+08:00' }, 'input.openTo'],
    [{ districts: ['320500'] }, 'input.districts.0'],
    [{ categories: ['77'] }, 'input.categories.0'],
    [{ questions: [{ kind: 'MULTI', title: '选', options: ['一个'], required: false }] }, 'input.questions.0.options'],
    [
      { questions: [{ kind: 'SORT', title: '排', options: ['甲', '甲'], required: false }] },
      'input.questions.0.options',
    ],
  ])('%j is refused at %s', async (changes, path) => {
    const { code, fields } = await createSurvey(city, changes);
    expect(code).toBe('BAD_INPUT');
    expect(fields).toContainEqual(expect.objectContaining({ path }));
  });

  it('a stale version is refused; a closed survey is not changed; ending early needs a reason', async () => {
    const survey = await openSurvey(app);
    expect(await saveSurvey(city, { ...survey, version: survey.version - 1 }, {})).toMatchObject({ code: 'E-0504' });
    await expect(advanceSurvey(city, 'closeEarly', survey.id)).rejects.toThrow();
    expect(await advanceSurvey(city, 'closeEarly', survey.id, { reasonText: '样本已足够了' })).toMatchObject({
      result: 'OK',
    });
    expect(await saveSurvey(city, await readSurvey(city, survey.id), {})).toMatchObject({ code: 'E-1315' });
  });

  it('SC13-7 results and file take a fixed number of statements and name nobody', async () => {
    const survey = await openSurvey(app, {
      questions: [{ kind: 'SORT', title: '排序', options: ['近', '快'], required: false }],
    });
    for (const order of [
      ['近', '快'],
      ['快', '近'],
    ])
      await answerSurvey(await trainee(), survey, {
        suggestions: '=1+1',
        preferredTime: 'WEEKEND',
        questions: { q1: order },
      });
    expect(await resultsOf(city, survey.id)).toMatchObject({
      times: [count('周末', 2)],
      questions: [{ counts: [count('近（平均第1.5位）', 2), count('快（平均第1.5位）', 2)] }],
    });
    const seen = await statementsOf(app, () => resultsOf(city, survey.id));
    expect(seen.filter((text) => text.includes('needs_survey_answer')).length).toBeLessThanOrEqual(4);
    const url = urlOf(survey.id);
    const sheet = await readSheet(await fetchExport(server, city, url), '安置区');
    expect(sheet.rows).toHaveLength(2);
    expect(sheet.rows[0]).toMatchObject({
      安置区: '虹口区',
      希望培训的时间: '周末',
      意见建议: "'=1+1",
      提交日期: '2026-05-06',
    });
    expect(JSON.stringify(sheet.rows)).not.toMatch(/杨|3101001999/);
  });
});

describe('anonymous results single nobody out', () => {
  const SHOWN = `query ($id: ID!) { needsSurveyResults(id: $id) { responses shown withheld byDistrict { title count }
    categories { count } suggestions { districtName text } } }`;
  const seen = async (browser: Browser, id: string) =>
    (await browser.run(SHOWN, { id })).data.needsSurveyResults as {
      responses: number;
      shown: number;
      withheld: string | null;
      byDistrict: { title: string; count: number }[];
      suggestions: { districtName: string; text: string }[];
    };
  async function answered(districts: Readonly<Record<string, number>>, changes: object = {}) {
    const survey = await openSurvey(app, { anonymous: true, ...changes });
    for (const [districtCode, n] of Object.entries(districts))
      for (let at = 0; at < n; at += 1)
        await answerSurvey(await trainee({ districtCode }), survey, { suggestions: `${districtCode}的意见` });
    return survey;
  }
  const close = (id: string) => advanceSurvey(city, 'closeEarly', id, { reasonText: '样本已足够了' });

  it('none while it is open, from five answers up afterwards, in no district below', async () => {
    const survey = await answered({ '310109': 5, '310115': 4 });
    expect(await seen(city, survey.id)).toMatchObject({ responses: 9, shown: 0, byDistrict: [], suggestions: [] });
    expect((await seen(city, survey.id)).withheld).toMatch(/结束后显示/);
    await close(survey.id);
    const [hongkou, pudong] = [await app.as('officer_hk'), await somebodyOf(app, '310115', ['BIZ_OFFICER'])];
    expect(await seen(hongkou, survey.id)).toMatchObject({ responses: 5, shown: 5, withheld: null });
    expect(await seen(pudong, survey.id)).toMatchObject({ responses: 4, shown: 0, suggestions: [] });
    // The four would be what is left of the city's nine when the district's five are taken away.
    const whole = await seen(city, survey.id);
    expect(whole).toMatchObject({ responses: 9, shown: 5, byDistrict: [count('虹口区', 5)] });
    expect(whole.withheld).toMatch(/另有4份/);
    expect(JSON.stringify(whole)).not.toMatch(/浦东|310115/);
  });

  it('districts below five stand together, unnamed, where they are enough together; the file has neither day nor version', async () => {
    const survey = await answered({ '310109': 6, '310115': 3, '310101': 2 });
    await close(survey.id);
    const whole = await seen(city, survey.id);
    expect(whole).toMatchObject({
      shown: 11,
      withheld: null,
      byDistrict: [count('虹口区', 6), count('其他区（各不足5份，合并）', 5)],
    });
    expect(whole.suggestions.filter(({ districtName }) => /浦东|黄浦/.test(districtName))).toEqual([]);
    const sheet = await readSheet(await fetchExport(server, city, urlOf(survey.id)), '安置区');
    expect(sheet.rows).toHaveLength(11);
    for (const row of sheet.rows) expect([row.提交日期 ?? null, row.题目版本 ?? null]).toEqual([null, null]);
    expect(new Set(sheet.rows.map((row) => row.安置区))).toEqual(new Set(['虹口区', '其他区（各不足5份，合并）']));
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect(await seen(pudong, survey.id)).toMatchObject({ responses: 3, shown: 0, suggestions: [] });
  });

  it('whom it asks stays once it is open (E-1317), in whatever order it is written', async () => {
    const survey = await openSurvey(app, { districts: ['310109', '310115'], anonymous: true });
    const now = () => readSurvey(city, survey.id);
    const save = async (changes: object) => saveSurvey(city, await now(), { anonymous: true, ...changes });
    expect(await save({ districts: ['310115'] })).toMatchObject({
      code: 'E-1317',
      message: '调查已开始，不能更改调查对象',
    });
    expect(await save({})).toMatchObject({ code: 'E-1317' });
    expect((await save({ districts: ['310115', '310109'], title: '改名' })).code).toBeUndefined();
  });
});

describe('who may do what (02 §1.4, §5.2)', () => {
  it('a district reads the answers of its own trainees, and no drafts', async () => {
    const survey = await openSurvey(app);
    await answerSurvey(await trainee({ districtCode: '310115' }), survey, { suggestions: '浦东学员的意见' });
    await answerSurvey(await trainee(), survey, { suggestions: '虹口学员的意见' });
    const hongkou = await app.as('officer_hk');
    expect(await resultsOf(hongkou, survey.id)).toMatchObject({
      responses: 1,
      suggestions: [{ text: '虹口学员的意见' }],
    });
    const url = urlOf(survey.id);
    expect((await readSheet(await fetchExport(server, hongkou, url), '安置区')).rows).toHaveLength(1);
    const draft = (await createSurvey(city, {})).data.createNeedsSurvey as { id: string };
    expect(await hongkou.run('query ($id: ID!) { needsSurvey(id: $id) { id } }', { id: draft.id })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('districts, institutions, experts and trainees make none; nobody but trainees answers', async () => {
    const survey = await openSurvey(app);
    for (const login of ['officer_hk', 'city_centre', 'inst_demo', 'expert_demo', 'trainee_demo']) {
      const browser = await app.as(login);
      expect(await createSurvey(browser)).toMatchObject({ code: 'FORBIDDEN' });
      if (login !== 'trainee_demo')
        expect(await answerSurvey(browser, survey, { suggestions: '不是学员' })).toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const login of ['inst_demo', 'expert_demo', 'trainee_demo'])
      expect(await (await app.as(login)).run(RESULTS, { id: survey.id })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
