import type { Widen } from '../create';
import { access } from './access';
import { alliance } from './alliance';
import { common } from './common';
import { complaints } from './complaints';
import { gridTasks } from './grid-tasks';
import { gridWork } from './grid-work';
import { indicators } from './indicators';
import { ledger } from './ledger';
import { lists } from './lists';
import { problems } from './problems';
import { territory } from './territory';

export const zh = {
  access,
  alliance,
  common,
  complaints,
  gridTasks,
  gridWork,
  indicators,
  ledger,
  lists,
  problems,
  territory,
};
export type Text = Widen<typeof zh>;
