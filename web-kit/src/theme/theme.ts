import type { ThemeConfig } from 'antd';
import { oldBrowserStyles } from '../old-browsers/old-browser.ts';

/**
 * Army green as the one accent. Red, orange, yellow and blue belong to the warning levels alone, so antd's error,
 * warning and info colours are plum, umber and slate; icon and word stand beside each. Text on every colour is ≥ 4.5:1.
 */
export const theme: ThemeConfig = {
  hashed: oldBrowserStyles().hashed,
  token: {
    colorPrimary: '#46643a',
    // antd derives grey tints from so quiet a green; these keep 7:1 under its text.
    colorPrimaryBg: '#e9eee5',
    colorPrimaryBgHover: '#dfe7d9',
    colorSuccessBg: '#e9eee5',
    colorSuccessBorder: '#bccbb2',
    colorInfoBg: '#eff1f0',
    colorInfoBorder: '#c8cecd',
    colorWarningBg: '#f4f0e4',
    colorWarningBorder: '#d5caa9',
    colorErrorBg: '#f9f0f6',
    colorErrorBorder: '#d8b3cc',
    controlItemBgActive: '#e9eee5',
    controlItemBgActiveHover: '#dfe7d9',
    controlOutline: 'rgba(70, 100, 58, 0.2)',
    colorLink: '#3d5a32',
    colorSuccess: '#46643a',
    colorInfo: '#4d5a5c',
    colorWarning: '#6b5a33',
    colorError: '#7a1f5c',
    colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
    colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
    colorTextDescription: 'rgba(0, 0, 0, 0.65)',
    colorTextPlaceholder: 'rgba(0, 0, 0, 0.56)',
    colorBgLayout: '#f4f5f2',
    borderRadius: 4,
    fontSize: 14,
    wireframe: false,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", SimSun, "SimSun-ExtB", "HanaMinB", sans-serif',
  },
  components: {
    Table: { cellPaddingBlockSM: 7, headerBg: '#eef0ea', rowSelectedBg: '#f1f4ee', rowSelectedHoverBg: '#e9eee5' },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 48, headerPadding: '0 16px' },
    Menu: { itemHeight: 36, itemSelectedBg: '#e9eee5' },
  },
};
