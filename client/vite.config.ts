import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** `/r` and everything below it is the resident document; the API serves it so, and so must the two development servers. */
function residentAtR(): Plugin {
  const rewrite = (req: { url?: string }, _: unknown, next: () => void) => {
    if (req.url && /^\/r(\/|\?|$)/.test(req.url)) req.url = `/r.html${req.url.includes('?') ? req.url.slice(req.url.indexOf('?')) : ''}`;
    next();
  };
  return {
    name: 'resident-at-r',
    configureServer: (server) => void server.middlewares.use(rewrite),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite),
  };
}

/** What has to open without a network: the shell and the pages of who works in the field, in both languages. */
const fieldRoots = [
  'index.html',
  'src/i18n/en/index.ts',
  'src/features/access/session/sign-in-page.tsx',
  'src/features/grid-tasks/tasks/sync-bar.tsx',
  'src/features/grid-tasks/tasks/offline/device.ts',
  'src/features/grid-tasks/tasks/my-tasks-page.tsx',
  'src/features/grid-tasks/tasks/outbox-page.tsx',
  'src/features/complaints/tickets/register-page.tsx',
];

/** The files those load at once; what they load when asked for (the map) is kept when first used. */
function fieldFiles(): Set<string> {
  type Chunk = { file: string; css?: string[]; assets?: string[]; imports?: string[] };
  const manifest = JSON.parse(readFileSync(new URL('./dist/.vite/manifest.json', import.meta.url), 'utf8')) as Record<string, Chunk>;
  const seen = new Set<string>();
  const files = new Set<string>(['index.html', 'icon.svg', 'icon-192.png', 'icon-512.png', 'manifest.webmanifest']);
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk) throw new Error(`${key} is not in the build's manifest`);
    if (seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const root of fieldRoots) visit(root);
  return files;
}

const api = { target: process.env.GOV_API ?? 'http://127.0.0.1:8080', changeOrigin: false };

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  plugins: [
    residentAtR(),
    react(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: false, // registered by the staff entry only: residents never get a worker
      manifest: {
        name: '社区治理服务平台',
        short_name: '社区治理',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f6f8f9',
        theme_color: '#0d6f86',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{js,css,html,svg,png}'],
        manifestTransforms: [
          (entries) => {
            const wanted = fieldFiles();
            return { manifest: entries.filter((entry) => wanted.has(entry.url)), warnings: [] };
          },
        ],
        // Other pages and the map are kept when first used; their names carry a hash. Answers of the API are never kept.
        runtimeCaching: [
          { urlPattern: /\/assets\//, handler: 'CacheFirst', options: { cacheName: 'assets', expiration: { maxEntries: 80 } } },
        ],
        maximumFileSizeToCacheInBytes: 3 * 1024 * 1024,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [
          /^\/api\//,
          /^\/openapi/,
          /^\/swagger/,
          /^\/health/,
          /^\/metrics/,
          /^\/open311\//,
          /^\/oauth\//,
          /^\/oidc\//,
          /^\/r(\/|\?|$)/,
        ],
      },
    }),
  ],
  server: { proxy: { '/api': api, '/openapi': api, '/health': api, '/oidc': api } },
  preview: { proxy: { '/api': api, '/oidc': api } },
  build: {
    target: 'es2022',
    sourcemap: false,
    manifest: true,
    chunkSizeWarningLimit: 1100,
    rolldownOptions: {
      input: { staff: 'index.html', resident: 'r.html' },
      output: {
        // Few requests: what both entries share, what staff always need; everything else follows the lazy routes.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|@tanstack\/(react-query|query-core))\//, priority: 40 },
            { name: 'router', test: /node_modules\/@tanstack\//, priority: 30 },
            {
              name: 'base',
              test: /preload-helper|modulepreload-polyfill|src\/(api\/(client|command|problems|pages|upload)|lib\/(dates|draft|paths|photo|use-settled)|i18n\/create)/,
              priority: 15,
            },
            {
              name: 'shell',
              test: /src\/(app\/(?!main)|api\/|lib\/(?!qr|zip)|i18n\/zh-CN(?!\/(agreements|answering|evaluations|feeds|interfaces|meetings))|i18n\/staff|components\/(lone-page|problem|role-name|states|switches)\.tsx?$)/,
              priority: 10,
            },
            {
              name: 'parts',
              test: /antd\/es\/(checkbox|radio|spin|select)\/|src\/(components\/territory|features\/complaints\/tickets\/(status-tag|due|marks|use-stream|queries))/,
              priority: 5,
            },
          ],
        },
      },
    },
  },
  test: { environment: 'jsdom', setupFiles: ['src/test/setup.ts'], include: ['src/**/*.test.{ts,tsx}'], css: false },
});
