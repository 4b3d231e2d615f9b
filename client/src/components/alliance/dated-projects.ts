import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import type { Page } from '@/api/types';
import type { ProjectRow, ProjectStatus } from '@/api/types-alliance';

/** What came to nothing takes nobody's day. */
const standing: ProjectStatus[] = ['claimOpen', 'claimed', 'confirmed', 'scheduled', 'inDelivery', 'delivered', 'rated', 'closed'];

/** Projects that take place within the local days, at most 200. */
export const useDatedProjects = (from: string, until: string) =>
  useQuery({
    queryKey: [...keys.alliance, 'dated', from, until],
    queryFn: ({ signal }) =>
      api.get<Page<ProjectRow>>('/service-projects', { query: { status: standing, from, until, limit: 200 }, signal }),
    placeholderData: (before) => before,
  });
