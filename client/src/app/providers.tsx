import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect } from 'react';
import { asApiError } from '@/api/problems';
import { useLanguage } from '@/i18n/create';
import { Messages } from '@/i18n/staff';
import { useDark } from '@/lib/preferences';
import { antdTheme } from './theme';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 20_000,
      // Only what may pass is worth a second try: no network, or a server that failed.
      retry: (count, error) => count < 2 && (asApiError(error).status === 0 || asApiError(error).status >= 500),
    },
    mutations: { retry: false },
  },
});

function Appearance({ children }: { children: ReactNode }) {
  const dark = useDark();
  const language = useLanguage();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
  return (
    <ConfigProvider theme={antdTheme(dark)} locale={language === 'en' ? enUS : zhCN} button={{ autoInsertSpace: false }}>
      <App>{children}</App>
    </ConfigProvider>
  );
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queryClient}>
      <Messages>
        <Appearance>{children}</Appearance>
      </Messages>
    </QueryClientProvider>
  );
}
