import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver } from 'type-graphql';
import { Allow, SignedIn } from '../../graphql/access-decorators.ts';
import { localDateOf } from '../../platform/calendar/index.ts';
import { findByNumber } from '../../platform/flow/index.ts';
import { FormDefinitionType, getForm } from '../../platform/forms/index.ts';
import { type Ctx as Context, hasPermission, requireUser } from '../../platform/kernel/index.ts';
import { findByPerson, type WantedPerson } from '../../platform/records/index.ts';
import { searchedIdNumber } from '../people/index.ts';
import { applicationForm } from './application/index.ts';
import { listCases } from './queues/list-cases.ts';

@ObjectType('FindHit', { simpleResolvers: true, description: 'A record that the jump field found' })
export class FindHitType {
  @Field(() => String, { description: '业务记录的类型，如 case、subCase' })
  recordType!: string;
  @Field(() => ID, { description: '记录的标识' })
  id!: string;
  @Field(() => String, { description: '姓名（脱敏）和编号' })
  title!: string;
  @Field(() => String, { description: '状态和受理机构' })
  subtitle!: string;
  @Field(() => String, { description: '控制台内的地址' })
  link!: string;
}

/** A case with its number beside what is shown of it. */
interface FoundCase extends FindHitType {
  number: string;
}

const HITS = 8;
/** Two characters at least, one of them Chinese: whole names are compared, not parts. */
const A_NAME = /^(?=.*\p{Script=Han})[^\d]{2,50}$/u;
/** What a hit is made of. */
const SHOWN: ReadonlySet<string> = new Set(['personName', 'acceptOrg']);

@Resolver()
export class FindResolver {
  @SignedIn()
  @Query(() => [FindHitType], {
    description:
      'Jump to a case by case number, 办件编号, ID number, mobile or full name, to a record of any kind by its number, and to those about a person by ID number or full name where their lists are searched so',
  })
  async find(
    @Ctx() ctx: Context,
    @Arg('text', () => String, { description: '编号、身份证号、手机号或姓名' }) text: string,
  ): Promise<FindHitType[]> {
    if (!text.trim()) return [];
    const person = personMeant(ctx, text);
    const [cases, others] = await Promise.all([
      hasPermission(requireUser(ctx), 'case:view') ? findCases(ctx, text) : [],
      person
        ? findByPerson(ctx, person, { except: ['case', 'subCase'], most: HITS })
        : findByNumber(ctx, text, { except: ['case', 'subCase'], most: HITS }),
    ]);
    // What is about a case bears its number: whoever types it means the case.
    const known = new Set(cases.map(({ number }) => number));
    return [
      ...cases.map(({ number: _, ...hit }) => hit),
      ...others
        .filter(({ number }) => !known.has(number))
        .map(({ number, subject, standing, ...hit }) => ({
          ...hit,
          title: [subject, number].filter((part) => part !== '').join(' '),
          subtitle: standing,
        })),
    ];
  }

  @Allow('case:register')
  @Query(() => FormDefinitionType, { description: 'The application form of the window, the same as the portal’s' })
  caseForm(@Ctx() ctx: Context): Promise<FormDefinitionType> {
    return getForm(ctx, applicationForm.key);
  }
}

/** Whom a text names: a citizen's ID number, 15 characters or 18, or a name, which has no digits. */
function personMeant(ctx: Context, text: string): WantedPerson | undefined {
  const idNo = searchedIdNumber(text, localDateOf(ctx.app.clock.now()));
  if (idNo !== undefined) return { idNo };
  const name = text.trim();
  return A_NAME.test(name) ? { name } : undefined;
}

async function findCases(ctx: Context, text: string): Promise<FoundCase[]> {
  const page = await listCases(
    ctx,
    'ALL',
    { search: text },
    { field: 'UPDATED_AT', direction: 'DESC' },
    { first: HITS },
    { count: false, fields: SHOWN, subCaseFields: new Set() },
  );
  return page.nodes.map((c) => ({
    recordType: 'case',
    id: c.id,
    number: c.caseNo,
    title: `${c.personName} ${c.caseNo}`,
    subtitle: `${c.statusTitle} · ${c.acceptOrg.shortName}`,
    link: `/cases/${c.id}`,
  }));
}
