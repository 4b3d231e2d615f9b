import { type ThemeConfig, theme } from 'antd';

const font = 'system-ui, -apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

/** antd fed with the same few colours as main.css; both pass WCAG AA for text. */
export function antdTheme(dark: boolean): ThemeConfig {
  const accent = dark ? '#5fc3d8' : '#0d6f86';
  const soft = dark ? '#173740' : '#e3f1f4';
  return {
    algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      // A rule for all elements that shortens what moves would leave antd's popups off the screen.
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      colorPrimary: accent,
      colorPrimaryHover: dark ? '#86d3e4' : '#0a5a6d', // the one derived by antd falls below 4.5:1
      colorLinkHover: dark ? '#86d3e4' : '#0a5a6d',
      colorInfo: accent,
      colorLink: accent,
      colorError: dark ? '#ff8f86' : '#b32828',
      colorWarning: dark ? '#f0b866' : '#a35a00',
      colorSuccess: dark ? '#7fd1a0' : '#1d7a43',
      colorErrorBg: dark ? '#401c1b' : '#fbe7e6',
      colorErrorBorder: dark ? '#7c3a36' : '#eab4b1',
      colorWarningBg: dark ? '#38290f' : '#fdf0dc',
      colorWarningBorder: dark ? '#6d5222' : '#eccb96',
      colorSuccessBg: dark ? '#15301f' : '#e4f3e9',
      colorSuccessBorder: dark ? '#2f6042' : '#a9d6b9',
      colorInfoBg: soft,
      colorInfoBorder: dark ? '#2c5f6c' : '#a8d3dc',
      colorTextBase: dark ? '#e8eff2' : '#15232a',
      colorBgBase: dark ? '#12191d' : '#ffffff',
      colorBgContainer: dark ? '#172024' : '#ffffff',
      colorBgElevated: dark ? '#1d282d' : '#ffffff',
      colorBgLayout: dark ? '#0f1619' : '#f3f6f7',
      colorTextPlaceholder: dark ? '#93a5ad' : '#647680',
      colorTextDescription: dark ? '#a3b4bc' : '#52636c',
      colorBorder: dark ? '#465861' : '#bccad0',
      fontFamily: font,
      fontSize: 14,
      borderRadius: 6,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', ...(dark ? { primaryColor: '#06222a' } : {}) },
      Table: {
        cellPaddingBlockMD: 8,
        cellPaddingInlineMD: 10,
        headerBg: dark ? '#1d282d' : '#f6f9fa',
        rowSelectedBg: soft,
        rowSelectedHoverBg: soft,
        rowHoverBg: dark ? '#1b262b' : '#f6f9fa',
      },
    },
  };
}
