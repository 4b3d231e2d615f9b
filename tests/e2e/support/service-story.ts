import type { Receipt, Staff } from './api';
import { photo } from './files';
import type { Team } from './story';

interface Resource {
  id: string;
  title: string;
}

/** The part of a service's life that is not the resident's, done at the API by those whose part it is. */
export class ServiceStory {
  constructor(private readonly team: Team) {}

  /** A service of the member's with an appointment of its own for this run, so that no earlier run has taken its seats. */
  async openSlot(title: string, member: string, place: string): Promise<{ resourceId: string; slotId: string }> {
    const agent = await this.team(member);
    const { items } = await agent.get<{ items: Resource[] }>(`/resources?q=${encodeURIComponent(title)}`);
    const resource = items.find((one) => one.title === title) ?? fail(`service ${title}`);
    const starts = Date.now() + 20 * 24 * 3_600_000;
    const slot = await agent.post<{ id: string }>(`/resources/${resource.id}/slots`, {
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + 2 * 3_600_000).toISOString(),
      place,
      capacity: 3,
    });
    return { resourceId: resource.id, slotId: slot.id };
  }

  /** The community sorts the wish, lists it, and orders the appointment for it. */
  async order(number: string, title: string, slotId: string, seats: number): Promise<Receipt> {
    const clerk = await this.team('clerk1');
    const { items } = await clerk.get<{ items: (Receipt & { community: string })[] }>(`/demands?q=${encodeURIComponent(number)}`);
    const demand = items.find((one) => one.number === number) ?? fail(`demand ${number}`);
    const sorted = await clerk.post(
      `/demands/${demand.id}/triage`,
      { title, publicText: '两位居民希望学习颈肩锻炼', category: 'publicService', theme: 'livelihoodImprovement' },
      demand.revision,
    );
    await clerk.post(`/demands/${demand.id}/list`, {}, sorted.revision);
    return clerk.post('/service-projects/place-order', {
      community: demand.community,
      title,
      theme: 'livelihoodImprovement',
      bookings: [{ slotId, seats }],
      demandIds: [demand.id],
    });
  }

  async confirm(project: Receipt, member: string): Promise<Receipt> {
    return this.act(await this.team(member), project.id, 'confirm', {});
  }

  /** The member has been there, with a photo to show for it. */
  async deliver(projectId: string, member: string, heads: number): Promise<string> {
    const agent = await this.team(member);
    await this.act(agent, projectId, 'begin', {});
    await agent.attach('project', projectId, photo());
    await this.act(agent, projectId, 'deliver', { heads, hours: 2.5, costFen: 0, note: '教了一套颈肩操' });
    const { ratingCode } = await agent.get<{ ratingCode: string | null }>(`/service-projects/${projectId}`);
    return ratingCode ?? fail('rating code');
  }

  private async act(agent: Staff, id: string, verb: string, data: Record<string, unknown>): Promise<Receipt> {
    const { project } = await agent.get<{ project: Receipt }>(`/service-projects/${id}`);
    return agent.post(`/service-projects/${id}/${verb}`, data, project.revision);
  }
}

function fail(what: string): never {
  throw new Error(`the demo data has no ${what}`);
}
