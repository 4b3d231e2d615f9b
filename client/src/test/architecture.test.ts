import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = list(root).filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file));

function list(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? list(path) : [path];
  });
}

/** `typeOnly` imports vanish in the build: they bind no code. */
function importsOf(file: string): { to: string; typeOnly: boolean }[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'|import\(\s*'([^']+)'\s*\)|(?:^|\n)import\s+'([^']+)'/g,
    ),
  ];
  return found.map((match) => ({ to: locate(file, match[2] ?? match[3] ?? match[4] ?? ''), typeOnly: Boolean(match[1]) }));
}

function locate(file: string, name: string): string {
  if (!name.startsWith('.') && !name.startsWith('@/')) return name;
  const base = name.startsWith('@/') ? join(root, name.slice(2)) : resolve(dirname(file), name);
  return [`${base}.ts`, `${base}.tsx`, join(base, 'index.ts'), base].find((path) => files.includes(path)) ?? base;
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));
const place = (file: string) => relative(root, file).split('/');
const featureOf = (file: string) => (place(file)[0] === 'features' ? place(file).slice(1, 3).join('/') : null);
const short = (from: string, to: string) => `${relative(root, from)} -> ${relative(root, to)}`;

function offending(test: (from: string, to: string) => boolean): string[] {
  return [...graph].flatMap(([from, imports]) => imports.filter(({ to }) => test(from, to)).map(({ to }) => short(from, to)));
}

describe('the walls of the client', () => {
  it('finds imports at all', () => {
    expect(files.length).toBeGreaterThan(100);
    expect([...graph.values()].flat().length).toBeGreaterThan(400);
  });
  it('no feature imports another', () => {
    expect(offending((from, to) => featureOf(from) !== null && featureOf(to) !== null && featureOf(from) !== featureOf(to))).toEqual([]);
  });
  it('what is shared imports no feature and no page', () => {
    const shared = new Set(['api', 'components', 'lib', 'i18n']);
    expect(
      offending((from, to) => shared.has(place(from)[0] ?? '') && ['features', 'app', 'resident'].includes(place(to)[0] ?? '')),
    ).toEqual([]);
  });
  it('features do not reach into the app, nor the two entries into each other', () => {
    expect(offending((from, to) => place(from)[0] === 'features' && place(to)[0] === 'app')).toEqual([]);
    expect(
      offending(
        (from, to) =>
          (place(from)[0] === 'resident') !== (place(to)[0] === 'resident') &&
          [place(from)[0], place(to)[0]].includes('resident') &&
          ['app', 'features', 'components', 'resident'].includes(place(to)[0] ?? ''),
      ),
    ).toEqual([]);
  });
  it('residents are sent no antd', () => {
    const seen = new Set<string>();
    const visit = (file: string) => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const { to, typeOnly } of graph.get(file) ?? []) if (!typeOnly) visit(to);
    };
    visit(join(root, 'resident/main.tsx'));
    expect([...seen].filter((name) => /^(antd|@ant-design|echarts|maplibre|@tanstack\/react-router)/.test(name))).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });
  it('has no cycles', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]) => {
      if (path.includes(file))
        return void cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(root, f)).join(' -> '));
      if (done.has(file)) return;
      for (const { to, typeOnly } of graph.get(file) ?? []) if (!typeOnly && graph.has(to)) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});
