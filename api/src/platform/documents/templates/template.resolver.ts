import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { tables } from '../../../database/tables.ts';
import { Allow } from '../../../graphql/access-decorators.ts';
import type { Ctx as Context } from '../../kernel/index.ts';
import { TEMPLATE_RIGHTS } from './template.flow.ts';
import { documentTemplate } from './template.record.ts';
import { templateKinds } from './template-kind.ts';
import { uploadTemplate } from './upload-template.ts';

@ObjectType({ description: '模板可以使用的占位符' })
class TemplatePlaceholder {
  @Field(() => String, { description: '名称; a template names it in braces' })
  name!: string;
  @Field(() => String, { description: '示例值' })
  sample!: string;
  @Field(() => Boolean, { description: '必需; no edition is taken without it' })
  needed!: boolean;
  @Field(() => Boolean, { description: '图片; it has a cell of its own' })
  image!: boolean;
}

@ObjectType({ description: '可以替换模板的一类文书' })
class DocumentTemplateKind {
  @Field(() => ID, { description: '文书类型' })
  kind!: string;
  @Field(() => String, { description: '文书名称' })
  title!: string;
  @Field(() => [TemplatePlaceholder], { description: '占位符' })
  placeholders!: TemplatePlaceholder[];
  @Field(() => Int, { nullable: true, description: '启用中的版次; null while the one that the product brings is used' })
  edition!: number | null;
}

const { Node } = documentTemplate.classes;

/** What 文书模板 have beside list, page and acts. */
@Resolver()
export class TemplateResolver {
  @Allow(TEMPLATE_RIGHTS.view)
  @Query(() => [DocumentTemplateKind], { description: '可以替换模板的文书' })
  async documentTemplateKinds(@Ctx() ctx: Context): Promise<DocumentTemplateKind[]> {
    const standing = await tables(ctx)
      .selectFrom('document_template')
      .select(['kind', 'edition'])
      .where('state', '=', 'PUBLISHED')
      .execute();
    const editions = new Map(standing.map(({ kind, edition }) => [kind, edition]));
    return templateKinds().map(({ kind, title, placeholders, needed }) => ({
      kind,
      title,
      edition: editions.get(kind) ?? null,
      placeholders: placeholders.map(({ name, sample, image }) => ({
        name,
        sample,
        needed: needed.includes(name),
        image: image === true,
      })),
    }));
  }

  @Allow(TEMPLATE_RIGHTS.edit)
  @Mutation(() => Node, {
    description: '上传模板, as a draft; a file that names what there is not is refused (E-TPL-01)',
  })
  async uploadDocumentTemplate(
    @Ctx() ctx: Context,
    @Arg('kind', () => ID, { description: '文书类型' }) kind: string,
    @Arg('fileId', () => ID, { description: '已上传的Word文件（docx）' }) fileId: string,
    @Arg('note', () => String, { description: '修改说明，不超过200个字' }) note: string,
    @Arg('requestId', () => ID, { description: '请求编号; a repeat answers with the first result' }) requestId: string,
  ): Promise<object> {
    return documentTemplate.open(ctx, await uploadTemplate(ctx, { kind, fileId, note }, requestId));
  }
}
