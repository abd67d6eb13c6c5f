import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './ui/theme/tokens.css';
import './ui/theme/base.css';
import '@mantine/core/styles.layer.css';
import './ui/theme/mantine.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { sweepDrafts } from './api/draft.ts';
import { createQueryClient } from './api/query-client.ts';
import { SessionProvider, sessionQuery } from './api/session.tsx';
import { startI18n } from './i18n/i18n.ts';
import { router } from './router.tsx';
import { StateSprite } from './ui/state-sprite.tsx';
import { theme } from './ui/theme/theme.ts';

const queryClient = createQueryClient();
const schemes = localStorageColorSchemeManager({ key: 'tertib.scheme' });

sweepDrafts();
// What the first page needs comes side by side.
void router.load();
void queryClient.prefetchQuery(sessionQuery);
await startI18n();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      {/* Variables and classes stand in theme/mantine.css: a <style> element would break the content policy. */}
      <MantineProvider theme={theme} colorSchemeManager={schemes} defaultColorScheme="auto" withCssVariables={false} withGlobalClasses={false}>
        <StateSprite />
        <QueryClientProvider client={queryClient}>
          <SessionProvider><RouterProvider router={router} /></SessionProvider>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
}
