import type { Staff } from './api';

interface Fault {
  code: string;
  subjectId: string;
  otherId: string | null;
  href: string;
}
interface Grid {
  id: string;
  revision: number;
}
interface Compound {
  id: string;
  divisionCode: string;
  location: { longitude: number; latitude: number };
}
interface Group {
  id: string;
  revision: number;
  households: number;
}

/**
 * Mends at the API what the demo county begins with, so that a journey can end at a county without a fault. Nothing is
 * left to do for whoever comes second.
 */
export async function mendCounty(administrator: Staff, person: string): Promise<void> {
  const faults = async (...kinds: string[]) =>
    (await administrator.get<{ items: Fault[] }>('/coverage?limit=200')).items.filter((fault) => kinds.includes(fault.code));
  const appoint = (grid: Grid, post: string) =>
    administrator.post<Grid>(`/grids/${grid.id}/staff`, { post, userId: person, ...(post === 'worker' && { dutyPhone: '0564-0000999' }) }, grid.revision);

  const { items: grids } = await administrator.get<{ items: { code: string }[] }>('/grids?limit=200');
  const codes = new Set(grids.map((grid) => grid.code));
  for (const { subjectId } of await faults('compoundWithoutGrid')) {
    const compound = await administrator.get<Compound>(`/compounds/${subjectId}`);
    const { longitude: x, latitude: y } = compound.location;
    const square = [[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([east = 0, north = 0]) => [x + east * 0.00015, y + north * 0.00015]);
    const code = Array.from({ length: 93 }, (_, n) => `${compound.divisionCode}${String(n + 7).padStart(3, '0')}`).find((one) => !codes.has(one)) ?? '';
    codes.add(code);
    await administrator.post('/grids', {
      code,
      name: `补划网格${code.slice(-3)}`,
      boundary: { type: 'Polygon', coordinates: [square] },
      compoundIds: [compound.id],
    });
  }
  for (const { code, subjectId } of await faults('gridWithoutWorker', 'gridWithoutLeader'))
    await appoint(await administrator.get<Grid>(`/grids/${subjectId}`), code === 'gridWithoutWorker' ? 'worker' : 'leader');
  for (const { subjectId } of await faults('compoundHouseholdsUncovered')) {
    const { grid } = await administrator.get<{ grid: Grid }>(`/grids/resolve?compoundId=${subjectId}`);
    await administrator.post(`/compounds/${subjectId}/split`, { gridId: grid.id });
  }
  for (const { subjectId, otherId } of await faults('groupTooLarge')) {
    const { items } = await administrator.get<{ items: Group[] }>(`/neighbour-groups?compoundId=${otherId}&limit=200`);
    const large = items.find((group) => group.id === subjectId);
    const small = items.find((group) => group.households === 10);
    if (!large || !small) throw new Error('the demo data has no group that could take over households');
    await administrator.patch(`/neighbour-groups/${large.id}`, { households: 20 }, large.revision);
    await administrator.patch(`/neighbour-groups/${small.id}`, { households: small.households + large.households - 20 }, small.revision);
  }
  for (const { href } of await faults('groupWithoutSteward')) {
    const { group } = await administrator.get<{ group: Group }>(href.replace('/api/v1', '').replace(/\/[^/]*$/, ''));
    await administrator.post(href.replace('/api/v1', ''), { name: '演示管家', dutyPhone: '0564-0000998' }, group.revision);
  }
}
