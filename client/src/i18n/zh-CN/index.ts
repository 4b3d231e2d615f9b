import type { Widen } from '../create';
import { access } from './access';
import { alliance } from './alliance';
import { common } from './common';
import { complaints } from './complaints';
import { evaluations } from './evaluations';
import { feeds } from './feeds';
import { gridTasks } from './grid-tasks';
import { gridWork } from './grid-work';
import { indicators } from './indicators';
import { ledger } from './ledger';
import { problems } from './problems';
import { territory } from './territory';

export const zh = {
  common,
  access,
  alliance,
  complaints,
  evaluations,
  gridTasks,
  gridWork,
  indicators,
  feeds,
  ledger,
  territory,
  problems,
};
export type Text = Widen<typeof zh>;
