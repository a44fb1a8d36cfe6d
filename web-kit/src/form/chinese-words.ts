import { englishStringTranslator, TranslatableString } from '@rjsf/utils';

const words: Partial<Record<TranslatableString, string>> = {
  [TranslatableString.ArrayItemTitle]: '第',
  [TranslatableString.EmptyArray]: '还没有内容',
  [TranslatableString.YesLabel]: '是',
  [TranslatableString.NoLabel]: '否',
  [TranslatableString.CloseLabel]: '关闭',
  [TranslatableString.AddButton]: '添加',
  [TranslatableString.AddItemButton]: '添加一项',
  [TranslatableString.CopyButton]: '复制',
  [TranslatableString.MoveDownButton]: '下移',
  [TranslatableString.MoveUpButton]: '上移',
  [TranslatableString.RemoveButton]: '删除',
  [TranslatableString.NowLabel]: '现在',
  [TranslatableString.ClearLabel]: '清除',
  [TranslatableString.ClearButton]: '清除',
  [TranslatableString.OptionPrefix]: '选项 %1',
};

/** The form engine's own words in Chinese. */
export function chineseWords(word: TranslatableString, params?: string[]): string {
  return englishStringTranslator((words[word] ?? word) as TranslatableString, params);
}
