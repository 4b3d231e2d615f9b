import type { PublicProject } from '@/api/types-public-alliance';
import { formatDay } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Facts } from '../services/list';
import { meanOf, whenOf } from '../services/when';
import { useText } from '../text';

export function ProjectLine({ project }: { project: PublicProject }) {
  const t = useText().services;
  const l = t.lists;
  return (
    <>
      <h2>
        <a className="cover" href={residentPaths.project(project.id)}>
          {project.title}
        </a>
      </h2>
      <p className="mark">{l.projectStatus[project.status]}</p>
      <Facts
        of={[
          project.memberName ?? l.seekMember,
          t.theme[project.theme],
          project.communityName,
          project.deliveredAt
            ? t.rating.done(formatDay(project.deliveredAt))
            : project.startsAt && whenOf(t.weekday, project.startsAt, project.endsAt),
          project.heads !== null && l.delivered(project.heads),
        ]}
      />
      {project.deliveredAt && (
        <p className="seats">{project.meanStars === null ? l.unrated : l.mean(meanOf(project.meanStars), project.ratingCount)}</p>
      )}
    </>
  );
}
