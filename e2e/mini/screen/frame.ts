/** What a page says of itself in its JSON. */
export interface Head {
  defaultTitle: string;
}

/** What the package says of itself in app.json. */
export interface App {
  window: { titleBarColor: string };
  tabBar: { items: { pagePath: string; name: string }[] };
}

interface Acts {
  back(): void;
  tab(path: string): void;
}

/** Around a page: the bar with its title and the way back above, the tabs below; as the platform draws them, more or less. */
export function frame({ window: { titleBarColor }, tabBar }: App, acts: Acts) {
  const bar = document.createElement('header');
  bar.style.backgroundColor = titleBarColor;
  const back = button('‹', acts.back);
  back.setAttribute('aria-label', '返回上一页');
  const heading = document.createElement('h1');
  bar.append(back, heading);
  const body = document.createElement('main');
  body.id = 'screen';
  const tabs = document.createElement('nav');
  tabs.id = 'tabs';
  tabs.setAttribute('aria-label', '标签');
  for (const { pagePath, name } of tabBar.items) {
    const tab = button(name, () => acts.tab(pagePath));
    tab.dataset.path = pagePath;
    tabs.append(tab);
  }
  document.body.append(bar, body, tabs);
  return {
    body,
    head({ defaultTitle }: Head, { path, isTab }: { path: string; isTab: boolean }): void {
      heading.textContent = defaultTitle;
      document.title = defaultTitle;
      back.hidden = isTab;
      tabs.hidden = !isTab;
      for (const one of tabs.querySelectorAll('button'))
        one.setAttribute('aria-current', one.dataset.path === path ? 'page' : 'false');
    },
  };
}

function button(text: string, act: () => void): HTMLButtonElement {
  return Object.assign(document.createElement('button'), { type: 'button', textContent: text, onclick: act });
}
