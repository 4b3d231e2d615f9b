import type { Receipt, Staff } from './api';

/** Words no other run has written, so that a search finds one ticket. */
export const unique = () => {
  const signs = '东西南北春夏秋冬梅兰竹菊金木水火土风云山川';
  return Array.from(crypto.getRandomValues(new Uint8Array(6)), (n) => signs[n % signs.length]).join('');
};

interface Named {
  id: string;
  name: string;
}
export type Team = (userName: string) => Promise<Staff>;

/** The part of a ticket's life that a journey does not look at, done at the API by those whose part it is. */
export class Story {
  constructor(private readonly team: Team) {}

  async compound(name = '演示花园'): Promise<Named & { divisionCode: string }> {
    const clerk = await this.team('clerk1');
    const found = await clerk.get<{ items: (Named & { divisionCode: string })[] }>(`/compounds?q=${encodeURIComponent(name)}`);
    return found.items[0] ?? fail(`compound ${name}`);
  }

  async register(title: string, part: Record<string, unknown> = {}): Promise<Receipt> {
    const clerk = await this.team('clerk1');
    const compound = await this.compound();
    return clerk.post('/tickets', {
      channel: 'hotline',
      title,
      text: `${title}，已经三天，请尽快处理。`,
      compoundId: compound.id,
      divisionCode: compound.divisionCode,
      place: '3 号楼 1 单元',
      urgency: 'ordinary',
      reporter: { name: '测试居民', phone: '13900000001' },
      confidential: false,
      ...part,
    });
  }

  async category(): Promise<string> {
    const clerk = await this.team('clerk1');
    const answer = await clerk.get<{ items?: { code: string; level: number }[] } & { code: string; level: number }[]>('/categories');
    const all = answer.items ?? answer;
    return all.find((one) => one.level === 3)?.code ?? fail('category');
  }

  async accept(id: string, categoryCode?: string): Promise<void> {
    await (await this.team('dispatcher')).act(id, 'accept', { categoryCode: categoryCode ?? (await this.category()), note: '' });
  }

  /** A category of the township whose tasks are closed with a photo only, by a rule set adopted for it. */
  async categoryWithEvidence(): Promise<string> {
    const categoryCode = '020101';
    await (await this.team('dispatcher')).post('/rule-sets', {
      jurisdiction: '341502001',
      name: '演示街道办结照片要求',
      validFrom: '2026-01-01',
      source: '演示数据，非真实文件',
      categoryRules: [{ categoryCode, limit: { amount: 5, unit: 'workingDay' }, closingTest: '附处置后照片', evidenceRequired: true }],
    });
    return categoryCode;
  }

  async toGridOf(id: string, worker: string): Promise<void> {
    const dispatcher = await this.team('dispatcher');
    const grids = await dispatcher.get<{ items: (Named & { worker: { userName?: string; name: string } | null })[] }>('/grids?limit=200');
    const grid = grids.items.find((one) => one.worker?.name === worker) ?? fail(`grid of ${worker}`);
    await dispatcher.act(id, 'dispatch', { unitId: null, coUnitIds: [], gridId: grid.id, note: '' });
  }

  /** A patrol plan of today only, whose one task lies with the grid of the worker. */
  async patrolToday(title: string, worker: string, points: Record<string, unknown>[]): Promise<string> {
    const leader = await this.team('leader1');
    const grids = await leader.get<{ items: (Named & { worker: { name: string } | null })[] }>('/grids?limit=200');
    const grid = grids.items.find((one) => one.worker?.name === worker) ?? fail(`grid of ${worker}`);
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    const plan = await leader.post('/patrol-plans', {
      catalogueItem: 'fire-lanes',
      gridId: grid.id,
      title,
      recurrence: { kind: 'daily' },
      onRestDay: 'keep',
      from: today,
      until: today,
      points,
      confirmDuplicate: true,
    });
    return plan.id;
  }

  /** Dispatched to a department, taken on and answered there. A second round needs another officer than the first. */
  async resolveByDepartment(id: string, reply: string, officer: 'citymgmt' | 'housing' = 'citymgmt'): Promise<void> {
    const dispatcher = await this.team('dispatcher');
    const handler = await this.team(officer);
    const { user } = await handler.get<{ user: { unitId: string } }>('/session');
    await dispatcher.act(id, 'dispatch', { unitId: user.unitId, coUnitIds: [], gridId: null, note: '' });
    await handler.act(id, 'take-on', { note: '' });
    await handler.act(id, 'resolve', { outcome: 'fixed', reply });
  }
}

function fail(what: string): never {
  throw new Error(`the demo data has no ${what}`);
}
