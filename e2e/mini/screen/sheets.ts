/** What the platform lays over a page: questions, lists, wheels. Stand-ins for its own, whose look is Alipay's business. */
interface Sheet {
  title: string;
  content?: string;
  /** Choices one below the other; the last ones may be marked as the way out. */
  choices: readonly string[];
  /** Which of them stands chosen. */
  chosen?: number;
  /** Something between text and choices. */
  field?: HTMLElement;
}

/** Asks, and gives the number of the choice that was touched. */
export function ask({ title, content, choices, chosen = -1, field }: Sheet): Promise<number> {
  const over = document.createElement('div');
  over.className = 'sheet-over';
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  sheet.setAttribute('role', 'dialog');
  sheet.setAttribute('aria-modal', 'true');
  sheet.setAttribute('aria-label', title);
  sheet.append(
    line('sheet-title', title),
    ...(content ? [line('sheet-text', content)] : []),
    ...(field ? [field] : []),
  );
  return new Promise((resolve) => {
    for (const [at, words] of choices.entries()) {
      const choice = document.createElement('button');
      choice.type = 'button';
      choice.className = 'sheet-choice';
      choice.textContent = words;
      if (at === chosen) choice.setAttribute('aria-pressed', 'true');
      choice.onclick = () => {
        over.remove();
        resolve(at);
      };
      sheet.append(choice);
    }
    over.append(sheet);
    document.body.append(over);
  });
}

/** A wheel with these words. @returns -1 where nothing was chosen */
export async function pick(title: string, words: readonly string[], chosen: number): Promise<number> {
  const at = await ask({ title, choices: [...words, '取消'], chosen });
  return at < words.length ? at : -1;
}

/** A wheel of dates. @returns nothing where it was closed without a choice */
export async function pickDay(): Promise<string | undefined> {
  const field = document.createElement('input');
  field.type = 'date';
  field.className = 'sheet-field';
  field.setAttribute('aria-label', '日期');
  const at = await ask({ title: '选择日期', choices: ['确定', '取消'], field });
  return at === 0 && field.value ? field.value : undefined;
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = className;
  element.textContent = text;
  return element;
}
