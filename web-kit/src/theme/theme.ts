import type { ThemeConfig } from 'antd';

/**
 * Army green as the one accent. Red, orange, yellow and blue belong to the warning levels alone, so antd's error,
 * warning and info colours are plum, umber and slate; icon and word stand beside each. Text on every colour is ≥ 4.5:1.
 */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#46643a',
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
    Table: { cellPaddingBlockSM: 7, headerBg: '#eef0ea' },
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 48, headerPadding: '0 16px' },
    Menu: { itemHeight: 36 },
  },
};
