import type { SystemHealth } from '@/api/types-interfaces';

export type State = 'good' | 'look' | 'bad';
export type Part = 'database' | 'disk' | 'outbox' | 'feeds' | 'webhooks';
export type Hint = 'slow' | 'diskLow' | 'diskOut' | 'behind' | 'quarantine' | 'dead' | 'disabled';

export interface Judgement {
  state: State;
  hints: Hint[];
}

const worst = (states: State[]): State => (states.includes('bad') ? 'bad' : states.includes('look') ? 'look' : 'good');
const by = (value: number, look: number, bad: number): State => (value >= bad ? 'bad' : value >= look ? 'look' : 'good');

/** What a person should look at; the figures are the server's, the thresholds are plain. */
export function judge(health: SystemHealth): Record<Part, Judgement> {
  const latency = by(health.database.latencyMilliseconds, 200, 2000);
  const free = health.disk.totalBytes > 0 ? health.disk.freeBytes / health.disk.totalBytes : 1;
  const disk: State = free < 0.05 ? 'bad' : free < 0.15 ? 'look' : 'good';
  const behind = by(Math.max(0, ...health.readers.map((reader) => reader.behindSeconds)), 120, 1800);
  const hooks = [health.webhooks.dead > 0 && ('dead' as const), health.webhooks.disabled > 0 && ('disabled' as const)];
  const told = hooks.filter((hint) => hint !== false);
  return {
    database: { state: latency, hints: latency === 'good' ? [] : ['slow'] },
    disk: { state: disk, hints: disk === 'good' ? [] : [disk === 'bad' ? 'diskOut' : 'diskLow'] },
    outbox: { state: behind, hints: behind === 'good' ? [] : ['behind'] },
    feeds: { state: health.feeds.quarantineOpen > 0 ? 'look' : 'good', hints: health.feeds.quarantineOpen > 0 ? ['quarantine'] : [] },
    webhooks: { state: told.length > 0 ? 'look' : 'good', hints: told },
  };
}

export const overall = (parts: Record<Part, Judgement>): State => worst(Object.values(parts).map((part) => part.state));

const units = ['B', 'kB', 'MB', 'GB', 'TB'];
/** `12.4 GB` */
export function bytes(value: number): string {
  const step = Math.min(units.length - 1, value > 0 ? Math.floor(Math.log10(value) / 3) : 0);
  return `${(value / 1000 ** step).toFixed(step < 2 ? 0 : 1)} ${units[step]}`;
}

export const capped = (n: number, most = 1000) => (n >= most ? `${most}+` : String(n));
